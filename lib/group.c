/*
 * Many people's scores, as distributions; and the latest sittings of those who
 * can be told apart.
 */

#include "group.h"

#include <limits.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "alloc.h"
#include "codebook.h"
#include "codebook_find.h"
#include "course.h"
#include "date.h"
#include "error.h"
#include "member.h"
#include "sitting.h"

struct group *
group_open(const struct codebook *book)
{
	struct group *group = xcalloc(1, sizeof(*group));

	group->book = book;
	return group;
}

static void
free_scales(const struct codebook *book, struct distribution **scale)
{
	size_t s;

	for (s = 0; *scale != NULL && s < book->nscales; s++)
		distribution_free(&(*scale)[s]);
	free(*scale);
	*scale = NULL;
}

static void
free_behind(const struct codebook *book, struct names *behind)
{
	size_t s;

	for (s = 0; behind != NULL && s <= book->nscales; s++)
		names_free(&behind[s]);
	free(behind);
}

static void
free_members(struct group *group)
{
	size_t i;

	for (i = 0; i < group->who.n; i++)
		member_free(&group->member[i]);
	free(group->member);
	group->member = NULL;
	names_free(&group->who);
	names_free(&group->person);
}

void
group_close(struct group *group)
{
	size_t i;

	if (group == NULL)
		return;
	for (i = 0; i < group->value.n * group->book->nforms; i++) {
		free_scales(group->book, &group->part[i].scale);
		free_scales(group->book, &group->part[i].alone_scale);
		free_behind(group->book, group->part[i].behind);
	}
	free_members(group);
	free(group->order);
	free(group->part);
	names_free(&group->value);
	free(group);
}

struct part *
group_part(const struct group *group, size_t value, size_t form)
{
	return &group->part[value * group->book->nforms + form];
}

/* Count scores, an array per scale, NaN where there is none. */
static void
count_scores(const struct codebook *book, size_t form, const double *score,
    struct distribution **scale)
{
	double low, high;
	size_t s;

	if (*scale == NULL) {
		*scale = xcalloc(book->nscales, sizeof(**scale));
		for (s = 0; s < book->nscales; s++) {
			codebook_range(book, &book->scale[s], form, &low,
			    &high);
			distribution_start(&(*scale)[s], low,
			    high > low ? high : low + 1);
		}
	}
	for (s = 0; s < book->nscales; s++) {
		if (!isnan(score[s]))
			distribution_add(&(*scale)[s],
			    fmin(fmax(score[s], (*scale)[s].low),
				(*scale)[s].high));
	}
}

/* Who is behind the scores of a part: no more than it takes to show them. */
static void
note_people(struct group *group, struct part *part,
    const struct sitting *sitting)
{
	size_t n = group->book->nscales, size = strlen(sitting->who) + 32, s;
	char *name;

	if (part->behind == NULL)
		part->behind = xcalloc(n + 1, sizeof(*part->behind));
	for (s = 0; s <= n && part->behind[s].n >= GROUP_FEWEST;)
		s++;
	if (s > n)
		return;
	name = xcalloc(size, 1);
	snprintf(name, size, "%zu %s",
	    *sitting->who == '\0' ? group->sittings : 0, sitting->who);
	for (s = 0; s <= n; s++) {
		if (part->behind[s].n < GROUP_FEWEST &&
		    (s == n || !isnan(sitting->score[s])))
			names_add(&part->behind[s], name);
	}
	free(name);
}

int
group_is_enough(const struct group *group, const struct part *part,
    size_t scale)
{
	size_t n =
	    scale == group->book->nscales ? part->n : part->scale[scale].n;

	return n >= GROUP_FEWEST &&
	    (!group->crowd || part->behind[scale].n >= GROUP_FEWEST);
}

/* Room for one more value, a part of each form. */
static void
add_value(struct group *group)
{
	size_t forms = group->book->nforms, n = group->value.n;

	group->part =
	    xreallocarray(group->part, n * forms, sizeof(*group->part));
	memset(group_part(group, n - 1, 0), 0, forms * sizeof(*group->part));
}

