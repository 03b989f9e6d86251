// Inside the shim: how signals reach the program, and how a crash leaves the terminal usable.
#pragma once

// Remembers the terminal's settings as they were found.
void signals_remember_terminal(void);
// Listens to resize, suspend, continue, termination, and guards against crashes.
void signals_start(void);
// Stops guarding: the terminal has been given back.
void signals_stop(void);
