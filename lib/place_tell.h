#ifndef PLACE_TELL_H
#define PLACE_TELL_H

#include "answers.h"

struct error_list;
struct item;
struct place;
struct search;

/* Add a mistake: an item has been found in several columns, which may be those
 * of options that say this of it, if not NULL; in one that may be that of an
 * option; nowhere. */
void place_tell_twice(const struct search *s, const struct item *item,
    const enum answer_state *says, struct error_list *mistakes);
void place_tell_lone(const struct search *s, const struct item *item,
    struct error_list *mistakes);
void place_tell_nowhere(const struct search *s, const struct item *item,
    struct error_list *mistakes);

/* The same of an item that may be nowhere, if a column that is no other item's
 * is called so but for a slip of the pen. */
void place_tell_misspelt(const struct search *s, const struct item *item,
    const struct place *place, struct error_list *mistakes);

/* Two items are in one column. */
void place_tell_shared(const struct search *s, const struct place *place,
    struct error_list *mistakes);

#endif
