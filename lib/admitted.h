#ifndef ADMITTED_H
#define ADMITTED_H

struct codebook;
struct glance;
struct row;

/* Which digits answer which items: see admitted.c. */
struct admitted;

/* For a table in which items have these columns, or -1: they must outlive it.
 */
struct admitted *admitted_new(const struct codebook *book, const long *column);
void admitted_free(struct admitted *admitted);

/*
 * The glances of a row's answers, per item, if all are digits that their items
 * admit, or empty, and NULL if not.  They are the admitted's or the row's, with
 * GLANCE_MORE behind the last, and last until the next row.
 */
const struct glance *admitted_glances(const struct admitted *admitted,
    const struct row *row);

#endif
