// Signals as bytes on a pipe, and the terminal given back when the program crashes.
#ifndef _GNU_SOURCE
#define _GNU_SOURCE
#endif
#include "signals.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdbool.h>
#include <stddef.h>
#include <string.h>
#include <termios.h>
#include <unistd.h>

#include "CCurses.h"

// Those that arrive on the pipe, and those after which nothing can be trusted any more.
static const int told[] = {SIGWINCH, SIGTSTP, SIGCONT, SIGTERM, SIGHUP, SIGINT};
static const int fatal[] = {SIGSEGV, SIGBUS, SIGILL, SIGTRAP, SIGFPE, SIGABRT, SIGQUIT};
enum { TOLD = sizeof told / sizeof *told, FATAL = sizeof fatal / sizeof *fatal };

static int descriptors[2] = {-1, -1};
static struct termios found;
static struct sigaction before[FATAL];
static volatile sig_atomic_t guarding;
static bool installed;

void signals_remember_terminal(void) { tcgetattr(STDIN_FILENO, &found); }

static void tell(int number) {
  int saved = errno;
  unsigned char byte = (unsigned char)number;
  ssize_t sent = write(descriptors[1], &byte, 1);
  (void)sent;  // a full pipe has enough to tell
  errno = saved;
}

// Only calls that are allowed in a handler. The attributes, the cursor and both screens of xterm,
// the Linux console and their relatives; vt100 skips what it doesn't know.
static void give_back_and_die(int number) {
  static const char back[] = "\033[0m\033[?2004l\033[?25h\033[?1049l\r\n";
  if (guarding) {
    guarding = 0;
    ssize_t sent = write(STDOUT_FILENO, back, sizeof back - 1);
    (void)sent;
    tcsetattr(STDIN_FILENO, TCSANOW, &found);
  }
  for (int i = 0; i < FATAL; i++) {
    if (fatal[i] == number) sigaction(number, &before[i], NULL);
  }
  raise(number);
}

// A stack that overflowed can't carry its own handler.
static void give_own_stack(void) {
  static char stack[64 * 1024];
  stack_t own = {.ss_sp = stack, .ss_size = sizeof stack, .ss_flags = 0};
  stack_t present;
  if (sigaltstack(NULL, &present) == 0 && !(present.ss_flags & SS_DISABLE)) return;
  sigaltstack(&own, NULL);
}

void signals_start(void) {
  guarding = 1;
  if (installed) return;
  if (pipe2(descriptors, O_CLOEXEC | O_NONBLOCK) != 0) return;
  installed = true;
  struct sigaction action;
  memset(&action, 0, sizeof action);
  sigemptyset(&action.sa_mask);
  action.sa_handler = tell;
  action.sa_flags = SA_RESTART;
  for (int i = 0; i < TOLD; i++) sigaction(told[i], &action, NULL);
  give_own_stack();
  action.sa_handler = give_back_and_die;
  action.sa_flags = SA_ONSTACK | SA_NODEFER;
  for (int i = 0; i < FATAL; i++) sigaction(fatal[i], &action, &before[i]);
}

void signals_stop(void) { guarding = 0; }

int screen_signal_descriptor(void) { return descriptors[0]; }

void screen_suspend(void) { kill(getpid(), SIGSTOP); }
