/*
 * A codebook for people: what it asks, how it scores, what it can say.
 */

#include "report_codebook.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "codebook.h"
#include "codebook_find.h"
#include "number.h"
#include "report.h"
#include "words.h"

static void
say_number(struct report *report, const struct words *words, const char *id,
    size_t number)
{
	char text[32];

	snprintf(text, sizeof(text), "%zu", number);
	report_cell(report, words_get(words, id));
	report_cell(report, text);
}

static void
say_texts(const struct codebook *book, struct report *report)
{
	const struct text *text;
	char name[256];
	size_t i;

	if (book->ntexts == 0)
		return;
	report_begin(report, BLOCK_TABLE, "", 2);
	for (i = 0; i < book->ntexts; i++) {
		text = &book->text[i];
		if (strcmp(text->id, "title") == 0)
			continue;
		snprintf(name, sizeof(name), "%s%s%s", text->id,
		    *text->form != '\0' ? " " : "", text->form);
		report_cell(report, name);
		report_cell(report, text->wording[0].text);
	}
}

static void
say_forms(const struct codebook *book, const struct words *words,
    struct report *report)
{
	char count[32];
	size_t f, i, n;

	report_text(report, BLOCK_HEADING, words_get(words, "book_forms"));
	report_begin(report, BLOCK_TABLE, "", 2);
	for (f = 0; f < book->nforms; f++) {
		for (i = n = 0; i < book->nitems; i++)
			n += (size_t)codebook_in_form(book, i, f);
		snprintf(count, sizeof(count), "%zu", n);
		report_cell(report, book->form[f]);
		report_cell(report, count);
	}
}

/* The need of a scale as codebooks spell it. */
static void
format_need(const struct scale *scale, char *out, size_t size)
{
	char number[NUMBER_MAX];

	number_format(number, scale->need, scale->need_share ? 6 : 0);
	snprintf(out, size, "%.60s%s", number, scale->need_share ? "%" : "");
}

static void
say_scale(const struct codebook *book, const struct words *words,
    const struct scale *scale, struct report *report)
{
	char need[64], line[512];
	const struct item *item;
	struct blank blanks[] = { { "metric", metric_name(scale->metric) },
		{ "need", need }, { "role", role_name(scale->role) },
		{ NULL, NULL } };
	char *text;
	size_t i;

	format_need(scale, need, sizeof(need));
	snprintf(line, sizeof(line), "%s%s%s", scale->id,
	    *scale->wording[0].text != '\0' ? ": " : "",
	    scale->wording[0].text);
	report_text(report, BLOCK_HEADING, line);
	text = words_fill(words,
	    scale->role == ROLE_PLAIN ? "book_scale" : "book_scale_role",
	    blanks);
	report_text(report, BLOCK_SENTENCE, text);
	free(text);
	report_begin(report, BLOCK_TABLE, "", 3);
	for (i = 0; i < scale->nitems; i++) {
		item = &book->item[scale->item[i]];
		report_cell(report, item->reversed ? "-" : "+");
		report_cell(report, item->id);
		report_cell(report, item->wording[0].text);
	}
}

static void
say_levels(const struct codebook *book, const struct words *words,
    struct report *report)
{
	char low[64];
	size_t i;

	if (book->nlevels == 0)
		return;
	report_text(report, BLOCK_HEADING, words_get(words, "book_levels"));
	report_begin(report, BLOCK_TABLE, "", 4);
	for (i = 0; i < book->nlevels; i++) {
		snprintf(low, sizeof(low), "%g", book->level[i].low);
		report_cell(report, book->level[i].id);
		report_cell(report, low);
		report_cell(report, book->level[i].wording[0].text);
		report_cell(report, book->level[i].of);
	}
}

static void
say_prompts(const struct codebook *book, const struct words *words,
    struct report *report)
{
	static const char *const ids[] = { "book_reflections", "book_actions",
		"book_questions" };
	size_t count[3] = { 0 }, i;

	for (i = 0; i < book->nprompts; i++)
		count[book->prompt[i].kind]++;
	if (book->nprompts == 0)
		return;
	report_text(report, BLOCK_HEADING, words_get(words, "book_prompts"));
	report_begin(report, BLOCK_TABLE, "", 2);
	for (i = 0; i < 3; i++)
		say_number(report, words, ids[i], count[i]);
}

void
report_codebook(const struct codebook *book, const struct words *words,
    struct report *report)
{
	const char *title = codebook_text(book, "title", "");
	size_t s;

	report_text(report, BLOCK_TITLE,
	    *title != '\0' ? title : words_get(words, "book_title"));
	say_texts(book, report);
	say_forms(book, words, report);
	for (s = 0; s < book->nscales; s++)
		say_scale(book, words, &book->scale[s], report);
	say_levels(book, words, report);
	say_prompts(book, words, report);
}
