/*
 * From a row of a table of answers to a row of a couple.
 */

#include "visits.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "alloc.h"
#include "codebook.h"
#include "date.h"
#include "error.h"
#include "pair_plan.h"
#include "partners.h"
#include "utf8.h"

/* The answers' columns: private items have none unless they are compared. */
static int
open_answers(struct visits *v, struct error *e)
{
	const struct codebook *book = v->plan->book;
	size_t i;

	for (i = 0; i < book->nitems; i++) {
		if (!v->plan->compared[i])
			return answers_open_shared(&v->answers, book,
			    &v->header, 0, e);
	}
	return answers_open(&v->answers, book, &v->header, 0, e);
}

static int
find_columns(struct visits *v, int is_agreed, struct error *e)
{
	v->who = header_find(&v->header, "who");
	v->couple = header_find(&v->header, "couple");
	v->date = header_find(&v->header, "date");
	v->consent = is_agreed ? -1 : header_find(&v->header, "consent");
	v->instrument = header_find(&v->header, "instrument");
	if (v->who == -1 || v->date == -1)
		return error_set(e, 1, "the table has no column \"%s\"",
		    v->who == -1 ? "who" : "date");
	if (v->consent == -1 && !is_agreed)
		return error_set(e, 1,
		    "the table has no column \"consent\"; -a is for answers "
		    "that everyone agreed to share elsewhere");
	return 0;
}

int
visits_open(struct visits *v, const struct pair_plan *plan, int is_agreed,
    struct reader *in, struct error *e)
{
	memset(v, 0, sizeof(*v));
	v->plan = plan;
	if (reader_header(in, &v->header, e) == -1)
		return -1;
	if (open_answers(v, e) == -1 || find_columns(v, is_agreed, e) == -1) {
		answers_close(&v->answers);
		header_free(&v->header);
		return -1;
	}
	answers_instrument(plan->book, v->named, sizeof(v->named));
	response_init(&v->response, plan->book);
	return 0;
}

void
visits_close(struct visits *v)
{
	response_free(&v->response);
	answers_close(&v->answers);
	header_free(&v->header);
}

struct slice
visits_couple(const struct visits *v, const struct row *row)
{
	static const struct slice none = { "", 0 };

	return v->couple == -1 ? none : row_cell(row, v->couple);
}

/* The consent of a row, or -1 if the cell is none. */
static int
find_consent(const struct visits *v, const struct row *row)
{
	int i;

	if (v->consent == -1)
		return CONSENT_NUMBERS;
	for (i = 0; i <= CONSENT_ITEMS; i++) {
		if (slice_is(row_cell(row, v->consent), consent_name[i]))
			return i;
	}
	return -1;
}

/* The row's date.  Returns 0, or -1 if it is none. */
static int
find_date(const struct visits *v, const struct row *row, char date[11],
    long *day)
{
	struct slice cell = row_cell(row, v->date);

	if (cell.n != 10)
		return -1;
	memcpy(date, cell.s, 10);
	date[10] = '\0';
	return date_parse(date, day);
}

/* What is wrong with one cell. */
static int
refuse(const struct row *row, long column, const char *what, struct error *e)
{
	char quoted[UTF8_QUOTE];
	struct slice cell = row_cell(row, column);

	return error_set(e, row->line, what,
	    utf8_quote(quoted, cell.s, cell.n));
}

int
visits_check(const struct visits *v, const struct row *row, struct error *e)
{
	char date[11];
	long day;

	if (row_cell(row, v->who).n == 0)
		return error_set(e, row->line, "who: the cell is empty");
	if (find_date(v, row, date, &day) == -1)
		return refuse(row, v->date,
		    "date: %s is not a date such as 2026-01-31", e);
	if (answers_bad_form(&v->answers, row))
		return refuse(row, v->answers.form,
		    "form: %s is no form of the codebook", e);
	if (answers_bad_about(&v->answers, row))
		return refuse(row, v->answers.about,
		    "about: %s is not self or partner", e);
	if (find_consent(v, row) == -1)
		return refuse(row, v->consent,
		    "consent: %s is not one of words, numbers, items", e);
	if (v->instrument != -1 && *v->named != '\0' &&
	    row_cell(row, v->instrument).n > 0 &&
	    !slice_is(row_cell(row, v->instrument), v->named))
		return refuse(row, v->instrument,
		    "instrument: %s is not the codebook's title and version",
		    e);
	return 0;
}

/* Remember that the answer to an item is not admissible. */
static void
add_flaw(struct visits *v, const struct row *row, const char *input, size_t i,
    struct partners *partners)
{
	const struct codebook *book = v->plan->book;
	struct slice cell = row_cell(row, v->answers.column[i]);
	char quoted[UTF8_QUOTE], admitted[128], text[1024];

	if (v->flaws++ >= VISITS_FLAWS) {
		partners_flaw(partners, input, row->line, i, NULL);
		return;
	}
	answers_admitted(book, &book->item[i], admitted, sizeof(admitted));
	snprintf(text, sizeof(text), "%s: %s is not one of %s",
	    book->item[i].id, utf8_quote(quoted, cell.s, cell.n), admitted);
	partners_flaw(partners, input, row->line, i, text);
}

/* The row's answers as steps, and its flaws.  Returns how many of both. */
static size_t
take_answers(struct visits *v, const struct row *row, const char *input,
    int32_t *answer, struct partners *partners)
{
	const struct item *item = v->plan->book->item;
	enum answer_state state;
	size_t n = 0, i;
	int64_t value;

	for (i = 0; i < v->plan->book->nitems; i++) {
		answer[i] = PAIR_NONE;
		state = response_answer(&v->response, i, &value);
		if (state == ANSWER_GIVEN)
			answer[i] = pair_plan_steps(v->plan, i, value);
		else if (state == ANSWER_BAD && !item[i].private)
			add_flaw(v, row, input, i, partners);
		else
			continue;
		n++;
	}
	return n;
}

int
visits_add(struct visits *v, const struct row *row, const char *input,
    struct partners *partners, struct error *e)
{
	struct visit visit;
	int person;

	memset(&visit, 0, sizeof(visit));
	if (answers_take(&v->answers, row, &v->response, e) == -1)
		return -1;
	if ((person = partners_person(partners, row_cell(row, v->who))) == -1)
		return 1;
	visit.person = (unsigned char)person;
	visit.guess = (unsigned char)v->response.guess;
	visit.form = v->response.form;
	find_date(v, row, visit.date, &visit.day);
	if (!visit.guess)
		partners_agree(partners, person, visit.day,
		    (enum consent)find_consent(v, row));
	visit.answer = xcalloc(v->plan->book->nitems, sizeof(*visit.answer));
	if (take_answers(v, row, input, visit.answer, partners) > 0)
		partners_add(partners, &visit);
	else
		free(visit.answer);
	return 0;
}
