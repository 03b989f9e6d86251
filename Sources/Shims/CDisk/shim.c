// What Swift can't import of the system calls that the register uses: flags, memmem, the sum instruction.
#define _GNU_SOURCE
#include "CDisk.h"
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/file.h>
#include <sys/inotify.h>
#include <sys/stat.h>
#include <sys/sysmacros.h>
#include <sys/vfs.h>
#include <unistd.h>

int cdisk_open(const char *path, enum cdisk_opening how) {
  static const int flags[] = {
      [CDISK_READING] = O_RDONLY,
      [CDISK_WRITING] = O_RDWR,
      [CDISK_CREATING] = O_RDWR | O_CREAT | O_EXCL,
      [CDISK_LOCKING] = O_RDWR | O_CREAT,
      [CDISK_FOLDER] = O_RDONLY | O_DIRECTORY,
      [CDISK_UNNAMED] = O_RDWR | O_TMPFILE,
  };
  return open(path, flags[how] | O_CLOEXEC, 0600);
}

int cdisk_name(int file, const char *path) {
  char own[64];
  snprintf(own, sizeof own, "/proc/self/fd/%d", file);
  return linkat(AT_FDCWD, own, AT_FDCWD, path, AT_SYMLINK_FOLLOW);
}

int cdisk_try_lock(int file) {
  if (flock(file, LOCK_EX | LOCK_NB) == 0) return 1;
  return errno == EWOULDBLOCK ? 0 : -1;
}

int64_t cdisk_file_system(const char *path) {
  struct statfs found;
  if (statfs(path, &found) != 0) return -1;
  return (int64_t)(uint32_t)found.f_type;
}

int cdisk_status(int file, const char *path, struct cdisk_status *status) {
  struct statx found;
  // Without the times: Linux makes one that was asked for exact at the next write, which then syncs it.
  unsigned wanted = STATX_TYPE | STATX_NLINK | STATX_INO | STATX_SIZE;
  if (path) file = AT_FDCWD;
  if (statx(file, path ? path : "", path ? 0 : AT_EMPTY_PATH, wanted, &found) != 0) return -1;
  status->device = makedev(found.stx_dev_major, found.stx_dev_minor);
  status->inode = found.stx_ino;
  status->length = (int64_t)found.stx_size;
  status->links = found.stx_nlink;
  status->is_folder = S_ISDIR(found.stx_mode);
  return 0;
}

int cdisk_watch(const char *folder) {
  int watch = inotify_init1(IN_CLOEXEC | IN_NONBLOCK);
  if (watch < 0) return -1;
  if (inotify_add_watch(watch, folder, IN_MODIFY | IN_MOVED_TO | IN_CREATE) < 0) {
    int reason = errno;
    close(watch);
    errno = reason;
    return -1;
  }
  return watch;
}

ptrdiff_t cdisk_find(const uint8_t *bytes, size_t count, const uint8_t *sequence, size_t length) {
  const uint8_t *found = memmem(bytes, count, sequence, length);
  return found ? found - bytes : -1;
}

#if defined(__x86_64__)
#include <nmmintrin.h>

bool cdisk_has_crc32c(void) { return __builtin_cpu_supports("sse4.2"); }

__attribute__((target("sse4.2"))) uint32_t cdisk_crc32c(uint32_t crc, const uint8_t *bytes,
                                                        size_t count) {
  uint64_t running = crc;
  for (; count >= 8; bytes += 8, count -= 8) {
    uint64_t word;
    memcpy(&word, bytes, 8);
    running = _mm_crc32_u64(running, word);
  }
  for (; count > 0; bytes++, count--) running = _mm_crc32_u8((uint32_t)running, *bytes);
  return (uint32_t)running;
}
#else
bool cdisk_has_crc32c(void) { return false; }
uint32_t cdisk_crc32c(uint32_t crc, const uint8_t *bytes, size_t count) {
  (void)bytes, (void)count;
  return crc;
}
#endif
