// Hashes of PINs by the system's libcrypt (yescrypt).
#pragma once
#include <stdbool.h>

enum { CCRYPT_HASH_SIZE = 384 };

// Writes the hash of a text, with a salt drawn for it, into CCRYPT_HASH_SIZE bytes; false where libcrypt can't.
bool ccrypt_hash(const char *text, char *hash);
// Whether the hash was made from the text; takes the time that the hash was made to take.
bool ccrypt_matches(const char *text, const char *hash);
