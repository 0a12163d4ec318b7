/*
 * Reports for everyone, and who gets none.
 */

#include "tool_publish.h"

#include <string.h>

#include "error.h"
#include "gather.h"
#include "publish.h"
#include "tool.h"
#include "utf8.h"

/* A report for everyone of whom there can be one. */
static void
publish_all(struct tool *tool, struct publisher *publisher,
    struct gather *gather)
{
	struct persons *persons = &gather->persons;
	size_t n = persons->who.n, i;
	char quoted[UTF8_QUOTE], *who;
	struct error e;

	for (i = 0; i < n; i++) {
		who = persons->who.name[i];
		utf8_quote(quoted, who, strlen(who));
		if (names_has(&gather->failed, who) ||
		    persons->history[i].n == 0)
			publish_nothing(publisher, who);
		if (names_has(&gather->failed, who))
			tool_complain(tool, 0, "no report for %s", quoted);
		else if (persons->history[i].n == 0)
			tool_complain(tool, 0,
			    "no report for %s: there is no score", quoted);
		else if (publish_person(publisher, &persons->history[i], &e) ==
		    -1)
			tool_error(tool, &e);
		tool_progress(tool, i + 1, n);
	}
}

/* A page for every couple whose rows are as they should be. */
static void
publish_couples(struct tool *tool, struct publisher *publisher,
    struct gather *gather)
{
	const struct couples *couples = &gather->couples;
	char quoted[UTF8_QUOTE], *name;
	struct error e;
	size_t i;

	for (i = 0; i < couples->names.n; i++) {
		name = couples->names.name[i];
		if (names_has(&gather->failed, name)) {
			publish_nothing(publisher, name);
			tool_complain(tool, 0, "no page for the couple %s",
			    utf8_quote(quoted, name, strlen(name)));
		} else if (publish_couple(publisher, &couples->couple[i], &e) ==
		    -1) {
			tool_error(tool, &e);
		}
		tool_progress(tool, i + 1, couples->names.n);
	}
}

void
tool_publish(struct tool *tool, struct publisher *publisher,
    struct gather *gather)
{
	if (gather->kind == GATHER_PAIRS)
		publish_couples(tool, publisher, gather);
	else
		publish_all(tool, publisher, gather);
}
