/*
 * What looks like personal data.  It is only ever a hint: what does not look
 * like it may be personal all the same.
 */

#include "personal.h"

#include <stdlib.h>
#include <string.h>

#include "fold.h"

enum { NAME = 40 }; /* bytes; longer names are questions */

int
personal_name(const char *name)
{
	static const char *const words[] = { "email", "e-mail", "ip address",
		"ipaddress", "ipaddr", "first name", "last name", "firstname",
		"lastname", "first_name", "last_name", "full name", "phone",
		"latitude", "longitude", "postcode", "zip code", "birth" };
	static const char *const names[] = { "name", "username", "nom",
		"nombre", "ip", "address", "adresse" };
	char *folded;
	int is = 0;
	size_t i;

	if (strlen(name) > NAME)
		return 0;
	folded = fold(name, strlen(name));
	for (i = 0; i < sizeof(words) / sizeof(*words); i++)
		is |= strstr(folded, words[i]) != NULL;
	for (i = 0; i < sizeof(names) / sizeof(*names); i++)
		is |= strcmp(folded, names[i]) == 0;
	free(folded);
	return is;
}

static int
is_mail(struct slice cell)
{
	const char *at = memchr(cell.s, '@', cell.n);
	size_t before = at == NULL ? 0 : (size_t)(at - cell.s);

	return before > 0 && memchr(cell.s, ' ', cell.n) == NULL &&
	    memchr(at, '.', cell.n - before) != NULL;
}

/* Four numbers with points between them. */
static int
is_network(struct slice cell)
{
	size_t points = 0, digits = 0, i;

	for (i = 0; i < cell.n; i++) {
		if (cell.s[i] >= '0' && cell.s[i] <= '9') {
			if (++digits > 3)
				return 0;
		} else if (cell.s[i] == '.' && digits > 0) {
			points++;
			digits = 0;
		} else {
			return 0;
		}
	}
	return points == 3 && digits > 0;
}

int
personal_cell(struct slice cell)
{
	return cell.n > 0 && (is_mail(cell) || is_network(cell));
}
