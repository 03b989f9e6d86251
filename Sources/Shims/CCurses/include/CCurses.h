// Curses in a dozen functions: none of its macros and globals can be seen from Swift.
#pragma once
#include <stdbool.h>
#include <stdint.h>

// How many columns a scalar takes, 0 to 2; asked by curses too, so that both always agree.
typedef int (*screen_scalar_width)(uint32_t scalar, bool ambiguous_is_wide);

// The bits of a style, as Style.swift has them.
enum {
  SCREEN_BOLD = 1,
  SCREEN_QUIET = 2,
  SCREEN_REVERSE = 4,
  SCREEN_UNDERLINE = 8,
  SCREEN_WARNING = 16,
};

// Results of screen_start.
enum { SCREEN_STARTED = 0, SCREEN_NO_TERMINAL = 1, SCREEN_NO_UTF8 = 2, SCREEN_NO_DESCRIPTION = 3 };

// Takes over the terminal on standard input and output. `colours`: whether they are wanted.
int screen_start(screen_scalar_width width, bool ambiguous_is_wide, bool colours);
// Gives the terminal back as it was found. May be called twice.
void screen_stop(void);
// Takes the terminal again after screen_stop, with everything to be painted anew.
void screen_resume(void);

// Puts one cell: a base scalar and what joins it. Outside the screen nothing happens.
void screen_put(int row, int column, const uint32_t *scalars, int count, int style);
// Shows what was put, with the cursor at a place, or hidden where the row is negative.
void screen_refresh(int caret_row, int caret_column);
// Forgets what is on the terminal, so that the next refresh paints all of it.
void screen_repaint(void);
// Follows the terminal's present size. The screen's cells are kept where they still fit.
void screen_resize(void);
int screen_rows(void);
int screen_columns(void);

// Bytes on this descriptor tell which signals came: one byte each, the signal's number.
int screen_signal_descriptor(void);
// Stops this process as SIGTSTP would have.
void screen_suspend(void);
