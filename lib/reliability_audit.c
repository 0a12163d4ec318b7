/*
 * Whether a key looks wrong.
 */

#include <math.h>

#include "reliability.h"

enum { AUDITED = 100 }; /* so many respondents for more than a remark */

enum audit
reliability_audit(const struct reliability_item *item, size_t n)
{
	double least = 2 / sqrt((double)n);

	if (n >= AUDITED &&
	    (item->rest_r < -least ||
		(item->loading < 0 && fabs(item->rest_r) > least)))
		return AUDIT_KEY;
	if (item->rest_r < 0 || item->loading < 0)
		return AUDIT_WEAK;
	return AUDIT_NONE;
}
