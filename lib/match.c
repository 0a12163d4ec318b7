/*
 * Which column a name may have been meant for.
 */

#include "match.h"

#include <stdlib.h>
#include <string.h>

#include "table.h"

enum { LONGEST = 64 }; /* bytes of a name that are compared */

/* The name's first bytes, small letters, without blanks at the ends. */
static size_t
simplify(char out[LONGEST], const char *name)
{
	size_t n = 0;

	name += strspn(name, " \t");
	while (n < LONGEST && name[n] != '\0') {
		out[n] = name[n];
		if (out[n] >= 'A' && out[n] <= 'Z')
			out[n] += 'a' - 'A';
		n++;
	}
	while (n > 0 && (out[n - 1] == ' ' || out[n - 1] == '\t'))
		n--;
	return n;
}

static size_t
least(size_t a, size_t b, size_t c)
{
	size_t m = a < b ? a : b;

	return m < c ? m : c;
}

/*
 * The optimal string alignment distance: d[i][j] edits turn the first i bytes
 * of a into the first j of b.  Three rows of it are enough.
 */
static size_t
distance(const char *a, size_t na, const char *b, size_t nb)
{
	size_t d[3][LONGEST + 1], *before = d[0], *above = d[1], *now = d[2];
	size_t *spare, i, j;

	for (j = 0; j <= nb; j++)
		now[j] = j;
	for (i = 1; i <= na; i++) {
		spare = before;
		before = above;
		above = now;
		now = spare;
		now[0] = i;
		for (j = 1; j <= nb; j++) {
			now[j] = least(above[j] + 1, now[j - 1] + 1,
			    above[j - 1] + (a[i - 1] != b[j - 1]));
			if (i > 1 && j > 1 && a[i - 1] == b[j - 2] &&
			    a[i - 2] == b[j - 1] && before[j - 2] + 1 < now[j])
				now[j] = before[j - 2] + 1;
		}
	}
	return now[nb];
}

long
match_nearest(const struct header *header, const char *name, const char *taken)
{
	char a[LONGEST], b[LONGEST];
	size_t na = simplify(a, name), nb, i, d, best = na / 2 + 1;
	long found = -1;

	for (i = 0; i < header->n; i++) {
		if (taken != NULL && taken[i])
			continue;
		nb = simplify(b, header->name[i]);
		if ((d = distance(a, na, b, nb)) < best) {
			best = d;
			found = (long)i;
		}
	}
	return found;
}
