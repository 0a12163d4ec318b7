/*
 * What is usual on each platform, as data, and how dates are written.
 */

#include "platform.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "codebook_find.h"
#include "date.h"
#include "fold.h"

static const struct platform platforms[] = {
	{ "qualtrics", "ResponseId|ResponseID", "RecordedDate|EndDate",
	    "ymd mdy", "-99", "Status", "1|2|Survey Preview|Survey Test",
	    "previews" },
	{ "google", "Email Address|Username|Respondent",
	    "Timestamp|Zeitstempel|Horodateur|Marca temporal", "ymd mdy", "",
	    "", "", "" },
	{ "surveymonkey", "Respondent ID|RespondentID|respondent_id",
	    "End Date|EndDate|date_modified", "mdy ymd", "", "", "", "" },
	{ "limesurvey", "id|Response ID", "submitdate|Date submitted", "ymd",
	    "N/A", "submitdate|Date submitted", "", "unfinished" },
	{ "redcap", "record_id", "", "ymd", "", "", "", "" },
	{ "msforms", "ID",
	    "Completion time|Fertigstellungszeit|Hora de finalizaci\xc3\xb3n",
	    "ymd dmy mdy", "", "", "", "" },
	{ "typeform", "#", "Submit Date (UTC)", "ymd", "", "Response Type",
	    "partial|started", "unfinished" },
	{ "kobo", "_id", "_submission_time", "ymd", "n/a", "", "", "" },
	{ "odk", "KEY", "SubmissionDate", "ymd", "", "", "", "" },
	{ "formr", "session", "ended", "ymd", "", "ended", "", "unfinished" },
	{ "psytoolkit", "participant", "TIME_end", "ymd", "NA", "", "", "" },
	{ "otree", "participant.code",
	    "participant.time_started_utc|participant.time_started", "ymd", "",
	    "", "", "" },
	{ "jotform", "Submission ID", "Submission Date", "ymd mdy", "", "", "",
	    "" },
};

enum { NPLATFORMS = sizeof(platforms) / sizeof(*platforms) };

const struct platform *
platform_find(const char *name)
{
	size_t i;

	for (i = 0; i < NPLATFORMS; i++) {
		if (strcmp(platforms[i].name, name) == 0)
			return &platforms[i];
	}
	return NULL;
}

void
platform_names(char *out, size_t size)
{
	size_t used = 0, i;

	for (i = 0; i < NPLATFORMS && used < size; i++)
		used += (size_t)snprintf(out + used, size - used, "%s%s",
		    i > 0 ? ", " : "", platforms[i].name);
}

/* Whether a header is a name, or a code that stands before ". " and a text. */
static int
is_named(const char *header, const char *folded)
{
	const char *dot = strstr(header, ". ");
	char *whole = fold(header, strlen(header));
	char *code = fold(header, dot == NULL ? 0 : (size_t)(dot - header));
	int is = strcmp(whole, folded) == 0 || strcmp(code, folded) == 0;

	free(whole);
	free(code);
	return is;
}

long
platform_column(const struct header *header, const char *columns)
{
	struct slice part;
	char *folded;
	long found = -1;
	size_t i;

	while (found == -1 && fold_part(&columns, '|', &part)) {
		folded = fold(part.s, part.n);
		for (i = 0; i < header->n && found == -1; i++) {
			if (is_named(header->name[i], folded))
				found = (long)i;
		}
		free(folded);
	}
	return found;
}

int
platform_marks(const struct platform *platform, struct slice cell)
{
	const char *marked = platform->marked;
	struct slice part;

	if (*marked == '\0')
		return *platform->mark != '\0' && cell.n == 0;
	while (fold_part(&marked, '|', &part)) {
		if (slice_equal(part, cell))
			return 1;
	}
	return 0;
}

/* Three numbers with this mark between them: the year, which is the one at
 * this position, has four digits, and the others one or two. */
static int
read_parts(struct slice cell, char mark, int year, int part[3])
{
	size_t i = 0, begin, most;
	int k;

	for (k = 0; k < 3; k++) {
		if (k > 0 && (i >= cell.n || cell.s[i++] != mark))
			return -1;
		part[k] = 0;
		most = k == year ? 4 : 2;
		for (begin = i; i < cell.n && i < begin + most &&
		     cell.s[i] >= '0' && cell.s[i] <= '9';
		     i++)
			part[k] = part[k] * 10 + (cell.s[i] - '0');
		if (i == begin || (k == year && i < begin + 4))
			return -1;
	}
	return i < cell.n && cell.s[i] >= '0' && cell.s[i] <= '9' ? -1 : 0;
}

static int
read_way(const char *way, struct slice cell, char day[11])
{
	static const char marks[] = "-/.";
	int part[3], y = way[0] == 'y' ? 0 : 2, m = way[0] == 'm' ? 0 : 1;
	int d = way[0] == 'd' ? 0 : way[0] == 'm' ? 1 : 2;
	char text[40], mark;
	size_t i;
	long number;

	for (i = 0; i < 3; i++) {
		mark = marks[i];
		if ((way[0] == 'y' && mark == '.') ||
		    (way[0] == 'm' && mark != '/') ||
		    (way[0] == 'd' && mark != '.') ||
		    read_parts(cell, mark, y, part) == -1)
			continue;
		snprintf(text, sizeof(text), "%04d-%02d-%02d", part[y], part[m],
		    part[d]);
		if (strlen(text) != 10 || date_parse(text, &number) == -1)
			return -1;
		memcpy(day, text, 11);
		return 0;
	}
	return -1;
}

int
platform_day(const char *ways, struct slice cell, char day[11])
{
	struct slice way;

	while (codebook_word(&ways, &way)) {
		if (read_way(way.s, cell, day) == 0)
			return 0;
	}
	return -1;
}
