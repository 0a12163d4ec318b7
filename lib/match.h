#ifndef MATCH_H
#define MATCH_H

struct header;

/*
 * The column whose name is nearest to this one: the fewest letters to insert,
 * delete, change or swap with the next, capitals and blanks at the ends
 * aside.  Columns marked as taken, where that is not NULL, are passed over.
 * Returns its position, or -1 if none shares half of the letters.
 */
long match_nearest(const struct header *header, const char *name,
    const char *taken);

#endif