static void
add_member(struct group *group, size_t part, const struct sitting *sitting,
    long day)
{
	size_t size = strlen(sitting->who) + 32, before = group->who.n, number;
	char *name = xcalloc(size, 1);

	snprintf(name, size, "%zu %s", sitting->form, sitting->who);
	number = names_add(&group->who, name);
	free(name);
	if (group->who.n > before) {
		group->member = xreallocarray(group->member, group->who.n,
		    sizeof(*group->member));
		member_make(group->book, &group->member[number]);
	}
	group->twice += (size_t)member_add(group->book, &group->member[number],
	    part, sitting, day);
	names_add(&group->person, sitting->who);
	if (group->person.n <= GROUP_PEOPLE)
		return;
	group->crowd = 1;
	group->twice = 0;
	free_members(group);
}

/* The span of dates grows; they compare as text. */
static void
note_date(struct group *group, const char *date)
{
	if (*group->first == '\0' || strcmp(date, group->first) < 0)
		snprintf(group->first, sizeof(group->first), "%s", date);
	if (strcmp(date, group->last) > 0)
		snprintf(group->last, sizeof(group->last), "%s", date);
}

int
group_add(struct group *group, const struct sitting *sitting, struct error *e)
{
	size_t before = group->value.n, value;
	struct part *part;
	long day = LONG_MIN;

	if (before == GROUP_VALUES && !names_has(&group->value, sitting->by))
		return error_set(e, 0,
		    "more than %d groups: the column has too many values",
		    GROUP_VALUES);
	value = names_add(&group->value, sitting->by);
	if (group->value.n > before)
		add_value(group);
	part = group_part(group, value, sitting->form);
	if (date_parse(sitting->date, &day) == 0)
		note_date(group, sitting->date);
	group->sittings++;
	part->n++;
	note_people(group, part, sitting);
	count_scores(group->book, sitting->form, sitting->score, &part->scale);
	if (group->crowd)
		return 0;
	if (*sitting->who != '\0') {
		add_member(group, (size_t)(part - group->part), sitting, day);
		return 0;
	}
	part->alone++;
	count_scores(group->book, sitting->form, sitting->score,
	    &part->alone_scale);
	return 0;
}

/* As many values as there may be, so the simplest way will do. */
static void
sort_values(struct group *group)
{
	char *const *name = group->value.name;
	size_t i, j;

	group->order = xcalloc(group->value.n, sizeof(*group->order));
	for (i = 0; i < group->value.n; i++) {
		for (j = i;
		     j > 0 && strcmp(name[group->order[j - 1]], name[i]) > 0;
		     j--)
			group->order[j] = group->order[j - 1];
		group->order[j] = i;
	}
}

void
group_finish(struct group *group)
{
	const struct codebook *book = group->book;
	struct part *part;
	size_t i;

	sort_values(group);
	if (group->crowd)
		return;
	for (i = 0; i < group->value.n * book->nforms; i++) {
		part = &group->part[i];
		free_scales(book, &part->scale);
		part->scale = part->alone_scale;
		part->alone_scale = NULL;
		part->n = part->alone;
	}
	for (i = 0; i < group->who.n; i++) {
		part = &group->part[group->member[i].part];
		part->n++;
		count_scores(book, (size_t)(part - group->part) % book->nforms,
		    group->member[i].score, &part->scale);
	}
}

size_t
group_count(const struct group *group, size_t form)
{
	size_t n = 0, value;

	for (value = 0; value < group->value.n; value++)
		n += group_part(group, value, form)->n;
	return n;
}

size_t
group_form(const struct group *group)
{
	size_t best = 0, form;

	for (form = 1; form < group->book->nforms; form++) {
		if (group_count(group, form) > group_count(group, best))
			best = form;
	}
	return best;
}

void
group_moves(const struct group *group, size_t form, size_t pillar, size_t *n,
    size_t *up, size_t *down)
{
	double enough =
	    course_enough(group->book, &group->book->scale[pillar], form);
	const struct member *member;
	size_t i;
	int moved;

	*n = *up = *down = 0;
	for (i = 0; i < group->who.n; i++) {
		member = &group->member[i];
		if (member->part % group->book->nforms != form ||
		    !member_moved(member, pillar, enough, &moved))
			continue;
		++*n;
		*up += moved > 0;
		*down += moved < 0;
	}
}
