/*
 * Numbers from text and to text.  Answers are kept as whole numbers of a
 * decimal unit, so that sums are exact; a score is a ratio of two of them and
 * is rounded once, here.
 */

#include "number.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const int64_t power[] = { 1, 10, 100, 1000, 10000, 100000, 1000000,
	10000000, 100000000, 1000000000, 10000000000, 100000000000,
	1000000000000, 10000000000000, 100000000000000, 1000000000000000 };

enum { FEW = 15 }; /* digits that every double has */

/* Where the whole digits and the decimals of text[0..n) begin and end. */
struct parts {
	size_t whole, point, end; /* text[whole..point), text[point+1..end) */
};

static size_t
digits_end(const char *text, size_t i, size_t n)
{
	while (i < n && text[i] >= '0' && text[i] <= '9')
		i++;
	return i;
}

static int
number_parts(const char *text, size_t n, struct parts *p)
{
	p->whole = n > 0 && text[0] == '-';
	p->point = p->end = digits_end(text, p->whole, n);
	if (p->point == p->whole)
		return -1;
	if (p->point == n)
		return 0;
	p->end = digits_end(text, p->point + 1, n);
	if (text[p->point] != '.' || p->end != n || p->end == p->point + 1)
		return -1;
	while (text[p->end - 1] == '0')
		p->end--;
	return 0;
}

int
number_is_decimal(const char *text)
{
	struct parts p;

	return number_parts(text, strlen(text), &p) == 0;
}

/* Whole numbers of so few digits and powers of ten are doubles, so that their
 * quotient is rounded once. */
int
number_value(const char *text, double *value)
{
	const size_t n = strlen(text);
	struct parts p;
	int64_t whole = 0;
	size_t i;

	if (number_parts(text, n, &p) == -1)
		return -1;
	if (n > FEW) {
		*value = strtod(text, NULL);
		return 0;
	}
	for (i = p.whole; i < p.point; i++)
		whole = whole * 10 + (text[i] - '0');
	for (i = p.point + 1; i < p.end; i++)
		whole = whole * 10 + (text[i] - '0');
	*value = (double)whole;
	if (p.end > p.point)
		*value /= (double)power[p.end - p.point - 1];
	if (*text == '-')
		*value = -*value;
	return 0;
}

int
number_decimals(const char *text, size_t n)
{
	struct parts p;
	size_t decimals;

	if (number_parts(text, n, &p) == -1)
		return -1;
	decimals = p.end > p.point ? p.end - p.point - 1 : 0;
	return decimals > NUMBER_DECIMALS ? -1 : (int)decimals;
}

int
number_units(const char *text, size_t n, int decimals, int64_t *units)
{
	struct parts p;
	int64_t value = 0;
	size_t i;
	int left = decimals;

	if (number_parts(text, n, &p) == -1)
		return -1;
	for (i = p.whole; i < p.point; i++) {
		value = value * 10 + (text[i] - '0');
		if (value >= power[9])
			return -1;
	}
	for (i = p.point + 1; i < p.end; i++) {
		if (left-- == 0)
			return -1;
		value = value * 10 + (text[i] - '0');
	}
	value *= power[left];
	*units = text[0] == '-' ? -value : value;
	return 0;
}

int
number_integer(const char *text, long min, long max, long *number)
{
	char *end;
	long value;

	if (digits_end(text, *text == '-', (size_t)-1) == (*text == '-'))
		return -1;
	errno = 0;
	value = strtol(text, &end, 10);
	if (*end != '\0' || errno != 0 || value < min || value > max)
		return -1;
	*number = value;
	return 0;
}

int
number_whole(const char *text, size_t n, int64_t *number)
{
	size_t sign = n > 0 && text[0] == '-', i;
	uint64_t value = 0;

	if (n == sign || n - sign > 19 || digits_end(text, sign, n) != n ||
	    (text[sign] == '0' && n > 1))
		return -1;
	for (i = sign; i < n; i++)
		value = value * 10 + (uint64_t)(text[i] - '0');
	if (value > INT64_MAX)
		return -1;
	*number = sign ? -(int64_t)value : (int64_t)value;
	return 0;
}

