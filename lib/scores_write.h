#ifndef SCORES_WRITE_H
#define SCORES_WRITE_H

struct codebook;
struct columns;
struct error;
struct norms;
struct response;
struct row;
struct score;
struct scores_text;
struct scoring;
struct writer;

/* How a table of scores is written. */
enum scores_shape { SCORES_PLAIN, SCORES_VERBOSE, SCORES_LONG };

struct scores_style {
	const struct codebook *book;
	const struct columns *columns; /* that pass through */
	enum scores_shape shape;
	int digits; /* decimals of a score */
	const struct norms *norms; /* or NULL */
	char **of_whom; /* norms_text per scale with norms, and norms_texts
			 * behind the last; NULL without norms */
	struct scores_text *texts; /* of scores */
};

/*
 * The style is complete but for these norms, which are NULL or must outlive
 * it; nothing is written before.  The matching scores_close_norms gives back
 * what the style holds.
 */
void scores_norms(struct scores_style *style, const struct norms *norms);
void scores_close_norms(struct scores_style *style);

/*
 * Check that no column that passes through has the name of one that is
 * written.  Returns 0, or -1 with e set.
 */
int scores_check(const struct scores_style *style, struct error *e);

/* The header; and the row, or the rows, of one respondent. */
void scores_write_header(const struct scores_style *style, struct writer *out);
void scores_write(const struct scores_style *style, const struct row *row,
    const struct scoring *scoring, const struct response *response,
    struct score *score, struct writer *out);

#endif
