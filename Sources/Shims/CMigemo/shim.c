#include "CMigemo.h"
#include <dlfcn.h>
#include <string.h>

static const char *const dictionary = "/usr/share/cmigemo/utf-8/migemo-dict";

// Its interface, as migemo.h declares it.
static void *(*migemo_open)(const char *);
static int (*migemo_is_enable)(void *);
static int (*migemo_set_operator)(void *, int, const unsigned char *);
static unsigned char *(*migemo_query)(void *, const unsigned char *);
static void (*migemo_release)(void *, unsigned char *);

static void *migemo;

bool cmigemo_open(void) {
  static bool tried;
  if (tried) return migemo;
  tried = true;
  void *library = dlopen("libmigemo.so.1", RTLD_NOW | RTLD_LOCAL);
  if (!library) return false;
  *(void **)&migemo_open = dlsym(library, "migemo_open");
  *(void **)&migemo_is_enable = dlsym(library, "migemo_is_enable");
  *(void **)&migemo_set_operator = dlsym(library, "migemo_set_operator");
  *(void **)&migemo_query = dlsym(library, "migemo_query");
  *(void **)&migemo_release = dlsym(library, "migemo_release");
  if (!migemo_open || !migemo_is_enable || !migemo_set_operator || !migemo_query || !migemo_release)
    return false;
  void *opened = migemo_open(dictionary);
  if (!opened || !migemo_is_enable(opened)) return false;
  const char *const signs[] = {"\1", "\2", "\3", "\4", "\5", ""};
  for (int place = 0; place < 6; place++)
    migemo_set_operator(opened, place, (const unsigned char *)signs[place]);
  migemo = opened;
  return true;
}

size_t cmigemo_query(const char *word, uint8_t *answer, size_t capacity) {
  if (!migemo) return 0;
  unsigned char *found = migemo_query(migemo, (const unsigned char *)word);
  if (!found) return 0;
  size_t length = strlen((const char *)found);
  if (length > capacity) length = 0;
  memcpy(answer, found, length);
  migemo_release(migemo, found);
  return length;
}
