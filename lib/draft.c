/*
 * From the columns of an export to the rows of a skeleton.
 */

#include "draft.h"

#include <stdio.h>
#include <stdlib.h>

#include "alloc.h"
#include "draft_name.h"
#include "look.h"
#include "options.h"
#include "shape.h"
#include "share.h"
#include "skeleton.h"

enum { NOTE = 64, ROOM = 4 * NOTE }; /* bytes */

static void
describe_numbers(const struct look *look, char text[NOTE])
{
	int64_t low = look->number[0], high = low;
	size_t i;

	for (i = 1; i < look->nnumbers; i++) {
		low = look->number[i] < low ? look->number[i] : low;
		high = look->number[i] > high ? look->number[i] : high;
	}
	snprintf(text, NOTE, low == high ? "%lld" : "%lld..%lld",
	    (long long)low, (long long)high);
}

/* What was seen of an item. */
static void
describe(const struct look *look, char note[ROOM])
{
	char numbers[NOTE] = "", labels[NOTE] = "", where[NOTE] = "seen in";

	if (look->nnumbers > 0)
		describe_numbers(look, numbers);
	if (look->nlabels > 0)
		snprintf(labels, NOTE, "%zu label%s%s", look->nlabels,
		    look->nlabels == 1 ? "" : "s",
		    look->nnumbers > 0 ? " and " : "");
	if (look->columns > 0)
		snprintf(where, NOTE, "in the names of %zu columns,",
		    look->columns);
	snprintf(note, ROOM, "%s%s %s %zu answer%s, %zu missing", labels,
	    numbers, where, look->answers, look->answers == 1 ? "" : "s",
	    look->missing);
}

static void
write_item(struct skeleton *s, struct namer *namer, const struct look *look,
    size_t i, const char *set)
{
	struct draft_name name;
	char note[ROOM];
	struct skeleton_row row = { .low = SKELETON_HOLE,
		.high = SKELETON_HOLE,
		.choices = set,
		.note = note };

	describe(look, note);
	namer_name(namer, look, i, &name);
	row.id = name.id;
	row.column = name.column;
	row.text = name.text;
	skeleton_item(s, &row);
	draft_name_free(&name);
}

/* Whether a label of a numbered set is an earlier one, spelled otherwise. */
static int
is_again(const struct share_set *set, size_t i)
{
	size_t j;

	for (j = 0; j < i && set->numbered; j++) {
		if (slice_equal(set->label[j].number, set->label[i].number))
			return 1;
	}
	return 0;
}

static void
write_choices(struct skeleton *s, const struct share_set *set, const char *name)
{
	struct skeleton_row row = { .of = name };
	const struct share_label *label;
	char *number, *text;
	size_t i;

	for (i = 0; i < set->n; i++) {
		label = &set->label[i];
		if (is_again(set, i))
			continue;
		number = set->numbered ?
		    xstrndup(label->number.s, label->number.n) :
		    xstrdup(SKELETON_HOLE);
		text = set->numbered ? xstrndup(label->text.s, label->text.n) :
				       xstrdup(label->label->text);
		row.id = number;
		row.text = text;
		skeleton_choice(s, &row);
		free(number);
		free(text);
	}
}

/* The items, and then the sets in the order in which items name them. */
static void
write_rows(struct skeleton *s, const struct looks *looks,
    const struct sharing *sharing, struct namer *namer)
{
	size_t *number = xcalloc(sharing->n + 1, sizeof(*number));
	size_t *order = xcalloc(sharing->n + 1, sizeof(*order)), set, i;
	char name[SKELETON_SET];

	for (i = 0; i < looks->n; i++) {
		if (looks->look[i].like > LOOK_LABELS)
			continue;
		set = sharing->of[i];
		if (set < sharing->n && number[set] == 0) {
			order[s->sets] = set;
			number[set] = ++s->sets;
		}
		if (set < sharing->n)
			skeleton_set(name, number[set] - 1);
		write_item(s, namer, &looks->look[i], i,
		    set < sharing->n ? name : "");
	}
	for (i = 0; i < s->sets; i++) {
		skeleton_set(name, i);
		write_choices(s, &sharing->set[order[i]], name);
	}
	free(number);
	free(order);
}

void
draft_write(struct skeleton *s, struct looks *looks, const struct shape *shape,
    struct writer *out)
{
	struct sharing sharing;
	struct namer namer;
	size_t items = 0, i;

	options_join(looks);
	looks_judge(looks);
	share_labels(&sharing, looks);
	for (i = 0; i < looks->n; i++)
		items += looks->look[i].like <= LOOK_LABELS;
	namer_open(&namer, shape);
	if (items > 0) {
		skeleton_open(s, out);
		write_rows(s, looks, &sharing, &namer);
	}
	namer_close(&namer);
	share_free(&sharing);
}
