#ifndef STORE_H
#define STORE_H

#include <stddef.h>

struct error;
struct header;
struct writer;

/*
 * A file of answers that rows are added to.  It is replaced as a whole, from
 * a copy beside it that was written and synced first, so that whatever
 * happens it holds whole rows; and under a lock, so that two who add at once
 * wait for one another.
 */
struct store {
	char *path; /* of the file itself, links followed */
	char *copy; /* of what will replace it */
	int lock; /* the file, locked */
	int fd; /* the copy, to be written to */
	int made; /* the file was not there before */
	int empty; /* it holds nothing, not even a header */
};

/*
 * Look into a file: whether it can be added to, and whether it holds a row of
 * this who.  One that is not there, or is empty, can.  Returns 0, or -1 with e
 * set: another header (1), or it cannot be read (2).
 */
int store_look(const char *path, const struct header *header, const char *who,
    int *earlier, struct error *e);

/*
 * Begin to add: lock the file, which is made with mode 0600 if it is not
 * there, and copy it.  Returns 0, or -1 with e set (as store_look).
 */
int store_begin(struct store *store, const char *path,
    const struct header *header, struct error *e);

/* Make what was written to store->fd part of the file, for good; or forget
 * it.  Both end the store.  Returns 0, or -1 with e set and the file as it
 * was. */
int store_commit(struct store *store, struct error *e);
void store_abort(struct store *store);

#endif
