/*
 * What a tool says of items that point against their keys.
 */

#include "tool_audit.h"

#include <math.h>
#include <stdio.h>

#include "codebook.h"
#include "stats.h"
#include "tool.h"

static void
complain(struct tool *tool, const char *scale, const struct item *item,
    const struct reliability_item *in)
{
	char loading[32] = "";

	if (!isnan(in->loading))
		snprintf(loading, sizeof(loading), ", loading %.2f",
		    in->loading);
	tool_complain(tool, 0,
	    "%s: %s: key %s: item-rest r %.2f%s: is the key right?", scale,
	    item->id, item->reversed ? "-" : "+", in->rest_r, loading);
}

void
tool_audit(struct tool *tool, const struct codebook *book,
    const struct stats_scale *stats)
{
	const struct stats_item *item;
	size_t s, i;

	tool_complain_anew(tool);
	for (s = 0; s < book->nscales; s++) {
		for (i = 0; i < stats[s].items; i++) {
			item = &stats[s].item[i];
			if (item->audit == AUDIT_KEY)
				complain(tool, book->scale[s].id,
				    &book->item[item->index], &item->in);
		}
	}
}
