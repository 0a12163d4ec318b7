/*
 * Which column a name may have been meant for.
 */

#include "match.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "alloc.h"
#include "table.h"

enum { LONGEST = 64 }; /* bytes of a name that are compared: bits of a word */

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

/* The bytes of a name, and for each the positions where it stands. */
struct pattern {
	uint64_t at[256];
	size_t n;
};

static void
pattern_set(struct pattern *p, const char *name)
{
	char simple[LONGEST];
	size_t i;

	memset(p, 0, sizeof(*p));
	p->n = simplify(simple, name);
	for (i = 0; i < p->n; i++)
		p->at[(unsigned char)simple[i]] |= (uint64_t)1 << i;
}

/*
 * The optimal string alignment distance: the fewest letters to insert, delete,
 * change or swap with the next.  Of the table of distances between the first i
 * letters of the pattern and the first j of s, a column is kept in words: bit i
 * says that a row is one more, or one less, than the row above (down), or than
 * the same row in the column before (right).  By H. Hyyro, A Bit-Vector
 * Algorithm for Computing Levenshtein and Damerau Edit Distances, 2003.
 *
 * Returns most if the distance is not below it.
 */
static size_t
distance(const struct pattern *p, const char *s, size_t n, size_t most)
{
	uint64_t down_more = UINT64_MAX, down_less = 0, right_more, right_less;
	uint64_t same = 0, at, before = 0, swapped;
	size_t d = p->n, last = p->n - 1, j;

	if (p->n == 0)
		return n < most ? n : most;
	for (j = 0; j < n && d < most + n - j; j++) {
		at = p->at[(unsigned char)s[j]];
		swapped = ((~same & at) << 1) & before;
		same = (((at & down_more) + down_more) ^ down_more) | at |
		    down_less | swapped;
		right_more = down_less | ~(same | down_more);
		right_less = same & down_more;
		d += right_more >> last & 1;
		d -= right_less >> last & 1;
		right_more = right_more << 1 | 1;
		right_less <<= 1;
		down_more = right_less | ~(same | right_more);
		down_less = right_more & same;
		before = at;
	}
	return j == n && d < most ? d : most;
}

size_t
match_near(const struct header *header, const char *name, const char *taken,
    size_t *found, size_t most)
{
	size_t *d = xcalloc(most + 1, sizeof(*d)), n = 0, limit, i, j, k, m;
	char simple[LONGEST];
	struct pattern p;

	pattern_set(&p, name);
	for (i = 0; i < header->n; i++) {
		if (taken != NULL && taken[i])
			continue;
		limit = n == most ? d[n - 1] : p.n / 2 + 1;
		m = simplify(simple, header->name[i]);
		if (m == 0 || m + limit <= p.n || p.n + limit <= m)
			continue;
		if ((k = distance(&p, simple, m, limit)) == limit)
			continue;
		n += n < most;
		for (j = n - 1; j > 0 && d[j - 1] > k; j--) {
			d[j] = d[j - 1];
			found[j] = found[j - 1];
		}
		d[j] = k;
		found[j] = i;
	}
	free(d);
	return n;
}

long
match_nearest(const struct header *header, const char *name, const char *taken)
{
	size_t found;

	return match_near(header, name, taken, &found, 1) == 0 ? -1 :
								 (long)found;
}

size_t
match_distance(const char *a, const char *b)
{
	char simple[LONGEST];
	size_t n = simplify(simple, b);
	struct pattern p;

	pattern_set(&p, a);
	return distance(&p, simple, n, SIZE_MAX - LONGEST);
}
