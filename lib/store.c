/*
 * Adding rows to a file without ever leaving half a row in it.
 */

#include "store.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "alloc.h"
#include "error.h"
#include "table.h"

/* A fault of the system for which errno has no words. */
static int
refuse(struct error *e, const char *text)
{
	error_set(e, 0, "%s", text);
	e->status = 2;
	return -1;
}

/* The folder that a path is in, as a string of its own. */
static char *
folder_of(const char *path)
{
	char *folder = xstrdup(path), *slash = strrchr(folder, '/');

	if (slash == NULL) {
		free(folder);
		return xstrdup(".");
	}
	slash[slash == folder] = '\0';
	return folder;
}

/* Whether a file can be put into the folder of a path. */
static int
check_folder(const char *path, struct error *e)
{
	char *folder = folder_of(path);
	int got = access(folder, W_OK | X_OK);

	if (got == -1)
		error_system(e, "the folder %s", folder);
	free(folder);
	return got;
}

/* Compare the header that the file has, if any; look for rows of who. */
static int
read_file(int fd, const struct header *header, const char *who, int *earlier,
    int *empty, struct error *e)
{
	struct header found = { NULL, 0 };
	struct reader *in;
	struct stat st;
	struct row row;
	int got;

	*earlier = 0;
	if (fstat(fd, &st) == -1)
		return error_system(e, "");
	if ((*empty = st.st_size == 0))
		return 0;
	in = reader_open(fd, ',');
	if ((got = reader_header(in, &found, e)) == 0)
		got = header_compare(header, &found, e);
	header_free(&found);
	while (got == 0 && (got = reader_next(in, &row, e)) == 1) {
		*earlier |=
		    slice_is(row_cell(&row, header_find(header, "who")), who);
		got = 0;
	}
	reader_close(in);
	return got;
}

int
store_look(const char *path, const struct header *header, const char *who,
    int *earlier, struct error *e)
{
	struct stat st;
	int fd, empty, got;

	*earlier = 0;
	if (check_folder(path, e) == -1)
		return -1;
	if (stat(path, &st) == -1)
		return errno == ENOENT ? 0 : error_system(e, "");
	if (!S_ISREG(st.st_mode))
		return refuse(e, "not a regular file");
	if ((fd = open(path, O_RDWR | O_CLOEXEC)) == -1)
		return error_system(e, "");
	got = read_file(fd, header, who, earlier, &empty, e);
	close(fd);
	return got;
}

/*
 * Open and lock the file at the path.  Whoever held the lock before may have
 * put another file in its place: then that one is to be locked.
 */
static int
lock_file(struct store *store, struct error *e)
{
	struct flock lock = { .l_type = F_WRLCK, .l_whence = SEEK_SET };
	struct stat locked, there;

	for (;;) {
		store->lock =
		    open(store->path, O_RDWR | O_CREAT | O_CLOEXEC, 0600);
		if (store->lock == -1)
			return error_system(e, "");
		while (fcntl(store->lock, F_SETLKW, &lock) == -1) {
			if (errno != EINTR)
				return error_system(e, "cannot be locked");
		}
		if (fstat(store->lock, &locked) == -1)
			return error_system(e, "");
		if (stat(store->path, &there) == 0 &&
		    there.st_ino == locked.st_ino &&
		    there.st_dev == locked.st_dev)
			break;
		close(store->lock);
	}
	if (!S_ISREG(locked.st_mode))
		return refuse(e, "not a regular file");
	if (store->made && fchmod(store->lock, 0600) == -1)
		return error_system(e, "");
	return 0;
}

/* All bytes of the file into the copy, and an end of line behind the last. */
static int
copy_file(struct store *store, struct error *e)
{
	char block[65536], last = '\n';
	ssize_t n, done;

	if (lseek(store->lock, 0, SEEK_SET) == -1)
		return error_system(e, "");
	while ((n = read(store->lock, block, sizeof(block))) > 0) {
		for (done = 0; done < n;) {
			ssize_t some =
			    write(store->fd, block + done, (size_t)(n - done));

			if (some == -1)
				return error_system(e, "");
			done += some;
		}
		last = block[n - 1];
	}
	if (n == -1 || (last != '\n' && write(store->fd, "\n", 1) != 1))
		return error_system(e, "");
	return 0;
}

static int
open_copy(struct store *store, struct error *e)
{
	size_t size = strlen(store->path) + sizeof(".attune-new");
	struct stat old;

	store->copy = xcalloc(size, 1);
	snprintf(store->copy, size, "%s.attune-new", store->path);
	unlink(store->copy);
	store->fd =
	    open(store->copy, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
	if (store->fd == -1)
		return error_system(e, "");
	if (fstat(store->lock, &old) == -1 ||
	    (old.st_uid != geteuid() &&
		fchown(store->fd, old.st_uid, old.st_gid) == -1) ||
	    fchmod(store->fd, old.st_mode & 07777) == -1)
		return error_system(e, "");
	return copy_file(store, e);
}

/*
 * The path of the file itself, which is made if it is not there, so that a
 * link that leads nowhere yet leads somewhere.
 */
static int
follow_links(struct store *store, const char *path, struct error *e)
{
	struct stat st;
	int fd;

	store->made = stat(path, &st) == -1 && errno == ENOENT;
	if (store->made) {
		fd = open(path, O_WRONLY | O_CREAT | O_CLOEXEC, 0600);
		if (fd == -1)
			return error_system(e, "");
		close(fd);
	}
	if ((store->path = realpath(path, NULL)) == NULL)
		return error_system(e, "");
	return 0;
}

int
store_begin(struct store *store, const char *path, const struct header *header,
    struct error *e)
{
	int earlier;

	memset(store, 0, sizeof(*store));
	store->lock = store->fd = -1;
	if (follow_links(store, path, e) == 0 && lock_file(store, e) == 0 &&
	    read_file(store->lock, header, "", &earlier, &store->empty, e) ==
		0 &&
	    open_copy(store, e) == 0)
		return 0;
	store_abort(store);
	return -1;
}

/* Sync the folder that a file is in, so that its new name lasts. */
static int
sync_folder(const char *path)
{
	char *folder = folder_of(path);
	int fd = open(folder, O_RDONLY | O_CLOEXEC), got;

	free(folder);
	if (fd == -1)
		return -1;
	got = fsync(fd);
	close(fd);
	return got;
}

static void
close_store(struct store *store)
{
	if (store->fd != -1)
		close(store->fd);
	if (store->lock != -1)
		close(store->lock);
	free(store->path);
	free(store->copy);
}

int
store_commit(struct store *store, struct error *e)
{
	if (fsync(store->fd) == -1 || rename(store->copy, store->path) == -1) {
		error_system(e, "");
		store_abort(store);
		return -1;
	}
	sync_folder(store->path);
	close_store(store);
	return 0;
}

/* Whether the file that was made is still there, and still empty. */
static int
is_untouched(const struct store *store)
{
	struct stat locked, there;

	return fstat(store->lock, &locked) == 0 && locked.st_size == 0 &&
	    stat(store->path, &there) == 0 && there.st_ino == locked.st_ino &&
	    there.st_dev == locked.st_dev;
}

void
store_abort(struct store *store)
{
	if (store->copy != NULL)
		unlink(store->copy);
	if (store->made && store->lock != -1 && is_untouched(store))
		unlink(store->path);
	close_store(store);
}
