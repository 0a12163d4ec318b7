/*
 * From rows of text to items, scales and the rest.  A cell that is wrong is a
 * mistake, and its default is taken, so that reading goes on and all mistakes
 * are found.
 */

#include <stdlib.h>
#include <string.h>

#include "alloc.h"
#include "codebook_entry.h"
#include "codebook_find.h"
#include "error.h"
#include "number.h"
#include "utf8.h"

static void
bad_cell(const struct entry *entry, enum column column, const char *wanted,
    struct error_list *mistakes)
{
	char quoted[UTF8_QUOTE];
	const char *cell = entry->cell[column];

	error_add(mistakes, entry->line, "%s: %s is not %s",
	    column_names[column], utf8_quote(quoted, cell, strlen(cell)),
	    wanted);
}

/* The unit of all answers is the finest that any cell needs. */
static void
find_unit(struct codebook *book)
{
	static const enum column numbers[] = { COLUMN_LOW, COLUMN_HIGH,
		COLUMN_STEP, COLUMN_ID };
	const struct entry *entry;
	const char *cell;
	size_t i, j;
	int decimals;

	for (i = 0; i < book->nentries; i++) {
		entry = &book->entry[i];
		for (j = 0; j < 4; j++) {
			if (entry->kind !=
			    (numbers[j] == COLUMN_ID ? KIND_CHOICE : KIND_ITEM))
				continue;
			cell = entry->cell[numbers[j]];
			decimals = number_decimals(cell, strlen(cell));
			if (decimals > book->decimals)
				book->decimals = decimals;
		}
	}
}

/* A number in the codebook's units, or the default if the cell is empty. */
static int64_t
read_units(const struct codebook *book, const struct entry *entry,
    enum column column, const char *otherwise, struct error_list *mistakes)
{
	const char *cell = entry->cell[column];
	int64_t units;

	if (*cell != '\0' &&
	    number_units(cell, strlen(cell), book->decimals, &units) == 0)
		return units;
	if (*cell != '\0' || column == COLUMN_ID)
		bad_cell(entry, column, "a number of at most six decimals",
		    mistakes);
	number_units(otherwise, strlen(otherwise), book->decimals, &units);
	return units;
}

static int
read_yes(const struct entry *entry, enum column column,
    struct error_list *mistakes)
{
	const char *cell = entry->cell[column];

	if (*cell != '\0' && strcmp(cell, "yes") != 0)
		bad_cell(entry, column, "\"yes\" or empty", mistakes);
	return strcmp(cell, "yes") == 0;
}

static void
read_item(struct codebook *book, const struct entry *entry,
    struct error_list *mistakes)
{
	struct item *item = &book->item[book->nitems++];
	const char *key = entry->cell[COLUMN_KEY];

	item->id = entry->cell[COLUMN_ID];
	item->of = entry->cell[COLUMN_OF];
	item->reversed = strcmp(key, "-") == 0;
	if (*key != '\0' && strcmp(key, "+") != 0 && !item->reversed)
		bad_cell(entry, COLUMN_KEY, "+ or -", mistakes);
	item->low = read_units(book, entry, COLUMN_LOW, "1", mistakes);
	item->high = read_units(book, entry, COLUMN_HIGH, "5", mistakes);
	item->step = read_units(book, entry, COLUMN_STEP, "1", mistakes);
	item->choices = entry->cell[COLUMN_CHOICES];
	item->column = entry->cell[COLUMN_COLUMN];
	item->missing = entry->cell[COLUMN_MISSING];
	item->form = entry->cell[COLUMN_FORM];
	item->private = read_yes(entry, COLUMN_PRIVATE, mistakes);
	item->wording = entry->wording;
	item->line = entry->line;
}

static void
read_need(struct scale *scale, const struct entry *entry,
    struct error_list *mistakes)
{
	const char *cell = entry->cell[COLUMN_NEED];
	size_t n = strlen(cell);
	int share = n > 0 && cell[n - 1] == '%';
	int decimals = share ? 6 : 0;
	int64_t need;

	scale->need_share = 1;
	scale->need = INT64_C(80000000);
	if (n == 0)
		return;
	if (number_units(cell, n - (size_t)share, decimals, &need) == -1 ||
	    need <= 0 || (share && need > INT64_C(100000000))) {
		bad_cell(entry, COLUMN_NEED,
		    "a share such as 80% or a number of answers such as 4",
		    mistakes);
		return;
	}
	scale->need_share = share;
	scale->need = need;
}

static void
read_scale(struct codebook *book, const struct entry *entry,
    struct error_list *mistakes)
{
	struct scale *scale = &book->scale[book->nscales++];
	const char *metric = entry->cell[COLUMN_METRIC];
	long found;

	scale->id = entry->cell[COLUMN_ID];
	scale->of = entry->cell[COLUMN_OF];
	scale->line = entry->line;
	scale->wording = entry->wording;
	scale->private = read_yes(entry, COLUMN_PRIVATE, mistakes);
	read_need(scale, entry, mistakes);
	found = metric_find(*metric == '\0' ? "mean" : metric);
	if (found == -1)
		bad_cell(entry, COLUMN_METRIC, "mean, sum, percent or lowest",
		    mistakes);
	else
		scale->metric = (enum metric)found;
	if ((found = role_find(entry->cell[COLUMN_ROLE])) == -1)
		bad_cell(entry, COLUMN_ROLE,
		    "pillar, facet, giving, receiving, change, gate, flag, "
		    "total or empty",
		    mistakes);
	else
		scale->role = (enum role)found;
}

