#ifndef PERSONAL_H
#define PERSONAL_H

#include "table.h"

/* Whether a column's name looks like that of personal data: of names, e-mail
 * and network addresses, telephone numbers or places. */
int personal_name(const char *name);

/* Whether a cell looks like an e-mail or a network address. */
int personal_cell(struct slice cell);

#endif
