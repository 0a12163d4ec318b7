#ifndef NUMBER_H
#define NUMBER_H

#include <stddef.h>
#include <stdint.h>

enum {
	NUMBER_DECIMALS = 6, /* the most decimals of an answer */
	NUMBER_DIGITS = 15, /* the most decimals of a printed score */
	NUMBER_MAX = 400 /* bytes that hold any printed number */
};

/*
 * The decimal number text[0..n), an optional minus, digits, and optionally a
 * point and digits, in units of 10^-decimals (0..NUMBER_DECIMALS).  Returns
 * 0, or -1 if it is no such number, is finer than a unit, or is 10^9 or more
 * away from zero.
 */
int number_units(const char *text, size_t n, int decimals, int64_t *units);

/*
 * How many decimals that number needs (3.50 needs one), or -1 if it is no
 * such number or needs more than NUMBER_DECIMALS.
 */
int number_decimals(const char *text, size_t n);

/* Whether text is such a number, of any length. */
int number_is_decimal(const char *text);

/* The double next to such a number, of any length.  Returns 0, or -1 if text
 * is none. */
int number_value(const char *text, double *value);

/* The whole number text in min..max.  Returns 0, or -1 if it is not one. */
int number_integer(const char *text, long min, long max, long *number);

/* The whole number text[0..n) as number_format writes it.  Returns 0, or -1 if
 * it is none of 64 bits. */
int number_whole(const char *text, size_t n, int64_t *number);

/* Units of 10^-decimals as the shortest decimal.  Returns its length. */
size_t number_format(char out[NUMBER_MAX], int64_t units, int decimals);

/*
 * numerator / denominator (above 0) with digits decimals (0..NUMBER_DIGITS),
 * rounded as printf("%.*f") rounds the double next to the quotient.  Returns
 * the length.
 */
size_t number_ratio(char out[NUMBER_MAX], int64_t numerator,
    int64_t denominator, int digits);

/* A double with digits decimals, as printf.  Returns the length. */
size_t number_double(char out[NUMBER_MAX], double value, int digits);

/*
 * Whether a / b is below (-1), at (0) or above (1) c / d; b and d are above 0.
 * Exact.
 */
int number_compare(int64_t a, int64_t b, int64_t c, int64_t d);

/* The greatest common divisor and the least common multiple of two positive
 * numbers; the latter must be an int64_t. */
int64_t number_gcd(int64_t a, int64_t b);
int64_t number_lcm(int64_t a, int64_t b);

#endif
