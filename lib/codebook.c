/*
 * Looking things up in a codebook.  An instrument has tens of items, so an
 * array and a loop are the map.
 */

#include "codebook.h"

#include <stdlib.h>
#include <string.h>

#include "codebook_entry.h"
#include "codebook_find.h"

static const char *const roles[] = { "", "pillar", "facet", "giving",
	"receiving", "change", "gate", "flag", "total" };
static const char *const metrics[] = { "mean", "sum", "percent", "lowest" };

const char *
role_name(enum role role)
{
	return roles[role];
}

const char *
metric_name(enum metric metric)
{
	return metrics[metric];
}

long
role_find(const char *name)
{
	size_t i;

	for (i = 0; i < sizeof(roles) / sizeof(*roles); i++) {
		if (strcmp(roles[i], name) == 0)
			return (long)i;
	}
	return -1;
}

long
metric_find(const char *name)
{
	size_t i;

	for (i = 0; i < sizeof(metrics) / sizeof(*metrics); i++) {
		if (strcmp(metrics[i], name) == 0)
			return (long)i;
	}
	return -1;
}

long
codebook_item(const struct codebook *book, const char *id)
{
	size_t i;

	for (i = 0; i < book->nitems; i++) {
		if (strcmp(book->item[i].id, id) == 0)
			return (long)i;
	}
	return -1;
}

long
codebook_scale(const struct codebook *book, const char *id)
{
	size_t i;

	for (i = 0; i < book->nscales; i++) {
		if (strcmp(book->scale[i].id, id) == 0)
			return (long)i;
	}
	return -1;
}

long
codebook_form(const struct codebook *book, struct slice name)
{
	size_t i;

	if (name.n == 0)
		return 0;
	for (i = 0; i < book->nforms; i++) {
		if (slice_is(name, book->form[i]))
			return (long)i;
	}
	return -1;
}

long
codebook_role(const struct codebook *book, enum role role)
{
	size_t i;

	for (i = 0; i < book->nscales; i++) {
		if (book->scale[i].role == role)
			return (long)i;
	}
	return -1;
}

int
codebook_in_form(const struct codebook *book, size_t i, size_t form)
{
	return form == 0 ||
	    codebook_has_word(book->item[i].form, book->form[form]);
}

int
codebook_is_change(const struct codebook *book, size_t item)
{
	const struct scale *scale;
	size_t s, i;

	for (s = 0; s < book->nscales; s++) {
		scale = &book->scale[s];
		for (i = 0; scale->role == ROLE_CHANGE && i < scale->nitems;
		     i++) {
			if (scale->item[i] == item)
				return 1;
		}
	}
	return 0;
}

size_t
codebook_asked(const struct codebook *book, const struct scale *scale,
    size_t form)
{
	size_t n = 0, i;

	for (i = 0; i < scale->nitems; i++)
		n += (size_t)codebook_in_form(book, scale->item[i], form);
	return n;
}

size_t
codebook_required(const struct scale *scale, size_t n)
{
	int64_t whole = INT64_C(100000000); /* 100 %, in 10^-6 % */

	if (n == 0)
		return 0;
	if (!scale->need_share)
		return (size_t)scale->need;
	return (size_t)((scale->need * (int64_t)n + whole - 1) / whole);
}

/*
 * How directly a list of scales and roles speaks of a scale: 2 names it, 1
 * names its role, 0 is empty and so for all, -1 is for others.
 */
static int
directness(const char *of, const struct scale *scale)
{
	if (*of == '\0')
		return 0;
	if (codebook_has_word(of, scale->id))
		return 2;
	if (scale->role != ROLE_PLAIN &&
	    codebook_has_word(of, role_name(scale->role)))
		return 1;
	return -1;
}

int
codebook_is_for(const char *of, const struct scale *scale)
{
	return directness(of, scale) >= 0;
}

/*
 * Whether a score is at a level: a scale's from its lower bound on, a flag's
 * above it, a gate's at it or below.
 */
static int
is_at(const struct scale *scale, const struct level *level, double score)
{
	if (scale->role == ROLE_GATE)
		return score <= level->low;
	return scale->role == ROLE_FLAG ? score > level->low :
					  score >= level->low;
}

/* Whether a is nearer to the scores at both levels than b is. */
static int
is_nearer(const struct scale *scale, const struct level *a,
    const struct level *b)
{
	return scale->role == ROLE_GATE ? a->low < b->low : a->low > b->low;
}

const struct level *
codebook_level(const struct codebook *book, const struct scale *scale,
    double score)
{
	const struct level *found = NULL, *level;
	int most = 0, direct;
	size_t i;

	for (i = 0; i < book->nlevels; i++) {
		level = &book->level[i];
		direct = directness(level->of, scale);
		if (direct < most)
			continue;
		if (direct > most)
			found = NULL;
		most = direct;
		if (is_at(scale, level, score) &&
		    (found == NULL || is_nearer(scale, level, found)))
			found = level;
	}
	return found;
}

const struct choice *
codebook_choice(const struct codebook *book, const struct item *item,
    int64_t value)
{
	size_t i;

	for (i = 0; i < book->nchoices; i++) {
		if (book->choice[i].value == value &&
		    strcmp(book->choice[i].set, item->choices) == 0)
			return &book->choice[i];
	}
	return NULL;
}

const char *
codebook_text(const struct codebook *book, const char *id, const char *form)
{
	size_t i;

	for (i = 0; i < book->ntexts; i++) {
		if (strcmp(book->text[i].id, id) == 0 &&
		    strcmp(book->text[i].form, form) == 0)
			return book->text[i].wording[0].text;
	}
	return "";
}

const char *
codebook_title(const struct scale *scale)
{
	return *scale->wording[0].text != '\0' ? scale->wording[0].text :
						 scale->id;
}

int
codebook_word(const char **words, struct slice *word)
{
	const char *s = *words + strspn(*words, " ");

	word->s = s;
	word->n = strcspn(s, " ");
	*words = s + word->n;
	return word->n > 0;
}

int
codebook_has_word(const char *words, const char *word)
{
	struct slice one;

	while (codebook_word(&words, &one)) {
		if (slice_is(one, word))
			return 1;
	}
	return 0;
}

void
codebook_range(const struct codebook *book, const struct scale *scale,
    size_t form, double *low, double *high)
{
	const struct item *item;
	double unit = 1, n = 0, l, h;
	int sums = scale->metric == METRIC_SUM, d;
	size_t i;

	*low = *high = 0;
	for (d = 0; d < book->decimals; d++)
		unit *= 10;
	for (i = 0; i < scale->nitems; i++) {
		if (!codebook_in_form(book, scale->item[i], form))
			continue;
		item = &book->item[scale->item[i]];
		l = (double)item->low / unit;
		h = (double)item->high / unit;
		*low = sums ? *low + l : n == 0 || l < *low ? l : *low;
		*high = sums ? *high + h : n == 0 || h > *high ? h : *high;
		n++;
	}
	if (scale->metric == METRIC_PERCENT && n > 0) {
		*low = 0;
		*high = 100;
	}
}
