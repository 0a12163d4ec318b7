/*
 * What a tool says of items that point against their keys.
 */

#include "tool_audit.h"

#include "codebook.h"
#include "stats.h"
#include "tool.h"

void
tool_audit(struct tool *tool, const struct codebook *book,
    const struct stats_scale *stats)
{
	const struct stats_item *item;
	size_t s, i;

	for (s = 0; s < book->nscales; s++) {
		for (i = 0; i < stats[s].items; i++) {
			item = &stats[s].item[i];
			if (item->audit != AUDIT_KEY)
				continue;
			tool_complain(tool, 0,
			    "%s: %s: key %s: item-rest r %.2f, loading %.2f: "
			    "is the key right?",
			    book->scale[s].id, book->item[item->index].id,
			    book->item[item->index].reversed ? "-" : "+",
			    item->in.rest_r, item->in.loading);
		}
	}
}
