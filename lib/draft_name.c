/*
 * What the items of an export are called: by its headers as they are, if they
 * can be ids.  Whether attune-import finds the column again is tried out.
 */

#include "draft_name.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "alloc.h"
#include "codebook_find.h"
#include "fold.h"
#include "look.h"
#include "shape.h"
#include "skeleton.h"

enum { ID_BYTES = 64 };

static void
add_folded(struct names *names, const char *s, size_t n)
{
	char *folded = fold(s, n);

	names_add(names, folded);
	free(folded);
}

void
namer_open(struct namer *n, const struct shape *shape)
{
	const struct header *header = shape->header;
	const char *name, *dot;
	size_t i, k;

	memset(n, 0, sizeof(*n));
	n->shape = shape;
	n->book.nlanguages = 1;
	for (i = 0; i < CODEBOOK_KNOWN; i++)
		names_add(&n->taken, codebook_known[i]);
	for (k = 0; k < shape->nheaders; k++) {
		for (i = 0; i < header[k].n; i++) {
			name = header[k].name[i];
			add_folded(&n->taken, name, strlen(name));
			if ((dot = strstr(name, ". ")) != NULL)
				add_folded(&n->codes, name,
				    (size_t)(dot - name));
		}
	}
	search_open(&n->search, &n->book, header, shape->nheaders, NULL);
}

void
namer_close(struct namer *n)
{
	search_close(&n->search);
	names_free(&n->taken);
	names_free(&n->codes);
}

void
draft_name_free(struct draft_name *name)
{
	free(name->id);
	free(name->column);
	free(name->text);
}

int
namer_is_id(const char *s, size_t n)
{
	static const char signs[] = "_.:/()[]#-";
	size_t i;

	for (i = 0; i < n; i++) {
		if ((s[i] < '0' || s[i] > '9') && (s[i] < 'A' || s[i] > 'Z') &&
		    (s[i] < 'a' || s[i] > 'z') &&
		    (s[i] == '\0' || i == 0 || strchr(signs, s[i]) == NULL))
			return 0;
	}
	return n > 0 && n <= ID_BYTES;
}

char *
namer_number(struct namer *n)
{
	char id[32];

	do
		snprintf(id, sizeof(id), "q%zu", ++n->number);
	while (names_has(&n->taken, id) || names_has(&n->codes, id));
	names_add(&n->taken, id);
	return xstrdup(id);
}

/* How many columns have this name. */
static size_t
count_name(const struct header *names, const char *name)
{
	size_t count = 0, i;

	for (i = 0; i < names->n; i++)
		count += strcmp(names->name[i], name) == 0;
	return count;
}

/* The code that a header of code and text begins with: its bytes, or 0. */
static size_t
find_code(const struct namer *n, const char *name)
{
	const char *dot = strstr(name, ". ");
	size_t size = dot == NULL ? 0 : (size_t)(dot - name);
	char *folded;
	int taken;

	if (!namer_is_id(name, size) || (name[0] >= '0' && name[0] <= '9') ||
	    strcspn(name, "0123456789") >= size)
		return 0;
	folded = fold(name, size);
	taken = names_has(&n->taken, folded);
	free(folded);
	return taken ? 0 : size;
}

/* Whether attune-import finds the item in column i, and in no other. */
static int
is_found(struct namer *n, const struct draft_name *name, size_t i,
    size_t columns)
{
	struct wording wording = { name->text, name->text };
	struct item item = { .id = name->id, .column = name->column };

	item.wording = &wording;
	search_item(&n->search, &item);
	return columns > 0 ? n->search.nhits == columns :
			     n->search.nhits == 1 && n->search.hit[0] == i;
}

static void
name_options(struct namer *n, const struct look *look, struct draft_name *name)
{
	size_t size;

	name->id = namer_number(n);
	name->text = skeleton_flat(look->name, look->split);
	size = strlen(name->text) + 5;
	name->column = xcalloc(size, 1);
	snprintf(name->column, size, "%s - *", name->text);
}

/* By the header alone; a second record may have the question. */
static void
name_column(struct namer *n, const char *header, size_t i,
    struct draft_name *name)
{
	const struct shape *shape = n->shape;
	const char *text = header;
	size_t code;

	if (namer_is_id(header, strlen(header)) && !codebook_is_known(header) &&
	    count_name(&shape->header[0], header) == 1) {
		name->id = xstrdup(header);
		text = "";
	} else if ((code = find_code(n, header)) > 0) {
		name->id = xstrndup(header, code);
		add_folded(&n->taken, header, code);
		text = header + code + 2;
	} else {
		name->id = namer_number(n);
	}
	if (shape->nheaders == shape->records &&
	    shape->records > 1 + (size_t)(*shape->signature != '\0') &&
	    *shape->header[1].name[i] != '\0')
		text = shape->header[1].name[i];
	name->text = skeleton_flat(text, strlen(text));
	name->column = xstrdup("");
}

void
namer_name(struct namer *n, const struct look *look, size_t i,
    struct draft_name *name)
{
	char number[32];

	if (look->columns > 0)
		name_options(n, look, name);
	else
		name_column(n, look->name, i, name);
	if (is_found(n, name, i, look->columns))
		return;
	snprintf(number, sizeof(number), "#%zu", i + 1);
	free(name->column);
	name->column = xstrdup(number);
}
