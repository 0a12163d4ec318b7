#ifndef KEEP_H
#define KEEP_H

struct circumstances;
struct error;
struct session;

/*
 * Answers of an interview that is to go on later: a file of one's own, mode
 * 0600, below $XDG_STATE_HOME/attune, or else ~/.local/state/attune, named
 * after the codebook, the form and who.
 */

/* The file's path, to be freed, or NULL with e set if there is no home. */
char *keep_path(const char *codebook, const char *form, const char *who,
    struct error *e);

/* Write the session's answers so far.  Returns 0, or -1 with e set. */
int keep_write(const char *path, const struct session *session,
    const struct circumstances *circumstances, struct error *e);

/*
 * Give a session that has just begun the answers that were kept, and put it
 * behind the last of them.  Returns 1, 0 if nothing was kept, or -1 with e
 * set, also if what was kept is of another codebook.
 */
int keep_read(const char *path, struct session *session, struct error *e);

/* Delete what was kept, if anything was. */
void keep_forget(const char *path);

#endif
