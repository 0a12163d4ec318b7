#ifndef OVER_TIME_H
#define OVER_TIME_H

#include <math.h>

#include "alloc.h"
#include "book.h"
#include "codebook_find.h"
#include "course.h"
#include "history.h"
#include "sitting.h"

/*
 * What the tests of change over time have in common.  To be included after
 * cmocka.h.
 */

/* Six items, scored three ways; the pulse has two of them. */
static const char over_time[] = "kind,id,of,low,metric,role,form\n"
				"scale,fun,,,percent,pillar,\n"
				"scale,means,,,mean,pillar,\n"
				"scale,sums,,,sum,pillar,\n"
				"scale,safety,,,percent,pillar,\n"
				"scale,fun_change,fun,,mean,change,\n"
				"scale,safety_change,safety,,mean,change,\n"
				"scale,safety_gate,,,lowest,gate,\n"
				"level,closed,safety_gate,1,,,\n"
				"item,q1,fun means sums,,,,pulse\n"
				"item,q2,fun means sums,,,,pulse\n"
				"item,q3,fun means sums,,,,\n"
				"item,q4,fun means sums,,,,\n"
				"item,q5,fun means sums,,,,\n"
				"item,q6,fun means sums,,,,\n"
				"item,s1,safety safety_gate,,,,pulse\n"
				"item,s2,safety,,,,\n"
				"item,fun_since,fun_change,,,,\n"
				"item,safety_since,safety_change,,,,\n";

static size_t
scale_of(const struct codebook *book, const char *id)
{
	long scale = codebook_scale(book, id);

	assert_int_not_equal(scale, -1);
	return (size_t)scale;
}

/* A sitting of this date and form, with this score of the scale. */
static struct sitting
make_sitting(const struct codebook *book, const char *date, size_t form,
    size_t scale, double score)
{
	struct sitting sitting = { 0 };

	sitting_clear(&sitting, book);
	sitting.cells = xstrdup(date);
	sitting.date = sitting.cells;
	sitting.form = form;
	sitting.score[scale] = score;
	return sitting;
}

static void
check_number(const char *id, const char *what, double found, double expected)
{
	if (isnan(expected) ?
		!isnan(found) :
		!(fabs(found - expected) <= 1e-9 * fmax(1, fabs(expected))))
		fail_msg("%s: %s is %.17g, not %.17g", id, what, found,
		    expected);
}

#endif
