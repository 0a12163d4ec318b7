#ifndef FOLDER_H
#define FOLDER_H

#include <stddef.h>
#include <stdio.h>

struct error;

enum {
	FOLDER_STEM = 100, /* the most bytes of a name without its ending */
	FOLDER_ENDING = 27, /* the most bytes of an ending */
	FOLDER_NAME = FOLDER_STEM + FOLDER_ENDING + 1 /* bytes of any name */
};

/* A directory that many files are written to, and the names it has given. */
struct folder;

/*
 * The directory at path, which is made with mode 0700 if it is not there; its
 * parents are not made.  Returns NULL with e set (2), which does not name the
 * path: it cannot be made, is no directory, or cannot be written to.
 */
struct folder *folder_open(const char *path, struct error *e);

/* Aborts what was begun.  Takes NULL. */
void folder_close(struct folder *folder);

/*
 * A name for somebody's file that is safe on any system: ASCII letters,
 * digits, '-', '_' and '.' stay, except a '-' or '.' at the beginning or end;
 * each other character, and each byte that is not UTF-8, becomes '_'.  It is
 * cut to FOLDER_STEM bytes.  "_" stands for nobody, and comes before "index"
 * and what Windows keeps for devices ("con", "com1.txt").  A name that this
 * folder gave before, in whatever case and with whatever ending, gets "-2",
 * "-3" and so on, the first that is free.  The ending is added as it is.
 */
void folder_name(struct folder *folder, const char *who, const char *ending,
    char name[FOLDER_NAME]);

/*
 * Begin a file of this name, which has no slash.  What is written goes to a
 * file of another name, that begins with a dot and has mode 0600.  One can be
 * begun at a time.  Returns NULL with e set (2).
 */
FILE *folder_begin(struct folder *folder, const char *name, struct error *e);

/*
 * Give the file its name, in place of what has it: a link is replaced and not
 * followed.  Or forget it.  Both close it.  Whoever looks finds a whole file
 * or none; but it is not synced, and may be gone after a crash of the system.
 * Returns 0, or -1 with e set (2) and the file forgotten.
 */
int folder_commit(struct folder *folder, struct error *e);
void folder_abort(struct folder *folder);

#endif
