#ifndef TOOL_IMPORT_H
#define TOOL_IMPORT_H

struct codebook;
struct platform;
struct tool;

/* What attune-import's options say. */
struct wish {
	const char *codebook; /* its name */
	const char *encoding, *columns, *missing, *rejects; /* or NULL */
	const struct platform *platform; /* or NULL */
	char delimiter; /* -d, or '\0' */
	int plain; /* -d plain */
	long records; /* -r, or 0 */
	int explains; /* -n */
	int tabs; /* -t */
};

/*
 * Import the exports of n paths, or of stdin if there are none, and write their
 * answers, or what they are, to the tool's writer.  What is wrong is said.
 */
void tool_import(struct tool *tool, const struct wish *wish,
    const struct codebook *book, char *const *path, int n);

#endif
