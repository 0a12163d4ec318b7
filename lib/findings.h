#ifndef FINDINGS_H
#define FINDINGS_H

#include <stddef.h>

struct codebook;

/* The figures of a scale, of an item in a scale: in the order of attune(5). */
enum findings_scale_figure {
	FINDINGS_ITEMS,
	FINDINGS_N_MIN,
	FINDINGS_N_MAX,
	FINDINGS_COMPLETE,
	FINDINGS_MEAN,
	FINDINGS_SD,
	FINDINGS_MIN,
	FINDINGS_MAX,
	FINDINGS_SKEW,
	FINDINGS_ALPHA,
	FINDINGS_ALPHA_LOW,
	FINDINGS_ALPHA_HIGH,
	FINDINGS_ALPHA_STD,
	FINDINGS_LAMBDA2,
	FINDINGS_OMEGA,
	FINDINGS_R_MEAN,
	FINDINGS_SEM,
	FINDINGS_SCALE /* how many there are */
};

enum findings_item_figure {
	FINDINGS_N,
	FINDINGS_MISSING,
	FINDINGS_ITEM_MEAN,
	FINDINGS_ITEM_SD,
	FINDINGS_REST_R,
	FINDINGS_WITHOUT,
	FINDINGS_LOADING,
	FINDINGS_ITEM /* how many there are */
};

extern const char *const findings_scale_name[FINDINGS_SCALE];
extern const char *const findings_item_name[FINDINGS_ITEM];

/* What is to be remarked on about a scale, as bits. */
enum { FINDINGS_REMARKS = 4 };
enum {
	FINDINGS_UNSTABLE = 1,
	FINDINGS_HEYWOOD = 2,
	FINDINGS_INDEFINITE = 4,
	FINDINGS_CONSTANT = 8
};
extern const char *const findings_remark_name[FINDINGS_REMARKS];

/* Whether an item's key may be wrong. */
enum findings_audit { FINDINGS_FINE, FINDINGS_KEY, FINDINGS_WEAK };
extern const char *const findings_audit_name[3];

/* An item in a scale.  Figures are NaN where they are not given. */
struct findings_item {
	int known; /* there was a row */
	enum findings_audit audit;
	double value[FINDINGS_ITEM];
};

struct findings_scale {
	int known; /* there was a row */
	unsigned remark;
	double value[FINDINGS_SCALE];
	struct findings_item *item; /* those of the codebook's scale */
	int has_items; /* some are known */
	int has_r; /* there was a row of correlations */
	double *r; /* with each scale of the codebook, NaN where not given */
};

/* How an item was answered, as given: a share of each of n answers from its
 * lowest on, all NaN where they are not given; n is 0 if these are too many. */
struct findings_answers {
	int known;
	double *share;
	size_t n;
};

enum { FINDINGS_ANSWERS = 101 }; /* the most of which shares are given */

/* What tables of stats say, about the scales and items of a codebook. */
struct findings {
	const struct codebook *book;
	struct findings_scale *scale;
	struct findings_answers *answers; /* per item of the codebook */
	int has_r;
};

/* Nothing is known yet.  The codebook must outlive it. */
struct findings *findings_new(const struct codebook *book);
void findings_free(struct findings *findings);

#endif
