/*
 * The words of a table of pairs.
 */

#include "pair_names.h"

const char *const consent_name[] = { "", "words", "numbers", "items" };
const char *const pair_class_name[] = { "", "strength", "thin", "differently" };
const char *const pair_arrives_name[] = { "", "less", "more", "alike" };
const char *const pair_side_name[] = { "", "a", "b" };
