/*
 * The columns that survey platforms add to what was asked, as data.
 */

#include "own.h"

#include <stdlib.h>
#include <string.h>

#include "codebook_find.h"
#include "fold.h"
#include "table.h"

/* Names `a|b`, where `*` at one of the ends stands for any text: first those
 * that no item can have there; then what such
 * columns are called in texts, and what is as good as never an item's. */
static const struct {
	const char *platform; /* or "" */
	const char *names, *others;
} own[] = {
	{ "qualtrics",
	    "StartDate|EndDate|Status|IPAddress|Progress|"
	    "Duration (in seconds)|Finished|RecordedDate|ResponseId|"
	    "ResponseID|RecipientLastName|RecipientFirstName|RecipientEmail|"
	    "ExternalReference|ExternalDataReference|LocationLatitude|"
	    "LocationLongitude|LocationAccuracy|DistributionChannel|"
	    "UserLanguage",
	    "duration|_recordid|responseset|recipient*|q_*|*_first click|"
	    "*_last click|*_page submit|*_click count|prolific_pid|"
	    "prolific pid|study_id" },
	{ "", "", /* Google Forms */
	    "timestamp|zeitstempel|horodateur|marca temporal|username|email|"
	    "e-mail|email address|score" },
	{ "", "", /* SurveyMonkey */
	    "respondent|respondent id|respondentid|respondent_id|"
	    "collector id|collectorid|collector_id|start date|end date|"
	    "date_created|date_modified|ip address|ip_address|first name|"
	    "last name|custom data*|custom_*" },
	{ "limesurvey",
	    "id|submitdate|lastpage|startlanguage|seed|startdate|datestamp|"
	    "ipaddr|refurl|token|firstname|lastname|email|interviewtime|"
	    "groupTime*",
	    "response id|date submitted|last page|start language|"
	    "date started|date last action|referrer url|total time|"
	    "group time:*|question time:*" },
	{ "redcap", "record_id|redcap_*|*_timestamp|*_complete",
	    "record id|complete?|event name|repeat instrument|"
	    "repeat instance|survey identifier|survey timestamp" },
	{ "", "", /* Microsoft Forms */
	    "start time|completion time|last modified time|startzeit|"
	    "fertigstellungszeit|hora de inicio|"
	    "hora de finalizaci\xc3\xb3n|name|total points|quiz feedback|"
	    "points - *|feedback - *" },
	{ "", "", /* Typeform */
	    "#|response type|start date (utc)|stage date (utc)|"
	    "submit date (utc)|network id|tags|ending" },
	{ "xlsform", /* ODK Central and KoboToolbox */
	    "start|end|today|deviceid|username|phonenumber|email|simserial|"
	    "subscriberid|meta|instanceID|instanceName|SubmissionDate|KEY|"
	    "PARENT_KEY|SubmitterID|SubmitterName|AttachmentsPresent|"
	    "AttachmentsExpected|Status|ReviewState|DeviceID|Edits|"
	    "FormVersion|_id|_uuid|_submission_time|_validation_status|"
	    "_notes|_status|_submitted_by|__version__|_version_|_tags|"
	    "_index|_parent_index|_parent_table_name|_xform_id_string|"
	    "_attachments|_geolocation",
	    "_*|meta/*|formhub/uuid|*instanceid" },
	{ "", "", /* formr, PsyToolkit and oTree */
	    "session|session_id|created|modified|ended|expired|participant|"
	    "time_start|time_end|time_total|participant.*|session.*|"
	    "*.subsession.round_number|*.group.id_in_subsession|"
	    "*.player.id_in_group|*.player.role|*.player.payoff" },
	{ "", "", /* JotForm */
	    "submission date|submission id|submission ip|last update date" },
};

enum { NOWN = sizeof(own) / sizeof(*own) };

/* Whether a name is this one, which may have a `*`. */
static int
is_like(const char *name, struct slice known)
{
	size_t n = strlen(name);

	if (known.s[0] == '*')
		return n >= known.n - 1 &&
		    memcmp(name + n - (known.n - 1), known.s + 1,
			known.n - 1) == 0;
	if (known.s[known.n - 1] == '*')
		return strncmp(name, known.s, known.n - 1) == 0;
	return slice_is(known, name);
}

/* Whether one of two folded names is, folded, in a list. */
static int
is_listed(const char *whole, const char *code, const char *list)
{
	struct slice part, folded;
	char *text;
	int is = 0;

	while (!is && fold_part(&list, '|', &part)) {
		text = fold(part.s, part.n);
		folded.s = text;
		folded.n = strlen(text);
		is = is_like(whole, folded) || is_like(code, folded);
		free(text);
	}
	return is;
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
	for (i = 0; i < NOWN && !is; i++)
		is = is_listed(whole, code, own[i].names) ||
		    is_listed(whole, code, own[i].others);
	free(whole);
	free(code);
	return is;
}

int
own_name(const char *platform, const char *name)
{
	char *folded = fold(name, strlen(name));
	size_t i;
	int is = 0;

	for (i = 0; i < NOWN && !is; i++)
		is = strcmp(own[i].platform, platform) == 0 &&
		    is_listed(folded, folded, own[i].names);
	free(folded);
	return is;
}