/* An unsigned whole number, at least width digits.  Returns its length. */
static size_t
put_digits(char *out, uint64_t value, size_t width)
{
	char reversed[24];
	size_t n = 0, i;

	do {
		reversed[n++] = (char)('0' + value % 10);
		value /= 10;
	} while (value > 0 || n < width);
	for (i = 0; i < n; i++)
		out[i] = reversed[n - 1 - i];
	return n;
}

/* A sign, value / 10^decimals, and a NUL.  Returns the length. */
static size_t
put_decimal(char *out, int negative, uint64_t value, int decimals)
{
	uint64_t unit = (uint64_t)power[decimals];
	size_t n = 0;

	if (negative)
		out[n++] = '-';
	n += put_digits(out + n, value / unit, 1);
	if (decimals > 0) {
		out[n++] = '.';
		n += put_digits(out + n, value % unit, (size_t)decimals);
	}
	out[n] = '\0';
	return n;
}

size_t
number_format(char out[NUMBER_MAX], int64_t units, int decimals)
{
	while (decimals > 0 && units % 10 == 0) {
		units /= 10;
		decimals--;
	}
	return put_decimal(out, units < 0,
	    units < 0 ? (uint64_t)-units : (uint64_t)units, decimals);
}

/*
 * The double next to n/d is within 2^-53 n/d of it, and a quotient that is no
 * tie is at least 1 / (2 d 10^digits) from the nearest one; so below 2^52 =
 * n 10^digits * 2 the double rounds as the exact quotient does.  Ties, and
 * whatever is larger, are left to printf.
 */
size_t
number_ratio(char out[NUMBER_MAX], int64_t numerator, int64_t denominator,
    int digits)
{
	uint64_t n = numerator < 0 ? (uint64_t)-numerator : (uint64_t)numerator;
	uint64_t d = (uint64_t)denominator, scaled, quotient, rest;

	if (n < (UINT64_C(1) << 51) / (uint64_t)power[digits]) {
		scaled = n * (uint64_t)power[digits];
		quotient = scaled / d;
		rest = scaled % d;
		if (rest != d - rest)
			return put_decimal(out, numerator < 0,
			    quotient + (rest > d - rest), digits);
	}
	return number_double(out, (double)numerator / (double)denominator,
	    digits);
}

size_t
number_double(char out[NUMBER_MAX], double value, int digits)
{
	return (size_t)snprintf(out, NUMBER_MAX, "%.*f", digits, value);
}

/* The whole part of a / b, rounded down. */
static int64_t
whole(int64_t a, int64_t b)
{
	return a / b - (a % b < 0);
}

/* Whole parts first; where they are equal, 1 divided by what is left. */
static int
compare_exactly(int64_t a, int64_t b, int64_t c, int64_t d)
{
	int64_t p, q;

	for (;;) {
		p = whole(a, b);
		q = whole(c, d);
		if (p != q)
			return p < q ? -1 : 1;
		p = a - p * b;
		q = c - q * d;
		if (p == 0 || q == 0)
			return (p > 0) - (q > 0);
		a = d;
		c = b;
		b = q;
		d = p;
	}
}

/* Either product is within 2^-51 of itself of what it should be, so that
 * nearly always it is known which is larger. */
int
number_compare(int64_t a, int64_t b, int64_t c, int64_t d)
{
	double left = (double)a * (double)d, right = (double)c * (double)b;
	double slack =
	    ((left < 0 ? -left : left) + (right < 0 ? -right : right)) / 1e15;

	if (left - right > slack)
		return 1;
	if (right - left > slack)
		return -1;
	return compare_exactly(a, b, c, d);
}

int64_t
number_gcd(int64_t a, int64_t b)
{
	int64_t rest;

	while (b != 0) {
		rest = a % b;
		a = b;
		b = rest;
	}
	return a;
}

int64_t
number_lcm(int64_t a, int64_t b)
{
	return a / number_gcd(a, b) * b;
}