static void
read_level(struct codebook *book, const struct entry *entry,
    struct error_list *mistakes)
{
	struct level *level = &book->level[book->nlevels++];
	const char *low = entry->cell[COLUMN_LOW];

	level->id = entry->cell[COLUMN_ID];
	level->of = entry->cell[COLUMN_OF];
	level->wording = entry->wording;
	level->line = entry->line;
	if (number_decimals(low, strlen(low)) == -1)
		bad_cell(entry, COLUMN_LOW, "a number", mistakes);
	else
		level->low = strtod(low, NULL);
}

static void
read_prompt(struct codebook *book, const struct entry *entry,
    enum prompt_kind kind, struct error_list *mistakes)
{
	struct prompt *prompt = &book->prompt[book->nprompts++];

	prompt->kind = kind;
	prompt->id = entry->cell[COLUMN_ID];
	prompt->of = entry->cell[COLUMN_OF];
	prompt->together = read_yes(entry, COLUMN_TOGETHER, mistakes);
	prompt->wording = entry->wording;
	prompt->line = entry->line;
}

static void
read_choice(struct codebook *book, const struct entry *entry,
    struct error_list *mistakes)
{
	struct choice *choice = &book->choice[book->nchoices++];

	choice->id = entry->cell[COLUMN_ID];
	choice->set = entry->cell[COLUMN_OF];
	choice->column = entry->cell[COLUMN_COLUMN];
	choice->value = read_units(book, entry, COLUMN_ID, "0", mistakes);
	choice->wording = entry->wording;
	choice->line = entry->line;
}

static void
read_text(struct codebook *book, const struct entry *entry)
{
	struct text *text = &book->text[book->ntexts++];

	text->id = entry->cell[COLUMN_ID];
	text->form = entry->cell[COLUMN_FORM];
	text->wording = entry->wording;
	text->line = entry->line;
}

static void
read_entry(struct codebook *book, const struct entry *entry,
    struct error_list *mistakes)
{
	switch (entry->kind) {
	case KIND_ITEM:
		read_item(book, entry, mistakes);
		break;
	case KIND_SCALE:
		read_scale(book, entry, mistakes);
		break;
	case KIND_CHOICE:
		read_choice(book, entry, mistakes);
		break;
	case KIND_LEVEL:
		read_level(book, entry, mistakes);
		break;
	case KIND_REFLECT:
		read_prompt(book, entry, PROMPT_REFLECT, mistakes);
		break;
	case KIND_ACTION:
		read_prompt(book, entry, PROMPT_ACTION, mistakes);
		break;
	case KIND_QUESTION:
		read_prompt(book, entry, PROMPT_QUESTION, mistakes);
		break;
	default:
		read_text(book, entry);
		break;
	}
}

void
entries_interpret(struct codebook *book, struct error_list *mistakes)
{
	size_t count[NKINDS] = { 0 }, i;

	entries_declare(book);
	for (i = 0; i < book->nentries; i++)
		count[book->entry[i].kind]++;
	book->item = xcalloc(count[KIND_ITEM], sizeof(*book->item));
	book->scale = xcalloc(count[KIND_SCALE], sizeof(*book->scale));
	book->choice = xcalloc(count[KIND_CHOICE], sizeof(*book->choice));
	book->level = xcalloc(count[KIND_LEVEL], sizeof(*book->level));
	book->prompt = xcalloc(count[KIND_REFLECT] + count[KIND_ACTION] +
		count[KIND_QUESTION],
	    sizeof(*book->prompt));
	book->text = xcalloc(count[KIND_TEXT], sizeof(*book->text));
	find_unit(book);
	for (i = 0; i < book->nentries; i++)
		read_entry(book, &book->entry[i], mistakes);
}

struct codebook *
codebook_read(struct reader *in, struct error_list *mistakes, struct error *e)
{
	struct codebook *book = xcalloc(1, sizeof(*book));

	if (entries_read(book, in, mistakes, e) == -1) {
		codebook_free(book);
		return NULL;
	}
	entries_interpret(book, mistakes);
	codebook_relate(book);
	codebook_check(book, mistakes);
	return book;
}

void
codebook_free(struct codebook *book)
{
	size_t i;

	if (book == NULL)
		return;
	for (i = 0; i < book->nscales; i++)
		free(book->scale[i].item);
	for (i = 0; i < book->nforms; i++)
		free(book->form[i]);
	entries_free(book);
	for (i = 0; i < book->nlanguages; i++)
		free(book->language[i]);
	free(book->item);
	free(book->scale);
	free(book->choice);
	free(book->level);
	free(book->prompt);
	free(book->text);
	free(book->form);
	free(book->language);
	free(book->has_text);
	free(book->has_more);
	free(book);
}
