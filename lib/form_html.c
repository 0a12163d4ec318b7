/*
 * The page.  All that a person can meet on it before the result stands here,
 * so that without its scripts it is the paper form; the scripts show one part
 * of it at a time.  Elements that only scripts can serve are hidden until
 * these have begun.
 */

#include <stdlib.h>
#include <string.h>

#include "codebook.h"
#include "codebook_find.h"
#include "form.h"
#include "form_write.h"
#include "html.h"
#include "html_head.h"
#include "number.h"
#include "words.h"

static const char primary[] = "class=\"primary\"";

struct page {
	const struct form *form;
	const struct words *words;
	FILE *out;
};

/* A text between two pieces of markup; nothing if there is no text. */
static void
put(const struct page *page, const char *before, const char *text,
    const char *behind)
{
	if (*text == '\0')
		return;
	fputs(before, page->out);
	html_text(text, page->out);
	fputs(behind, page->out);
}

/* The same with one of the program's sentences. */
static void
say(const struct page *page, const char *before, const char *id,
    const char *behind)
{
	put(page, before, words_get(page->words, id), behind);
}

/* A button that the scripts know by its id; a primary one leads on. */
static void
put_button(const struct page *page, const char *id, const char *kind,
    const char *words)
{
	fprintf(page->out, "<button type=\"button\" id=\"%s\"%s%s>", id,
	    *kind == '\0' ? "" : " ", kind);
	say(page, "", words, "</button>\n");
}

static int
has_gate(const struct page *page)
{
	return codebook_role(page->form->book, ROLE_GATE) != -1;
}

/* What the page is called on the page. */
static const char *
title(const struct page *page)
{
	const char *text = form_text_of(page->form, "title");

	return *text != '\0' ? text : words_get(page->words, "form_tab");
}

/* The title in the tab and in the history is neutral, the heading is not. */
static void
put_head(const struct page *page, const char *language)
{
	static const char *const styles[] = { "page.css", "form.css",
		"result.css" };

	html_head(language, words_get(page->words, "form_tab"), "policy.txt",
	    styles, sizeof(styles) / sizeof(*styles), page->out);
}

static void
put_leave(const struct page *page)
{
	if (!has_gate(page))
		return;
	fputs("<header id=\"leaving\" hidden>\n", page->out);
	put_button(page, "leave", "aria-describedby=\"leave-more\"",
	    "form_leave");
	say(page, "<p id=\"leave-more\">", "form_leave_more",
	    "</p>\n</header>\n");
}

static void
put_welcome(const struct page *page)
{
	const struct form *form = page->form;

	fputs("<section id=\"welcome\">\n", page->out);
	put(page, "<h1 tabindex=\"-1\">", title(page), "</h1>\n");
	put(page, "<p>", form_more_of(form, "title"), "</p>\n");
	if (has_gate(page)) {
		say(page, "<div class=\"safety\">\n<h2>", "form_before",
		    "</h2>\n");
		say(page, "<p>", "safety_free", "</p>\n");
		say(page, "<p>", "safety_help", "</p>\n");
		say(page, "<p class=\"screen\">", "safety_trace", "</p>\n");
		say(page, "<p class=\"keys scripted\" hidden>",
		    "form_leave_key", "</p>\n");
		fputs("</div>\n", page->out);
	}
	put(page, "<h2>", form_text_of(form, "frame"), "</h2>\n");
	put(page, "<p>", form_more_of(form, "frame"), "</p>\n");
	say(page, "<p class=\"paper\">", "form_paper", "</p>\n");
	say(page, "<noscript><p class=\"screen\">", "form_script",
	    "</p></noscript>\n");
	say(page, "<div class=\"scripted\" hidden>\n<p>", "form_how", "</p>\n");
	say(page, "<p>", "form_kept", "</p>\n");
	say(page, "<p class=\"keys\">", "form_keys", "</p>\n");
	fputs("<div class=\"buttons\">\n", page->out);
	put_button(page, "begin", primary, "form_begin");
	fputs("</div>\n</div>\n</section>\n", page->out);
}

/* Radio buttons; the number is a key to press, and on paper to circle. */
static void
put_options(const struct page *page, const struct question *question, size_t n)
{
	char value[NUMBER_MAX];
	size_t i;

	fprintf(page->out, "<div class=\"options%s\">\n",
	    question->labelled ? "" : " numbers");
	for (i = 0; i < question->noptions; i++) {
		number_format(value, question->option[i].value,
		    page->form->book->decimals);
		fprintf(page->out,
		    "<label><input type=\"radio\" name=\"q%zu\" value=\"%s\">"
		    "<span class=\"number\"%s>%s</span>",
		    n, value, question->labelled ? " aria-hidden=\"true\"" : "",
		    value);
		put(page, " <span>", question->option[i].label, "</span>");
		fputs("</label>\n", page->out);
	}
	fputs("</div>\n", page->out);
}

static void
put_field(const struct page *page, const struct question *question, size_t n)
{
	char *range = form_range(page->form, question, page->words);
	const struct blank blanks[] = { { "one", range }, { NULL, NULL } };
	char *text = words_fill(page->words, "form_number", blanks);

	put(page, "<label class=\"field\"><span>", text, "</span> ");
	put(page, "<input type=\"text\" inputmode=\"decimal\" data-range=\"",
	    range, "\"");
	fprintf(page->out, " name=\"q%zu\" autocomplete=\"off\"></label>\n", n);
	free(text);
	free(range);
}

