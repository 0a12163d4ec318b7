/*
 * The data of the page: the codebook, as far as scores and a result need it,
 * and the sentences of the result.  lib/page/score.js says what is what.
 */

#include <string.h>

#include "codebook.h"
#include "codebook_find.h"
#include "form.h"
#include "form_write.h"
#include "html.h"
#include "words.h"

/* The sentences that the page puts together itself. */
static const char *const said[] = { "frame_date", "date", "list_comma",
	"list_and", "flag", "out_nothing", "out_all", "out_strong_one",
	"out_strong", "out_strong_one_room", "out_strong_room", "out_one",
	"out_even", "out_high", "out_high_room", "strengths", "strength",
	"strength_alone", "areas", "closer", "given_more", "given_less",
	"given_alike", "scales", "no_score", "level", "levels", "level_fading",
	"level_brightening", "reading", "reading_bars", "reading_range",
	"reading_norms", "reading_change", "reading_levels", "area_heading",
	"area", "area_fading", "action", "action_receiving", "invitation",
	"savour", "savour_text", "yourself", "yourself_text", "reflections",
	"silent", "silent_love", "silent_text", "safety", "safety_free",
	"safety_help", "safety_trace", "form_count", "form_choose",
	"form_wrong", "form_all", "form_left_one", "form_left", "form_others",
	"form_copied", "form_not_copied" };

enum { NSAID = sizeof(said) / sizeof(*said) };

/* A member of an object; the separator stands before it. */
static void
put_string(const char *separator, const char *name, const char *value,
    FILE *out)
{
	fprintf(out, "%s\"%s\":", separator, name);
	html_json(value, out);
}

static void
put_number(const char *separator, const char *name, int64_t value, FILE *out)
{
	fprintf(out, "%s\"%s\":%lld", separator, name, (long long)value);
}

static void
put_double(const char *separator, const char *name, double value, FILE *out)
{
	fprintf(out, "%s\"%s\":%.17g", separator, name, value);
}

static void
put_truth(const char *separator, const char *name, int value, FILE *out)
{
	fprintf(out, "%s\"%s\":%s", separator, name, value ? "true" : "false");
}

static void
put_items(const struct form *form, FILE *out)
{
	const struct item *item;
	size_t i;

	fputs(",\n\"items\":[", out);
	for (i = 0; i < form->book->nitems; i++) {
		item = &form->book->item[i];
		put_string(i == 0 ? "\n{" : ",\n{", "id", item->id, out);
		put_truth(",", "reversed", item->reversed, out);
		put_number(",", "low", item->low, out);
		put_number(",", "high", item->high, out);
		put_number(",", "step", item->step, out);
		put_truth(",", "asked",
		    codebook_in_form(form->book, i, form->form), out);
		fputc('}', out);
	}
	fputs("]", out);
}

static void
put_scale(const struct form *form, const struct scale *scale, FILE *out)
{
	double low, high;
	size_t i;

	codebook_range(form->book, scale, form->form, &low, &high);
	put_string("{", "id", scale->id, out);
	put_string(",", "title", codebook_title(scale), out);
	put_string(",", "more", scale->wording[0].more, out);
	put_string(",", "role", role_name(scale->role), out);
	put_string(",", "metric", metric_name(scale->metric), out);
	put_string(",", "of", scale->of, out);
	put_number(",", "need", (int64_t)form_required(form, scale), out);
	put_double(",", "low", low, out);
	put_double(",", "high", high, out);
	fputs(",\"items\":[", out);
	for (i = 0; i < scale->nitems; i++)
		fprintf(out, "%s%zu", i == 0 ? "" : ",", scale->item[i]);
	fputs("]}", out);
}

static void
put_levels(const struct codebook *book, FILE *out)
{
	const struct level *level;
	size_t i;

	fputs(",\n\"levels\":[", out);
	for (i = 0; i < book->nlevels; i++) {
		level = &book->level[i];
		put_string(i == 0 ? "\n{" : ",\n{", "of", level->of, out);
		put_double(",", "low", level->low, out);
		put_string(",", "text", level->wording[0].text, out);
		put_string(",", "more", level->wording[0].more, out);
		fputc('}', out);
	}
	fputs("]", out);
}

/* What may be proposed to one person. */
static void
put_prompts(const struct codebook *book, FILE *out)
{
	const struct prompt *prompt;
	const char *separator = "\n{";
	size_t i;

	fputs(",\n\"prompts\":[", out);
	for (i = 0; i < book->nprompts; i++) {
		prompt = &book->prompt[i];
		if (prompt->kind == PROMPT_QUESTION || prompt->together ||
		    strcmp(prompt->id, "pause") == 0)
			continue;
		put_string(separator, "kind",
		    prompt->kind == PROMPT_ACTION ? "action" : "reflect", out);
		put_string(",", "of", prompt->of, out);
		put_string(",", "text", prompt->wording[0].text, out);
		put_string(",", "more", prompt->wording[0].more, out);
		fputc('}', out);
		separator = ",\n{";
	}
	fputs("]", out);
}

static void
put_words(const struct words *words, FILE *out)
{
	size_t i;

	fputs(",\n\"words\":", out);
	for (i = 0; i < NSAID; i++)
		put_string(i == 0 ? "{\n" : ",\n", said[i],
		    words_get(words, said[i]), out);
	fputs("}", out);
}

void
form_write_json(const struct form *form, const struct words *words, FILE *out)
{
	const struct codebook *book = form->book;
	char instrument[512];
	size_t i;

	form_instrument(form, instrument, sizeof(instrument));
	put_number("{", "decimals", book->decimals, out);
	put_string(",", "form", book->form[form->form], out);
	put_string(",", "frame", form_text_of(form, "frame"), out);
	put_string(",", "instrument", instrument, out);
	put_truth(",", "anchored",
	    strcmp(codebook_text(book, "basis", ""), "anchors") == 0, out);
	fputs(",\n\"known\":[", out);
	for (i = 0; i < CODEBOOK_KNOWN; i++) {
		fputs(i == 0 ? "" : ",", out);
		html_json(codebook_known[i], out);
	}
	fputs("]", out);
	put_items(form, out);
	fputs(",\n\"scales\":[", out);
	for (i = 0; i < book->nscales; i++) {
		fputs(i == 0 ? "\n" : ",\n", out);
		put_scale(form, &book->scale[i], out);
	}
	fputs("]", out);
	put_levels(book, out);
	put_prompts(book, out);
	put_words(words, out);
	fputs("}\n", out);
}
