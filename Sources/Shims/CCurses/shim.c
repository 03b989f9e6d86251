// Curses behind own functions; see include/CCurses.h.
#ifndef _GNU_SOURCE
#define _GNU_SOURCE
#endif
#define _XOPEN_SOURCE_EXTENDED 1
#define NCURSES_WIDECHAR 1
#include "CCurses.h"

#include <curses.h>
#include <langinfo.h>
#include <locale.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <termios.h>
#include <unistd.h>
#include <wchar.h>
#include <wctype.h>

#include "signals.h"

static screen_scalar_width width_of;
static bool wide_ambiguous;
static SCREEN *screen;
static bool has_colour;
static bool shown;

// Curses asks wcwidth, and the one of glibc is years behind (-1 for newer ideographs) and knows no
// setting for ambiguous characters. This definition comes before it in every link, so curses asks
// the kit's own table and can never disagree with the canvas about where a cell lies.
int wcwidth(wchar_t scalar) {
  if (scalar == 0) return 0;
  if (scalar < 0x20 || (scalar >= 0x7F && scalar < 0xA0)) return -1;
  return width_of ? width_of((uint32_t)scalar, wide_ambiguous) : 1;
}

static void write_all(const char *text) {
  size_t left = strlen(text);
  while (left > 0) {
    ssize_t sent = write(STDOUT_FILENO, text, left);
    if (sent <= 0) return;
    text += sent;
    left -= (size_t)sent;
  }
}

static bool speaks_utf8(void) {
  // Only what is needed of the locale: each of the others is four more files before the first paint.
  setlocale(LC_MESSAGES, "");
  setlocale(LC_CTYPE, "");
  if (strcmp(nl_langinfo(CODESET), "UTF-8") == 0) return true;
  return setlocale(LC_CTYPE, "C.UTF-8") != NULL || setlocale(LC_CTYPE, "en_US.UTF-8") != NULL;
}

// The terminal's own description, or that of the closest relative that nearly all understand.
static SCREEN *open_screen(void) {
  const char *name = getenv("TERM");
  if (name && *name && strcmp(name, "dumb") != 0 && strcmp(name, "unknown") != 0) {
    SCREEN *own = newterm(name, stdout, stdin);
    if (own) return own;
  }
  SCREEN *relative = newterm("xterm", stdout, stdin);
  return relative ? relative : newterm("vt100", stdout, stdin);
}

static void enter_modes(void) {
  raw();
  noecho();
  nonl();
  keypad(stdscr, FALSE);
  write_all("\033[?2004h");
  shown = true;
}

int screen_start(screen_scalar_width width, bool ambiguous_is_wide, bool colours) {
  if (!isatty(STDIN_FILENO) || !isatty(STDOUT_FILENO)) return SCREEN_NO_TERMINAL;
  if (!speaks_utf8()) return SCREEN_NO_UTF8;
  width_of = width;
  wide_ambiguous = ambiguous_is_wide;
  signals_remember_terminal();
  use_tioctl(TRUE);
  screen = open_screen();
  if (!screen) return SCREEN_NO_DESCRIPTION;
  typeahead(-1);  // a refresh never stops halfway because a key came
  has_colour = colours && has_colors() && start_color() == OK;
  if (has_colour) {
    use_default_colors();
    init_pair(1, COLOR_RED, -1);
  }
  leaveok(stdscr, FALSE);
  signals_start();
  enter_modes();
  screen_resize();
  return SCREEN_STARTED;
}

void screen_stop(void) {
  if (!screen || !shown) return;
  shown = false;
  write_all("\033[?2004l");
  curs_set(1);
  endwin();
  signals_stop();
}

void screen_resume(void) {
  if (!screen) return;
  if (shown) endwin();  // stopped from outside: whoever had the terminal meanwhile changed it
  signals_start();
  reset_prog_mode();
  enter_modes();
  screen_resize();
  screen_repaint();
}

static attr_t attributes(int style) {
  attr_t found = A_NORMAL;
  if (style & SCREEN_BOLD) found |= A_BOLD;
  if (style & SCREEN_QUIET) found |= A_DIM;
  if (style & SCREEN_REVERSE) found |= A_REVERSE;
  if (style & SCREEN_UNDERLINE) found |= A_UNDERLINE;
  if ((style & SCREEN_WARNING) && !has_colour) found |= A_BOLD;
  return found;
}

static short colours_of(int style) {
  return has_colour && (style & SCREEN_WARNING) ? 1 : 0;
}

void screen_put(int row, int column, const uint32_t *scalars, int count, int style) {
  wchar_t text[CCHARW_MAX + 1];
  int length = count < CCHARW_MAX ? count : CCHARW_MAX;
  for (int i = 0; i < length; i++) text[i] = (wchar_t)scalars[i];
  text[length] = 0;
  // A character that is newer than this machine's libc is dropped by programs between here and the
  // eye (tmux), and the rest of the line would slip: the printer's sign for a missing type instead.
  if (length > 0 && !iswprint((wint_t)text[0])) {
    text[0] = wcwidth(text[0]) == 2 ? L'\u3013' : L'?';
    text[1] = 0;
  }
  cchar_t cell;
  if (setcchar(&cell, text, attributes(style), colours_of(style), NULL) != OK) return;
  mvwadd_wchnstr(stdscr, row, column, &cell, 1);
}

void screen_refresh(int caret_row, int caret_column) {
  bool visible = caret_row >= 0 && caret_row < LINES && caret_column >= 0 && caret_column < COLS;
  curs_set(visible ? 1 : 0);
  wmove(stdscr, visible ? caret_row : LINES - 1, visible ? caret_column : 0);
  wnoutrefresh(stdscr);
  doupdate();
}

void screen_repaint(void) { clearok(curscr, TRUE); }

void screen_resize(void) {
  struct winsize size;
  if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) != 0) return;
  if (size.ws_row == 0 || size.ws_col == 0) return;  // a serial line: the description knows
  resizeterm(size.ws_row, size.ws_col);
}

int screen_rows(void) { return LINES; }
int screen_columns(void) { return COLS; }
