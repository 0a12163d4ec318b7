/*
 * Many people's reports, as files.
 */

#include "publish.h"

#include <stdio.h>
#include <string.h>

#include "codebook.h"
#include "couple.h"
#include "error.h"
#include "folder.h"
#include "history.h"
#include "report_couple.h"
#include "report_person.h"
#include "say.h"
#include "sitting.h"
#include "words.h"

/* What the index is called; of what, it does not say. */
void
publish_open(struct publisher *publisher)
{
	const struct words *words = publisher->person.words;

	memset(&publisher->index, 0, sizeof(publisher->index));
	say(words, &publisher->index, BLOCK_TITLE, "index", NULL, NULL);
}

void
publish_close(struct publisher *publisher)
{
	report_free(&publisher->index);
}

static int
write_report(struct publisher *publisher, const struct report *report,
    const char *name, struct error *e)
{
	FILE *out = folder_begin(publisher->folder, name, e);

	if (out == NULL)
		return -1;
	if (publisher->format->draw(report, publisher->style, out, e) == -1) {
		folder_abort(publisher->folder);
		return -1;
	}
	return folder_commit(publisher->folder, e);
}

static void
add_to_index(struct publisher *publisher, const char *about, const char *date,
    size_t form, const char *name)
{
	const struct figure figure = { about, date,
		publisher->person.book->form[form], "", "file", name, "" };

	report_link(&publisher->index, about, name);
	report_figure(&publisher->index, &figure);
}

int
publish_person(struct publisher *publisher, struct history *history,
    struct error *e)
{
	struct person person = publisher->person;
	struct report report = { NULL, 0 };
	char name[FOLDER_NAME];
	int got;

	person_open(&person, history);
	person.week = person_week(&person, publisher->week);
	person.focus = person_candidate(&person, publisher->focus);
	report_person(&person, &report);
	folder_name(publisher->folder, person.sitting->who,
	    publisher->format->ending, name);
	got = write_report(publisher, &report, name, e);
	if (got == 0)
		add_to_index(publisher, person.sitting->who,
		    person.sitting->date, person.sitting->form, name);
	report_free(&report);
	person_close(&person);
	return got;
}

void
publish_nothing(struct publisher *publisher, const char *who)
{
	char name[FOLDER_NAME];

	folder_name(publisher->folder, who, publisher->format->ending, name);
}

int
publish_couple(struct publisher *publisher, const struct couple *couple,
    struct error *e)
{
	struct two two = publisher->two;
	struct report report = { NULL, 0 };
	char name[FOLDER_NAME];
	int got;

	two_open(&two, couple);
	two.focus = two_candidate(&two, publisher->focus);
	report_couple(&two, &report);
	folder_name(publisher->folder, couple->name, publisher->format->ending,
	    name);
	got = write_report(publisher, &report, name, e);
	if (got == 0)
		add_to_index(publisher, couple->name, two.meeting->date,
		    two.meeting->form, name);
	report_free(&report);
	return got;
}

int
publish_index(struct publisher *publisher, struct error *e)
{
	char name[32];

	snprintf(name, sizeof(name), "index%s", publisher->format->ending);
	return write_report(publisher, &publisher->index, name, e);
}
