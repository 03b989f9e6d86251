// Hashes of PINs by the system's libcrypt (yescrypt), without its static buffer.
#define _GNU_SOURCE
#include "CCrypt.h"
#include <crypt.h>
#include <stdlib.h>
#include <string.h>

_Static_assert(CCRYPT_HASH_SIZE >= CRYPT_OUTPUT_SIZE, "a hash must have room");

// The hash of a text by a setting, which may be a hash; false where the setting is none.
static bool hash_by(const char *text, const char *setting, char *hash) {
  struct crypt_data *data = calloc(1, sizeof *data);
  if (data == NULL) return false;
  const char *made = crypt_r(text, setting, data);
  bool is_made = made != NULL && made[0] != '*';
  if (is_made) memcpy(hash, made, strlen(made) + 1);
  explicit_bzero(data, sizeof *data);
  free(data);
  return is_made;
}

bool ccrypt_hash(const char *text, char *hash) {
  char setting[CRYPT_GENSALT_OUTPUT_SIZE];
  // No bytes given: libcrypt asks the system for them.
  if (crypt_gensalt_rn("$y$", 0, NULL, 0, setting, sizeof setting) == NULL) return false;
  return hash_by(text, setting, hash);
}

bool ccrypt_matches(const char *text, const char *hash) {
  char made[CCRYPT_HASH_SIZE];
  if (!hash_by(text, hash, made)) return false;
  size_t length = strlen(hash);
  if (length != strlen(made)) return false;
  unsigned char difference = 0;
  for (size_t place = 0; place < length; place++) difference |= made[place] ^ hash[place];
  return difference == 0;
}
