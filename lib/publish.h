#ifndef PUBLISH_H
#define PUBLISH_H

#include "format.h"
#include "person.h"
#include "report.h"
#include "two.h"

struct couple;
struct error;
struct folder;
struct history;

/* Reports for many, a file each in one folder, and an index of them. */
struct publisher {
	struct folder *folder;
	const struct format *format;
	const struct style *style;
	struct person person; /* whoever it is: book, words and the like */
	struct two two; /* the same, whichever couple it is */
	const char *focus; /* for those for whom it is a candidate, or NULL */
	long week; /* of today, for those without a date */
	struct report index; /* grows by a line with every report */
};

/* Begin the index. */
void publish_open(struct publisher *publisher);
void publish_close(struct publisher *publisher);

/* Write somebody's report.  Returns 0, or -1 with e set: it was not written. */
int publish_person(struct publisher *publisher, struct history *history,
    struct error *e);

/* Somebody gets no report: their file's name is taken all the same, so that
 * it does not pass to anybody else. */
void publish_nothing(struct publisher *publisher, const char *who);

/* The same of a couple's page. */
int publish_couple(struct publisher *publisher, const struct couple *couple,
    struct error *e);

/* Write the index.  Returns 0, or -1 with e set. */
int publish_index(struct publisher *publisher, struct error *e);

#endif
