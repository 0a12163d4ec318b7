/*
 * Where a quote stands that neither opens nor closes a cell.
 */

#include "quote.h"

#include "error.h"
#include "utf8.h"

int
quote_error(struct error *e, size_t line, size_t column, const char *text,
    size_t n, char next)
{
	char quoted[UTF8_QUOTE];

	return error_set(e, line,
	    "column %zu: a quote that neither opens nor closes a cell%s%s%s",
	    column, n > 0 ? ", behind " : "",
	    n > 0 ? utf8_quote(quoted, text, n) : "",
	    next == ';' ? "; cells between \";\" are for attune-import" : "");
}
