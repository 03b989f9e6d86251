// libmigemo, where it is installed: what Latin letters can mean in written Japanese.
//
// Looked for when it is wanted and not linked: a start must not wait for it, and a desk without it
// only finds less. One dictionary for the whole program; all calls from one thread at a time.
#pragma once
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

// Loads the library and its dictionary (some 100 ms); false where there is none.
bool cmigemo_open(void);

// Writes what a word can mean, as libmigemo's pattern in UTF-8 with these signs in it: \1 or,
// \2 and \3 around alternatives, \4 and \5 around single characters. Answers how many bytes were
// written; 0 where there is no answer, or none that fits.
size_t cmigemo_query(const char *word, uint8_t *answer, size_t capacity);
