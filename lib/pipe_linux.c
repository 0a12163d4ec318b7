/*
 * Pipes on Linux hold 64 KiB, or up to 1 MiB on demand: fewer turns between
 * whoever writes and whoever reads.
 */

#include "pipe.h"

#include <fcntl.h>

enum { WIDE = 1024 * 1024 };

void
pipe_widen(int fd)
{
	fcntl(fd, F_SETPIPE_SZ, WIDE);
}
