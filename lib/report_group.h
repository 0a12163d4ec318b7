#ifndef REPORT_GROUP_H
#define REPORT_GROUP_H

#include <stddef.h>

struct codebook;
struct group;
struct report;
struct resources;
struct words;

/* What a group's report is about. */
struct people {
	const struct codebook *book;
	const struct words *words;
	const struct group *group; /* finished */
	const char *by; /* the column that makes groups, or NULL */
	const struct resources *resources; /* or NULL */
	size_t form; /* the one that is reported */
	int explain; /* say why */
};

/* Add all there is to say about a group.  Figures of fewer than GROUP_FEWEST
 * people are withheld. */
void report_group(struct people *people, struct report *report);

#endif
