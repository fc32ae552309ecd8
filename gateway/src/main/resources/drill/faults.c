/*
 * Stands before the C library in a server under drill (LD_PRELOAD): makes its disk fail and its clock jump, as one small
 * shared file says. Linux. Built when a drill needs it: cc -shared -fPIC -O2 -o faults.so faults.c -ldl
 *
 *   PLUMBLINE_FAULTS        the shared file: i32 what the disk does, i32 unused, i64 nanoseconds that the clock is ahead
 *   PLUMBLINE_FAULTS_UNDER  only files below this directory fail
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/time.h>
#include <sys/types.h>
#include <sys/uio.h>
#include <time.h>
#include <unistd.h>

enum { NO_SPACE = 1, WRITES_FAIL = 2, SYNCS_FAIL = 4, WRITES_TORN = 8 };

struct faults {
    volatile int32_t disk;
    int32_t unused;
    volatile int64_t ahead_nanos;
};

static struct faults none;
static struct faults *faults = &none;
static char under[PATH_MAX];
static size_t under_length;

__attribute__((constructor)) static void begin(void) {
    const char *file = getenv("PLUMBLINE_FAULTS");
    const char *directory = getenv("PLUMBLINE_FAULTS_UNDER");
    int fd;
    void *shared;
    if (!file || !directory || strlen(directory) >= sizeof under) return;
    strcpy(under, directory);
    under_length = strlen(under);
    fd = open(file, O_RDWR | O_CLOEXEC);
    if (fd < 0) return;
    shared = mmap(NULL, sizeof(struct faults), PROT_READ, MAP_SHARED, fd, 0);
    close(fd);
    if (shared != MAP_FAILED) faults = shared;
}

static void *real(void **cached, const char *name) {
    if (!*cached) *cached = dlsym(RTLD_NEXT, name);
    return *cached;
}

#define REAL(type, name, arguments) \
    static void *cached;            \
    type(*next) arguments = (type(*) arguments)real(&cached, name)

static int concerns(int fd) {
    char link[64], path[PATH_MAX];
    ssize_t length;
    snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
    length = readlink(link, path, sizeof path - 1);
    return length > (ssize_t)under_length && !strncmp(path, under, under_length) && path[under_length] == '/';
}

static int fails(int fd, int how) {
    return (faults->disk & how) && concerns(fd);
}

/* How many of the bytes are written before the error: none, or half of them once. 0 with errno set: none. */
static size_t allowed(int fd, size_t length) {
    if (fails(fd, NO_SPACE)) {
        errno = ENOSPC;
        return 0;
    }
    if (fails(fd, WRITES_TORN)) {
        errno = EIO;
        return length >= 64 ? length / 2 : 0;
    }
    if (fails(fd, WRITES_FAIL)) {
        errno = EIO;
        return 0;
    }
    return length;
}

ssize_t write(int fd, const void *data, size_t length) {
    REAL(ssize_t, "write", (int, const void *, size_t));
    size_t may = faults->disk ? allowed(fd, length) : length;
    return may || !length ? next(fd, data, may) : -1;
}

ssize_t pwrite(int fd, const void *data, size_t length, off_t at) {
    REAL(ssize_t, "pwrite", (int, const void *, size_t, off_t));
    size_t may = faults->disk ? allowed(fd, length) : length;
    return may || !length ? next(fd, data, may, at) : -1;
}

ssize_t pwrite64(int fd, const void *data, size_t length, off64_t at) {
    REAL(ssize_t, "pwrite64", (int, const void *, size_t, off64_t));
    size_t may = faults->disk ? allowed(fd, length) : length;
    return may || !length ? next(fd, data, may, at) : -1;
}

ssize_t writev(int fd, const struct iovec *data, int count) {
    REAL(ssize_t, "writev", (int, const struct iovec *, int));
    return !faults->disk || allowed(fd, 1) ? next(fd, data, count) : -1;
}

int fsync(int fd) {
    REAL(int, "fsync", (int));
    if (fails(fd, SYNCS_FAIL)) {
        errno = EIO;
        return -1;
    }
    return next(fd);
}

int fdatasync(int fd) {
    REAL(int, "fdatasync", (int));
    if (fails(fd, SYNCS_FAIL)) {
        errno = EIO;
        return -1;
    }
    return next(fd);
}

int clock_gettime(clockid_t clock, struct timespec *now) {
    REAL(int, "clock_gettime", (clockid_t, struct timespec *));
    int result = next(clock, now);
    int64_t ahead = faults->ahead_nanos;
    if (!result && ahead && (clock == CLOCK_REALTIME || clock == CLOCK_REALTIME_COARSE)) {
        int64_t nanos = now->tv_nsec + ahead % 1000000000;
        now->tv_sec += ahead / 1000000000 + (nanos >= 1000000000) - (nanos < 0);
        now->tv_nsec = (nanos + 1000000000) % 1000000000;
    }
    return result;
}

int gettimeofday(struct timeval *restrict now, void *restrict zone) {
    REAL(int, "gettimeofday", (struct timeval *, void *));
    int result = next(now, zone);
    if (!result && faults->ahead_nanos) {
        struct timespec moved;
        clock_gettime(CLOCK_REALTIME, &moved);
        now->tv_sec = moved.tv_sec;
        now->tv_usec = moved.tv_nsec / 1000;
    }
    return result;
}

time_t time(time_t *now) {
    struct timespec moved;
    clock_gettime(CLOCK_REALTIME, &moved);
    if (now) *now = moved.tv_sec;
    return moved.tv_sec;
}
