/*
 * Scores take few different values, however many people have them: so they are
 * counted by value, in a hash table that probes the next slot, and sorted when
 * something is asked of them.
 */

#include "distribution.h"

#include <math.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "alloc.h"

enum { FIRST_ROOM = 64 };

static void
forget_order(struct distribution *d)
{
	if (d->sorted == NULL)
		return;
	free(d->sorted);
	d->sorted = NULL;
}

static void
make_room(struct distribution *d, size_t room)
{
	d->slot = xcalloc(room, sizeof(*d->slot));
	d->room = room;
	d->used = 0;
}

void
distribution_start(struct distribution *d, double low, double high)
{
	memset(d, 0, sizeof(*d));
	d->low = low;
	d->high = high;
	make_room(d, FIRST_ROOM);
}

void
distribution_free(struct distribution *d)
{
	forget_order(d);
	free(d->slot);
	d->slot = NULL;
}

/* The value's slot, or the free one where it belongs. */
static struct distribution_value *
find_slot(const struct distribution *d, double value)
{
	uint64_t bits;
	size_t i;

	memcpy(&bits, &value, sizeof(bits));
	bits = (bits ^ bits >> 32) * 0x9e3779b97f4a7c15u;
	i = (size_t)(bits >> 32) & (d->room - 1);
	while (d->slot[i].n > 0 && d->slot[i].value != value)
		i = (i + 1) & (d->room - 1);
	return &d->slot[i];
}

/* The nearest value of the grid. */
static double
coarsen(const struct distribution *d, double value)
{
	double range = d->high - d->low;
	double steps = round((value - d->low) / range * DISTRIBUTION_GRID);

	return fmin(d->low + range * steps / DISTRIBUTION_GRID, d->high);
}

static void
count_value(struct distribution *d, double value, size_t n)
{
	struct distribution_value *slot = find_slot(d, value);

	if (slot->n == 0) {
		slot->value = value;
		d->used++;
	}
	slot->n += n;
}

/* Count all values anew, in a table of this room. */
static void
count_again(struct distribution *d, size_t room)
{
	struct distribution_value *old = d->slot, *end = old + d->room, *v;

	make_room(d, room);
	for (v = old; v < end; v++) {
		if (v->n > 0)
			count_value(d,
			    d->coarse ? coarsen(d, v->value) : v->value, v->n);
	}
	free(old);
}

int
distribution_add(struct distribution *d, double value)
{
	if (!(value >= d->low && value <= d->high))
		return -1;
	if (d->coarse)
		value = coarsen(d, value);
	if (value == 0)
		value = 0; /* and not the zero with a minus */
	forget_order(d);
	count_value(d, value, 1);
	d->n++;
	if (!d->coarse && d->used > DISTRIBUTION_MOST) {
		d->coarse = 1;
		count_again(d, d->room);
	}
	if (d->used > d->room / 2)
		count_again(d, 2 * d->room);
	return 0;
}

static int
compare(const void *a, const void *b)
{
	double x = ((const struct distribution_value *)a)->value;
	double y = ((const struct distribution_value *)b)->value;

	return (x > y) - (x < y);
}

/* The different values, the lowest first. */
static const struct distribution_value *
sort_values(struct distribution *d)
{
	size_t i, n = 0;

	if (d->sorted != NULL)
		return d->sorted;
	d->sorted = xcalloc(d->used, sizeof(*d->sorted));
	for (i = 0; i < d->room; i++) {
		if (d->slot[i].n > 0)
			d->sorted[n++] = d->slot[i];
	}
	qsort(d->sorted, n, sizeof(*d->sorted), compare);
	return d->sorted;
}

/* Measured from the lowest, so that equal values have just that mean. */
double
distribution_mean(struct distribution *d)
{
	const struct distribution_value *v = sort_values(d);
	double sum = 0;
	size_t i;

	if (d->n == 0)
		return NAN;
	for (i = 0; i < d->used; i++)
		sum += (double)v[i].n * (v[i].value - v[0].value);
	return v[0].value + sum / (double)d->n;
}

double
distribution_sd(struct distribution *d)
{
	const struct distribution_value *v = sort_values(d);
	double mean = distribution_mean(d), sum = 0, off;
	size_t i;

	if (d->n < 2)
		return NAN;
	for (i = 0; i < d->used; i++) {
		off = v[i].value - mean;
		sum += (double)v[i].n * off * off;
	}
	return sqrt(sum / (double)(d->n - 1));
}

double
distribution_quantile(struct distribution *d, double p)
{
	const struct distribution_value *v = sort_values(d);
	double h, part, next;
	size_t rank, i = 0, upto;

	if (d->n == 0)
		return NAN;
	h = (double)(d->n - 1) * p;
	rank = (size_t)h;
	part = h - floor(h);
	for (upto = v[0].n; upto <= rank; upto += v[++i].n)
		;
	next = part > 0 && upto == rank + 1 ? v[i + 1].value : v[i].value;
	return v[i].value + part * (next - v[i].value);
}

size_t
distribution_count(struct distribution *d, double from, double to)
{
	const struct distribution_value *v = sort_values(d);
	size_t i, n = 0;

	for (i = 0; i < d->used && v[i].value < to; i++) {
		if (v[i].value >= from)
			n += v[i].n;
	}
	return n;
}

void
distribution_bins(struct distribution *d, size_t nbins, size_t *count)
{
	const struct distribution_value *v = sort_values(d);
	double range = d->high - d->low;
	size_t i, bin;

	memset(count, 0, nbins * sizeof(*count));
	for (i = 0; i < d->used; i++) {
		/* The product comes first: it is exact for whole numbers. */
		bin = (size_t)((v[i].value - d->low) * (double)nbins / range +
		    1e-7);
		count[bin < nbins ? bin : nbins - 1] += v[i].n;
	}
}
