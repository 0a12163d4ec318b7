/*
 * A directory with a file for each of many people, of which each is whole or
 * not there.
 */

#include "folder.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#include "alloc.h"
#include "error.h"
#include "folder_names.h"

enum { TRIES = 1000 }; /* to find a name for a file that is begun */

struct folder {
	int fd; /* the directory */
	struct folder_names *names;
	FILE *out; /* the file that is begun, or NULL */
	char *name; /* that it will have */
	char copy[64]; /* the name that it has until then */
	unsigned long begun; /* files so far */
};

struct folder *
folder_open(const char *path, struct error *e)
{
	struct folder *folder;
	mode_t mask = umask(077);
	int fd, got = mkdir(path, 0700);

	umask(mask);
	if (got == -1 && errno != EEXIST) {
		error_system(e, "");
		return NULL;
	}
	fd = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
	if (fd == -1 || faccessat(fd, ".", W_OK | X_OK, AT_EACCESS) == -1) {
		error_system(e, "");
		if (fd != -1)
			close(fd);
		return NULL;
	}
	folder = xcalloc(1, sizeof(*folder));
	folder->fd = fd;
	folder->names = folder_names_new();
	return folder;
}

void
folder_close(struct folder *folder)
{
	if (folder == NULL)
		return;
	folder_abort(folder);
	folder_names_free(folder->names);
	close(folder->fd);
	free(folder);
}

void
folder_name(struct folder *folder, const char *who, const char *ending,
    char name[FOLDER_NAME])
{
	folder_names_give(folder->names, who, ending, name);
}

/* A new file in the folder, which nobody can have put there before. */
static int
open_copy(struct folder *folder)
{
	int fd = -1, tries;

	for (tries = 0; fd == -1 && tries < TRIES; tries++) {
		snprintf(folder->copy, sizeof(folder->copy),
		    ".attune-%ld-%lu.new", (long)getpid(), ++folder->begun);
		fd = openat(folder->fd, folder->copy,
		    O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0600);
		if (fd == -1 && errno != EEXIST)
			return -1;
	}
	return fd;
}

FILE *
folder_begin(struct folder *folder, const char *name, struct error *e)
{
	int fd = open_copy(folder);

	if (fd == -1) {
		error_system(e, "%s", name);
		return NULL;
	}
	if (fchmod(fd, 0600) == -1 || (folder->out = fdopen(fd, "w")) == NULL) {
		error_system(e, "%s", name);
		close(fd);
		unlinkat(folder->fd, folder->copy, 0);
		return NULL;
	}
	folder->name = xstrdup(name);
	return folder->out;
}

/*
 * Close the file, whose bytes must all have arrived.  The reason of a write
 * that failed some time ago is gone, but it was one of input and output.
 */
static int
close_copy(struct folder *folder)
{
	int failed, reason;

	errno = EIO;
	failed = fflush(folder->out) == EOF || ferror(folder->out);
	reason = errno;
	if (fclose(folder->out) == EOF && !failed) {
		failed = 1;
		reason = errno;
	}
	folder->out = NULL;
	errno = reason;
	return failed ? -1 : 0;
}

int
folder_commit(struct folder *folder, struct error *e)
{
	int got = close_copy(folder);

	if (got == 0)
		got = renameat(folder->fd, folder->copy, folder->fd,
		    folder->name);
	if (got == -1) {
		error_system(e, "%s", folder->name);
		unlinkat(folder->fd, folder->copy, 0);
	}
	free(folder->name);
	return got;
}

void
folder_abort(struct folder *folder)
{
	if (folder->out == NULL)
		return;
	fclose(folder->out);
	folder->out = NULL;
	unlinkat(folder->fd, folder->copy, 0);
	free(folder->name);
}
