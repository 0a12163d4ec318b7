/*
 * The labels of columns, as sets.
 */

#include "share.h"

#include <stdlib.h>
#include <string.h>

#include "alloc.h"
#include "label.h"
#include "look.h"

/* The first label of a set with this key, or n. */
static size_t
find_key(const struct share_set *set, const struct look_label *label)
{
	size_t i = 0;

	while (i < set->n && strcmp(set->label[i].label->key, label->key) != 0)
		i++;
	return i;
}

static int
has_label(const struct share_set *set, const struct look_label *label)
{
	size_t i;

	for (i = 0; i < set->n; i++) {
		if (strcmp(set->label[i].label->folded, label->folded) == 0)
			return 1;
	}
	return 0;
}

/* How many keys the labels of a set have; how many of them another has. */
static size_t
count_keys(const struct share_set *set, const struct share_set *other)
{
	const struct look_label *label;
	size_t count = 0, i;

	for (i = 0; i < set->n; i++) {
		label = set->label[i].label;
		count += find_key(set, label) == i &&
		    (other == NULL || find_key(other, label) < other->n);
	}
	return count;
}

static void
add_label(struct share_set *set, const struct look_label *label)
{
	if (has_label(set, label))
		return;
	set->label = xreallocarray(set->label, set->n + 1, sizeof(*set->label));
	memset(&set->label[set->n], 0, sizeof(*set->label));
	set->label[set->n++].label = label;
}

static int
overlap(const struct share_set *a, const struct share_set *b)
{
	size_t shared = count_keys(a, b);
	size_t n = count_keys(a, NULL), m = count_keys(b, NULL);

	return shared > 0 && 2 * shared >= (n < m ? n : m);
}

/* All of the set j goes into the set i. */
static void
merge(struct sharing *s, size_t i, size_t j)
{
	struct share_set *from = &s->set[j];
	size_t k;

	for (k = 0; k < from->n; k++)
		add_label(&s->set[i], from->label[k].label);
	s->set[i].answers += from->answers;
	s->set[i].is_option |= from->is_option;
	for (k = 0; k < s->n; k++) {
		if (s->of[k] == j)
			s->of[k] = i;
	}
	free(from->label);
	memset(from, 0, sizeof(*from));
}

static void
merge_all(struct sharing *s)
{
	size_t i, j;
	int merged = 1;

	while (merged) {
		merged = 0;
		for (i = 0; i < s->n; i++) {
			for (j = i + 1; j < s->n && s->set[i].n > 0; j++) {
				if (s->set[j].n == 0 ||
				    !overlap(&s->set[i], &s->set[j]))
					continue;
				merge(s, i, j);
				merged = 1;
			}
		}
	}
}

/* Whether two labels of a set are at odds: one number, or one text. */
static int
differ(const struct share_label *a, const struct share_label *b)
{
	return slice_equal(a->number, b->number) !=
	    slice_equal(a->text, b->text);
}

static void
find_numbers(struct share_set *set)
{
	struct share_label *label;
	struct slice whole;
	size_t i, j;

	set->numbered = set->n > 0;
	for (i = 0; i < set->n && set->numbered; i++) {
		label = &set->label[i];
		whole.s = label->label->text;
		whole.n = strlen(whole.s);
		set->numbered =
		    label_split(whole, &label->number, &label->text) &&
		    strchr("0123456789", label->text.s[0]) == NULL;
		for (j = 0; j < i && set->numbered; j++)
			set->numbered = !differ(&set->label[j], label);
	}
}

/* A column in which all gave one answer, of a set: the first that has it.  One
 * that is named after its answer may be a part of something. */
static void
join_same(struct sharing *s, struct looks *looks, size_t i)
{
	struct look *look = &looks->look[i];
	size_t j;

	for (j = 0; j < s->n && look->nlabels == 1 && look->split == 0; j++) {
		if (find_key(&s->set[j], &look->label[0]) == s->set[j].n)
			continue;
		add_label(&s->set[j], &look->label[0]);
		s->of[i] = j;
		look->like = LOOK_LABELS;
		return;
	}
}

static void
begin_sets(struct sharing *s, const struct looks *looks)
{
	const struct look *look;
	size_t i, j;

	s->n = looks->n;
	s->set = xcalloc(s->n, sizeof(*s->set));
	s->of = xcalloc(s->n, sizeof(*s->of));
	for (i = 0; i < s->n; i++) {
		look = &looks->look[i];
		s->of[i] = s->n;
		if (look->like != LOOK_LABELS)
			continue;
		s->of[i] = i;
		for (j = 0; j < look->nlabels; j++)
			add_label(&s->set[i], &look->label[j]);
		s->set[i].answers = look->answers;
		s->set[i].is_option = look->columns > 0;
	}
}

/* Whether the labels of a set hardly repeat. */
static int
is_rare(const struct share_set *set)
{
	return !set->is_option && set->answers < 2 * count_keys(set, NULL);
}

void
share_labels(struct sharing *s, struct looks *looks)
{
	struct share_set *set;
	size_t i;

	begin_sets(s, looks);
	merge_all(s);
	for (i = 0; i < s->n; i++) {
		set = s->of[i] == s->n ? NULL : &s->set[s->of[i]];
		if (set == NULL || !is_rare(set))
			continue;
		looks->look[i].like = LOOK_RARE;
		s->of[i] = s->n;
	}
	for (i = 0; i < s->n; i++) {
		if (is_rare(&s->set[i]))
			s->set[i].n = 0;
	}
	for (i = 0; i < s->n; i++) {
		if (looks->look[i].like == LOOK_SAME)
			join_same(s, looks, i);
	}
	for (i = 0; i < s->n; i++)
		find_numbers(&s->set[i]);
}

void
share_free(struct sharing *s)
{
	size_t i;

	for (i = 0; i < s->n; i++)
		free(s->set[i].label);
	free(s->set);
	free(s->of);
	memset(s, 0, sizeof(*s));
}
