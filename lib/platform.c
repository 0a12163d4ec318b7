/*
 * What is usual on each platform, as data.
 */

#include "platform.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "alloc.h"
#include "fold.h"
#include "platform_day.h"

static const struct platform platforms[] = {
	{ "qualtrics", "ResponseId|ResponseID", "RecordedDate|EndDate",
	    "ymd-/ mdy/", NULL, "-99",
	    { { "Status",
		  "1|2|9|17|Survey Preview|Survey Test|"
		  "Offline Survey Preview",
		  "previews or tests" },
		{ "Finished", "0|False|FALSE|false", "unfinished" } } },
	{ "google", "Email Address|Username|Respondent",
	    "Timestamp|Zeitstempel|Horodateur|Marca temporal",
	    "ymd-/ dmy. mdy/", NULL, "", { { 0 } } },
	{ "surveymonkey", "Respondent ID|RespondentID|respondent_id",
	    "End Date|EndDate|date_modified", "mdy/ ymd-/", NULL, "",
	    { { 0 } } },
	{ "limesurvey", "id|Response ID", "submitdate|Date submitted", "ymd-",
	    "1980-01-01", "N/A",
	    { { "submitdate|Date submitted", "", "unfinished" } } },
	{ "redcap", "record_id|Record ID", "", "ymd-", NULL, "",
	    { { "*_complete", "0|1|Incomplete|Unverified",
		  "not marked as complete" },
		{ "*_timestamp", "[not completed]", "unfinished" } } },
	{ "msforms", "ID",
	    "Completion time|Fertigstellungszeit|Heure de fin|"
	    "Hora de finalizaci\xc3\xb3n",
	    "ymd-/ dmy.- mdy/", NULL, "", { { 0 } } },
	{ "typeform", "#", "Submit Date (UTC)", "ymd-/", NULL, "",
	    { { "Response Type", "partial|started", "unfinished" } } },
	{ "kobo", "_id", "_submission_time", "ymd-", NULL, "n/a", { { 0 } } },
	{ "odk", "KEY", "SubmissionDate", "ymd-", NULL, "",
	    { { "ReviewState", "rejected", "rejected in review" } } },
	{ "formr", "session", "ended", "ymd-", NULL, "",
	    { { "ended", "", "unfinished" } } },
	{ "psytoolkit", "participant", "TIME_end", "ymd-", NULL, "NA",
	    { { 0 } } },
	{ "otree", "participant.code",
	    "participant.time_started_utc|participant.time_started", "ymd-",
	    NULL, "", { { 0 } } },
	{ "jotform", "Submission ID", "Submission Date", "ymd-/ mdy/", NULL, "",
	    { { 0 } } },
};

enum { NPLATFORMS = sizeof(platforms) / sizeof(*platforms) };

void
platform_names(char *out, size_t size)
{
	size_t used = 0, i;

	for (i = 0; i < NPLATFORMS && used < size; i++)
		used += (size_t)snprintf(out + used, size - used, "%s%s",
		    i > 0 ? ", " : "", platforms[i].name);
}

char *
platform_missing(const struct platform *platform, const char *codes)
{
	const char *own = platform == NULL ? "" : platform->missing;
	size_t size;
	char *all;

	if (codes == NULL)
		codes = "";
	size = strlen(own) + strlen(codes) + 2;
	all = xcalloc(size, 1);
	snprintf(all, size, "%s,%s", own, codes);
	return all;
}

/* Whether a header is a name, or a code that stands before ". " and a text. */
static int
is_exactly(const char *header, struct slice name)
{
	return strncmp(header, name.s, name.n) == 0 &&
	    (header[name.n] == '\0' || strncmp(header + name.n, ". ", 2) == 0);
}

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

static long
find_name(const struct header *header, struct slice name, const char *used)
{
	char *folded = fold(name.s, name.n);
	long found = -1;
	size_t i;

	for (i = 0; i < header->n; i++) {
		if (used != NULL && used[i])
			continue;
		if (is_exactly(header->name[i], name)) {
			found = (long)i;
			break;
		}
		if (found == -1 && is_named(header->name[i], folded))
			found = (long)i;
	}
	free(folded);
	return found;
}

long
platform_column_unused(const struct header *header, const char *columns,
    const char *used)
{
	struct slice part;
	long found = -1;

	while (found == -1 && fold_part(&columns, '|', &part))
		found = find_name(header, part, used);
	return found;
}

long
platform_column(const struct header *header, const char *columns)
{
	return platform_column_unused(header, columns, NULL);
}

int
platform_has_column(const struct platform *platform, const char *name)
{
	const char *lists[] = { platform->who, platform->date };
	struct slice part;
	size_t i;

	for (i = 0; i < 2; i++) {
		while (fold_part(&lists[i], '|', &part)) {
			if (is_exactly(name, part))
				return 1;
		}
	}
	return 0;
}

int
platform_has_letters(const struct platform *platform,
    const struct header *header)
{
	if (platform != NULL)
		return strcmp(platform->name, "limesurvey") == 0;
	return platform_column(header, "id") != -1 &&
	    platform_column(header, "submitdate|lastpage|startlanguage") != -1;
}

int
platform_is_plain(const struct platform *platform, char delimiter)
{
	return platform != NULL && strcmp(platform->name, "formr") == 0 &&
	    delimiter == '\t';
}

int
platform_has_mark(const struct mark *mark, const char *name)
{
	const char *list = mark->column;
	size_t n = strlen(name);
	struct slice part;
	char *folded;
	int has = 0;

	while (!has && fold_part(&list, '|', &part)) {
		folded = fold(part.s, part.n);
		has = *folded != '*' ? is_named(name, folded) :
				       part.n - 1 <= n &&
			strcmp(folded + 1, name + n - (part.n - 1)) == 0;
		free(folded);
	}
	return has;
}

int
platform_marks(const struct mark *mark, struct slice cell)
{
	const char *marked = mark->cells;
	struct slice part;

	if (*marked == '\0')
		return cell.n == 0;
	while (fold_part(&marked, '|', &part)) {
		if (slice_equal(part, cell))
			return 1;
	}
	return 0;
}

int
platform_choose(struct platform *out, const char *name)
{
	size_t n = strcspn(name, ":"), i;

	for (i = 0; i < NPLATFORMS; i++) {
		if (strncmp(platforms[i].name, name, n) != 0 ||
		    platforms[i].name[n] != '\0')
			continue;
		*out = platforms[i];
		if (name[n] == '\0')
			return 0;
		out->dates = platform_ways(name + n + 1);
		return out->dates == NULL ? -1 : 0;
	}
	return -1;
}
