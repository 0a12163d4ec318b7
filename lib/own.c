/*
 * The columns that survey platforms add to what was asked, as data.
 */

#include "own.h"

#include <stdlib.h>
#include <string.h>

#include "codebook_find.h"
#include "fold.h"

/* Folded names; `*` at one of the ends stands for any text. */
static const char *const own[] = {
	/* Qualtrics, and its columns of timing */
	"startdate", "enddate", "status", "ipaddress", "progress",
	"duration (in seconds)", "duration", "finished", "recordeddate",
	"responseid", "_recordid", "responseset", "externaldatareference",
	"externalreference", "recipient*", "locationlatitude",
	"locationlongitude", "locationaccuracy", "distributionchannel",
	"userlanguage", "q_*", "*_first click", "*_last click", "*_page submit",
	"*_click count", "prolific_pid", "prolific pid", "study_id",
	/* Google Forms */
	"timestamp", "zeitstempel", "horodateur", "marca temporal", "username",
	"email", "e-mail", "email address", "score",
	/* SurveyMonkey */
	"respondent", "respondent id", "respondentid", "respondent_id",
	"collector id", "collectorid", "collector_id", "start date", "end date",
	"date_created", "date_modified", "ip address", "ip_address",
	"first name", "last name", "custom data*", "custom_*",
	/* LimeSurvey */
	"id", "response id", "submitdate", "date submitted", "lastpage",
	"last page", "startlanguage", "start language", "seed", "date started",
	"datestamp", "date last action", "ipaddr", "refurl", "referrer url",
	"token", "interviewtime", "total time", "grouptime*", "group time:*",
	"question time:*",
	/* REDCap */
	"record_id", "record id", "redcap_*", "*_timestamp", "*_complete",
	"complete?", "event name", "repeat instrument", "repeat instance",
	"survey identifier", "survey timestamp",
	/* Microsoft Forms */
	"start time", "completion time", "last modified time", "startzeit",
	"fertigstellungszeit", "hora de inicio", "hora de finalizaci\xc3\xb3n",
	"name", "total points", "quiz feedback", "points - *", "feedback - *",
	/* Typeform */
	"#", "response type", "start date (utc)", "stage date (utc)",
	"submit date (utc)", "network id", "tags", "ending",
	/* Kobo and ODK */
	"start", "end", "today", "deviceid", "_*", "meta/*", "formhub/uuid",
	"submissiondate", "key", "submitterid", "submittername",
	"attachmentspresent", "attachmentsexpected", "reviewstate", "edits",
	"formversion", "*instanceid",
	/* formr, PsyToolkit and oTree */
	"session", "session_id", "created", "modified", "ended", "expired",
	"participant", "time_start", "time_end", "time_total", "participant.*",
	"session.*", "*.subsession.round_number", "*.group.id_in_subsession",
	"*.player.id_in_group", "*.player.role", "*.player.payoff",
	/* JotForm */
	"submission date", "submission id", "submission ip", "last update date"
};

static int
is_like(const char *folded, const char *pattern)
{
	size_t n = strlen(folded), m = strlen(pattern);

	if (pattern[0] == '*')
		return n >= m - 1 &&
		    strcmp(folded + n - (m - 1), pattern + 1) == 0;
	if (pattern[m - 1] == '*')
		return strncmp(folded, pattern, m - 1) == 0;
	return strcmp(folded, pattern) == 0;
}

int
own_column(const char *name)
{
	const char *dot = strstr(name, ". ");
	char *whole = fold(name, strlen(name));
	char *code = fold(name, dot == NULL ? 0 : (size_t)(dot - name));
	size_t i;
	int is = 0;

	for (i = 0; i < CODEBOOK_KNOWN; i++)
		is |= strcmp(whole, codebook_known[i]) == 0;
	for (i = 0; i < sizeof(own) / sizeof(*own) && !is; i++)
		is = is_like(whole, own[i]) || is_like(code, own[i]);
	free(whole);
	free(code);
	return is;
}
