/*
 * Whole numbers of 128 bits in two words, since C99 has no type for them.
 */

#include "wide.h"

enum { HALF = 32 };

static const uint64_t half_mask = UINT32_MAX;

struct wide
wide_of(uint64_t value)
{
	struct wide wide = { 0, value };

	return wide;
}

void
wide_add(struct wide *sum, struct wide value)
{
	sum->low += value.low;
	sum->high += value.high + (sum->low < value.low);
}

void
wide_add_small(struct wide *sum, uint64_t value)
{
	sum->low += value;
	sum->high += sum->low < value;
}

void
wide_subtract(struct wide *sum, struct wide value)
{
	sum->high -= value.high + (sum->low < value.low);
	sum->low -= value.low;
}

/* Two words in halves, as on paper. */
static struct wide
times_words(uint64_t a, uint64_t b)
{
	uint64_t a1 = a >> HALF, a0 = a & half_mask;
	uint64_t b1 = b >> HALF, b0 = b & half_mask;
	uint64_t middle = a1 * b0 + ((a0 * b0) >> HALF);
	uint64_t other = a0 * b1 + (middle & half_mask);
	struct wide product;

	product.high = a1 * b1 + (middle >> HALF) + (other >> HALF);
	product.low = a * b;
	return product;
}

struct wide
wide_times(struct wide value, uint64_t factor)
{
	struct wide product = times_words(value.low, factor);

	product.high += value.high * factor;
	return product;
}

int
wide_compare(struct wide a, struct wide b)
{
	if (a.high != b.high)
		return a.high < b.high ? -1 : 1;
	return (a.low > b.low) - (a.low < b.low);
}

double
wide_double(struct wide value)
{
	struct wide positive = { 0, 0 };

	if (value.high >> 63 == 0)
		return (double)value.high * 18446744073709551616.0 +
		    (double)value.low;
	wide_subtract(&positive, value);
	return -((double)positive.high * 18446744073709551616.0 +
	    (double)positive.low);
}

/* Divide by 10, half word by half word; returns the rest. */
static unsigned
divide_by_ten(struct wide *value)
{
	uint64_t part[4] = { value->high >> HALF, value->high & half_mask,
		value->low >> HALF, value->low & half_mask };
	uint64_t rest = 0;
	int i;

	for (i = 0; i < 4; i++) {
		part[i] += rest << HALF;
		rest = part[i] % 10;
		part[i] /= 10;
	}
	value->high = part[0] << HALF | part[1];
	value->low = part[2] << HALF | part[3];
	return (unsigned)rest;
}

size_t
wide_format(char out[WIDE_MAX], struct wide value)
{
	char reversed[WIDE_MAX];
	size_t n = 0, i;

	do
		reversed[n++] = (char)('0' + divide_by_ten(&value));
	while (value.high != 0 || value.low != 0);
	for (i = 0; i < n; i++)
		out[i] = reversed[n - 1 - i];
	out[n] = '\0';
	return n;
}

int
wide_parse(const char *text, size_t n, struct wide *value)
{
	size_t i;

	if (n == 0 || n >= WIDE_MAX || (n > 1 && text[0] == '0'))
		return -1;
	*value = wide_of(0);
	for (i = 0; i < n; i++) {
		if (text[i] < '0' || text[i] > '9' || value->high >> 63 != 0 ||
		    value->high > UINT64_MAX / 20)
			return -1;
		*value = wide_times(*value, 10);
		wide_add_small(value, (uint64_t)(text[i] - '0'));
	}
	return value->high >> 63 == 0 ? 0 : -1;
}
