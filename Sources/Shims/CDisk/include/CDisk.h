// What Swift can't import of the system calls that the register uses: flags, memmem, the sum instruction.
#pragma once
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum cdisk_opening {
  CDISK_READING,   // O_RDONLY
  CDISK_WRITING,   // O_RDWR, never O_APPEND
  CDISK_CREATING,  // O_RDWR, a new file
  CDISK_LOCKING,   // O_RDWR, made where it is missing
  CDISK_FOLDER,    // a folder, to be synced
  CDISK_UNNAMED,   // a file without a name in a folder
};

// All with O_CLOEXEC; a file that is made gets 0600. -1 and errno where it fails.
int cdisk_open(const char *path, enum cdisk_opening how);
// Gives a file without a name its name.
int cdisk_name(int file, const char *path);
// 1: locked, 0: somebody else holds it, -1 and errno.
int cdisk_try_lock(int file);
// The magic number of the file system, or -1 and errno.
int64_t cdisk_file_system(const char *path);

struct cdisk_status {
  uint64_t device, inode;
  int64_t length, links;
  bool is_folder;
};
// Of an open file, or of what a path leads to where there is one; 0, or -1 and errno.
int cdisk_status(int file, const char *path, struct cdisk_status *status);

// A descriptor that becomes readable when something is written or made in a folder, or -1.
int cdisk_watch(const char *folder);

// memmem: where a sequence first lies in some bytes, or -1.
ptrdiff_t cdisk_find(const uint8_t *bytes, size_t count, const uint8_t *sequence, size_t length);

bool cdisk_has_crc32c(void);
// The running CRC-32C by the processor's instruction; only where cdisk_has_crc32c.
uint32_t cdisk_crc32c(uint32_t crc, const uint8_t *bytes, size_t count);