static void
put_question(const struct page *page, size_t i)
{
	const struct question *question = &page->form->question[i];

	fprintf(page->out,
	    "<fieldset id=\"f%zu\" tabindex=\"-1\" "
	    "aria-describedby=\"count\">\n"
	    "<legend><span class=\"place\">%zu.</span> ",
	    i + 1, i + 1);
	put(page, "<span>", form_statement(question), "</span></legend>\n");
	put(page, "<p class=\"more\">", question->item->wording[0].more,
	    "</p>\n");
	if (question->noptions > 0)
		put_options(page, question, i + 1);
	else
		put_field(page, question, i + 1);
	fputs("</fieldset>\n", page->out);
}

static void
put_statements(const struct page *page)
{
	const char *frame = form_text_of(page->form, "frame");
	size_t i;

	fputs("<form id=\"statements\" autocomplete=\"off\" novalidate>\n"
	      "<div id=\"progress\" hidden>\n",
	    page->out);
	put(page, "<h1>", *frame != '\0' ? frame : title(page), "</h1>\n");
	fprintf(page->out,
	    "<p id=\"count\"></p>\n<progress aria-labelledby=\"count\" "
	    "max=\"%zu\" value=\"0\"></progress>\n</div>\n",
	    page->form->n);
	for (i = 0; i < page->form->n; i++)
		put_question(page, i);
	fputs("<div class=\"buttons scripted\" hidden>\n", page->out);
	put_button(page, "back", "", "form_back");
	put_button(page, "skip", "", "form_skip");
	say(page, "<button type=\"submit\" class=\"primary\">", "form_next",
	    "</button>\n</div>\n");
	fputs("<p id=\"hint\" role=\"status\"></p>\n</form>\n", page->out);
}

static void
put_review(const struct page *page)
{
	say(page, "<section id=\"review\" hidden>\n<h1 tabindex=\"-1\">",
	    "form_review", "</h1>\n");
	fputs("<p id=\"left\"></p>\n<ul id=\"open\"></ul>\n", page->out);
	say(page, "<details><summary>", "form_answers",
	    "</summary><ul id=\"all\"></ul></details>\n");
	fputs("<div class=\"buttons\">\n", page->out);
	put_button(page, "again", "", "form_back");
	put_button(page, "show", primary, "form_result");
	fputs("</div>\n</section>\n", page->out);
}

/* The result is put together by the scripts; the row follows it. */
static void
put_result(const struct page *page)
{
	say(page, "<section id=\"result\" hidden>\n<h1 tabindex=\"-1\">",
	    "form_heading", "</h1>\n");
	fputs("<div id=\"report\"></div>\n<div class=\"buttons\">\n",
	    page->out);
	put_button(page, "change", "", "form_change");
	say(page, "</div>\n<div id=\"keep\">\n<h2>", "form_save", "</h2>\n");
	say(page, "<p>", "form_save_text", "</p>\n");
	say(page, "<label class=\"field\"><span>", "form_who",
	    "</span> <input type=\"text\" id=\"who\" autocomplete=\"off\" "
	    "maxlength=\"80\"></label>\n");
	say(page, "<label class=\"field\"><span>", "form_row",
	    "</span> <textarea id=\"row\" rows=\"4\" readonly "
	    "autocomplete=\"off\" spellcheck=\"false\"></textarea></label>\n");
	fputs("<div class=\"buttons\">\n", page->out);
	put_button(page, "copy", "", "form_copy");
	put_button(page, "save", primary, "form_download");
	fputs("</div>\n<p id=\"copied\" role=\"status\"></p>\n"
	      "</div>\n</section>\n",
	    page->out);
}

/* Who wrote the statements, and what may be done with them. */
static void
put_source(const struct page *page)
{
	struct blank blanks[] = { { "one", form_text_of(page->form, "source") },
		{ "two", form_text_of(page->form, "licence") },
		{ NULL, NULL } };
	char *text;

	if (*blanks[0].value == '\0')
		return;
	text = words_fill(page->words,
	    *blanks[1].value == '\0' ? "form_source" : "form_licence", blanks);
	put(page, "<footer><p>", text, "</p></footer>\n");
	free(text);
}

void
form_write_html(const struct form *form, const struct words *words,
    const char *language, FILE *out)
{
	static const char *const scripts[] = { "score.js", "verdict.js",
		"report.js", "blocks.js", "form.js" };
	struct page page = { .form = form, .words = words, .out = out };
	size_t i;

	put_head(&page, language);
	fputs("<body>\n", out);
	put_leave(&page);
	fputs("<main>\n", out);
	put_welcome(&page);
	put_statements(&page);
	put_review(&page);
	put_result(&page);
	fputs("</main>\n", out);
	put_source(&page);
	fputs("<script type=\"application/json\" id=\"data\">", out);
	form_write_json(form, words, out);
	fputs("</script>\n", out);
	for (i = 0; i < sizeof(scripts) / sizeof(*scripts); i++)
		html_file("<script>", scripts[i], "</script>\n", out);
	fputs("</body>\n</html>\n", out);
}
