/*
 * The incomplete beta function is a factor times a continued fraction.  The
 * logarithm of the factor is taken as a distance from the middle of the
 * distribution, where many degrees of freedom would else cost digits (Loader
 * 2000, Fast and accurate computation of binomial probabilities).
 */

#include "fisher.h"

#include <float.h>
#include <math.h>

/* Rounds of the fraction: about the root of the degrees of freedom. */
enum { ROUNDS = 10000000, STEPS = 200 };

static const double most = 1e12;

/* log(1 + u) - u, where 1 + u is given as well, since u may be near -1. */
static double
log_less(double u, double one_and_u)
{
	double r = u / (2 + u), power = r * r * r, sum = 0;
	int k;

	if (fabs(u) > 0.1)
		return log(one_and_u) - u;
	/* log(1 + u) = 2 (r + r^3 / 3 + r^5 / 5 ...), and u - 2 r = u r */
	for (k = 3; k < 20; k += 2) {
		sum += 2 * power / k;
		power *= r * r;
	}
	return sum - u * r;
}

/*
 * What Stirling's formula lacks: log Gamma(a) - (a - 1/2) log a + a -
 * log(2 pi) / 2.
 */
static double
stirling_lack(double a)
{
	static const double term[] = { 1.0 / 12, -1.0 / 360, 1.0 / 1260,
		-1.0 / 1680, 1.0 / 1188, -691.0 / 360360 };
	double sum = 0, power;
	int k;

	for (; a < 16; a++)
		sum += (a + 0.5) * log1p(1 / a) - 1;
	power = 1 / a;
	for (k = 0; k < 6; k++) {
		sum += term[k] * power;
		power /= a * a;
	}
	return sum;
}

/*
 * x^a (1 - x)^b / B(a, b) at x = a f / (a f + b); the density of F times f.
 * With m = a / (a + b), which x is at f = 1, x / m = 1 + u and
 * (1 - x) / (1 - m) = 1 + v, so that a u + b v = 0.
 */
static double
beta_factor(double f, double a, double b)
{
	static const double pi = 3.14159265358979323846;
	double n = a + b, whole = a * f + b;
	double u = b * (f - 1) / whole, v = -a * (f - 1) / whole;

	return sqrt(a / n * b / (2 * pi)) *
	    exp(a * log_less(u, f * n / whole) + b * log_less(v, n / whole) -
		stirling_lack(a) - stirling_lack(b) + stirling_lack(n));
}

/*
 * I_x(a, b) of x = 1 - y is the factor divided by this fraction, whose terms
 * are all above 0 as long as n < b; by Lentz's method.  lambda = a - (a + b) x
 * is 0 or more (DiDonato & Morris 1992, ACM TOMS 18, 360-373, formula 9).
 */
static double
beta_fraction(double a, double b, double x, double y, double lambda)
{
	double whole = a / (a + 1) * (lambda + 1), c = whole, d = 0;
	double n, twice, up, down, change = 0;

	for (n = 1; n < ROUNDS && fabs(change - 1) > DBL_EPSILON; n++) {
		twice = a + 2 * n;
		up = n * x * (b - n) * x * (a + n - 1) / (twice - 1) *
		    (a + b + n - 1) / (twice - 1);
		down = n + n * (b - n) * x / (twice - 1) +
		    (a + n) / (twice + 1) * (lambda + 1 + n * (1 + y));
		d = 1 / (down + up * d);
		c = down + up / c;
		change = c * d;
		whole *= change;
	}
	return whole;
}

/* The chances of an F below and above f > 0; the lesser has all its digits. */
static void
find_tails(double f, double a, double b, double factor, double *below,
    double *above)
{
	double whole = a * f + b, x = a * f / whole, y = b / whole;
	double lambda = a * (b / whole) * (1 - f);

	if (f < 1) {
		*below = factor / beta_fraction(a, b, x, y, lambda);
		*above = 1 - *below;
	} else {
		*above = factor / beta_fraction(b, a, y, x, -lambda);
		*below = 1 - *above;
	}
}

static int
are_degrees(double d1, double d2)
{
	return d1 >= 1 && d1 <= most && d2 >= 1 && d2 <= most;
}

double
fisher_below(double f, double d1, double d2)
{
	double a = d1 / 2, b = d2 / 2, below, above;

	if (isnan(f) || !are_degrees(d1, d2))
		return NAN;
	if (f <= 0)
		return 0;
	if (isinf(f))
		return 1;
	find_tails(f, a, b, beta_factor(f, a, b), &below, &above);
	return below;
}

/*
 * By Newton's steps from the middle, in the logarithms of f and of the lesser
 * chance; a step that leaves what is known to hold the solution halves it.
 */
double
fisher_quantile(double p, double d1, double d2)
{
	double a = d1 / 2, b = d2 / 2, low = -700, high = 700, t = 0;
	double below, above, factor, step = 1;
	int i;

	if (!(p > 0 && p < 1) || !are_degrees(d1, d2))
		return NAN;
	for (i = 0; i < STEPS && fabs(step) > DBL_EPSILON; i++) {
		factor = beta_factor(exp(t), a, b);
		find_tails(exp(t), a, b, factor, &below, &above);
		if (below < p)
			low = t;
		else
			high = t;
		step = p < 0.5 ? log(below / p) * below / factor :
				 -log(above / (1 - p)) * above / factor;
		if (!(t - step > low && t - step < high))
			step = t - (low + high) / 2;
		t -= step;
	}
	return exp(t);
}
