/*
 * Exact sums: that blocks, splits, merges and tables of states all come to the
 * same bytes, and that what is no state is refused.  What figures follow from
 * them is held against R in tests/stat.bats.
 */

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <cmocka.h>

#include "alloc.h"
#include "answers.h"
#include "book.h"
#include "number.h"
#include "sample.h"
#include "score.h"
#include "state.h"
#include "state_block.h"
#include "state_plan.h"
#include "state_sample.h"
#include "state_table.h"
#include "table.h"
#include "tally.h"
#include "wide.h"

enum { ROWS = 600, SPLITS = 1000, BEHIND = GLANCE_MORE };

/* Unlike ranges, keys, steps, forms, metrics, and an item with many answers. */
#define ITEMS                                                                  \
	"scale,all,,,,,,50%,percent,\n"                                        \
	"scale,one,all,,,,,1,mean,\n"                                          \
	"scale,sum,all,,,,,50%,sum,\n"                                         \
	"scale,even,,,,,,50%,sum,\n"                                           \
	"scale,least,,,,,,1,lowest,\n"                                         \
	"item,a1,one least,+,1,5,1,,,short\n"                                  \
	"item,a2,one even,-,1,5,1,,,short\n"                                   \
	"item,a3,one even,+,1,5,1,,,\n"                                        \
	"item,b1,sum least,-,-3,3,1,,,short\n"                                 \
	"item,b2,sum,+,0,10,0.5,,,\n"                                          \
	"item,b3,sum least,+,0,1,1,,,\n"

static const char narrow[] =
    "kind,id,of,key,low,high,step,need,metric,form\n" ITEMS
    "scale,many,,,,,,1,mean,\n"
    "item,m,many,+,0,100,0.05,,,\n";
static const char coarse[] =
    "kind,id,of,key,low,high,step,need,metric,form\n" ITEMS
    "scale,many,,,,,,1,mean,\n"
    "item,m,many,+,0,1000,0.01,,,\n";

/* A codebook, its plan, and answers to it, drawn at random. */
struct sample_rows {
	struct codebook *book;
	struct state_plan *plan;
	struct tally *tally;
	struct response *response; /* ROWS; those of digits have values, too */
	struct glance *digit; /* with BEHIND of no item in each row */
};

/* The same numbers on every machine. */
static uint64_t
draw(uint64_t below)
{
	static uint64_t seed = UINT64_C(88172645463325252);

	seed ^= seed << 13;
	seed ^= seed >> 7;
	seed ^= seed << 17;
	return (seed >> 16) % below;
}

/* Any answer, no answer, or a bad one. */
static void
draw_value(const struct sample_rows *s, struct response *response, size_t i)
{
	const struct item *item = &s->book->item[i];

	response->state[i] = (unsigned char)(draw(8) > 0 ? ANSWER_GIVEN :
		draw(4) == 0                             ? ANSWER_BAD :
							   ANSWER_MISSING);
	response->value[i] = item->low +
	    (int64_t)draw((uint64_t)s->plan->steps[i] + 1) * item->step;
}

/* A digit that the item admits, or none, as a value, too. */
static void
draw_digit(const struct sample_rows *s, struct response *response, size_t i,
    struct glance *digit)
{
	const struct item *item = &s->book->item[i];

	do {
		digit->is = (unsigned char)draw(10);
		response->value[i] = digit->is * response->unit;
	} while (
	    response->value[i] < item->low || response->value[i] > item->high);
	response->state[i] = ANSWER_GIVEN;
	if (draw(8) == 0) {
		digit->is = GLANCE_EMPTY;
		response->state[i] = ANSWER_MISSING;
	}
}

/* Row i, whose answers are digits or not. */
static void
draw_row(const struct sample_rows *s, size_t i)
{
	const size_t n = s->book->nitems;
	struct response *response = &s->response[i];
	struct glance *digit = s->digit + i * (n + BEHIND);
	const int is_digits = draw(2) == 0;
	size_t k;

	response->form = draw(4) == 0;
	response->digit = is_digits ? digit : NULL;
	for (k = 0; k < n; k++) {
		if (is_digits)
			draw_digit(s, response, k, digit + k);
		else
			draw_value(s, response, k);
	}
	for (; k < n + BEHIND; k++)
		digit[k].is = GLANCE_TEXT;
}

static int
is_complete(const struct sample_rows *s, const struct response *response)
{
	size_t i, n = 0;

	for (i = 0; i < s->book->nitems; i++)
		n += response->state[i] == ANSWER_GIVEN;
	return n == s->book->nitems && response->form == 0;
}

/* The first 300 rows are complete: whole blocks of such take a shorter way. */
static void
make_rows(struct sample_rows *s, const char *table)
{
	size_t i;

	s->book = book_read(table);
	s->plan = state_plan_new(s->book);
	s->tally = tally_new(s->book);
	s->response = xcalloc(ROWS, sizeof(*s->response));
	s->digit =
	    xcalloc(ROWS * (s->book->nitems + BEHIND), sizeof(*s->digit));
	for (i = 0; i < ROWS; i++) {
		response_init(&s->response[i], s->book);
		do
			draw_row(s, i);
		while (i < 300 && !is_complete(s, &s->response[i]));
	}
}

static void
free_rows(struct sample_rows *s)
{
	size_t i;

	for (i = 0; i < ROWS; i++)
		response_free(&s->response[i]);
	free(s->response);
	free(s->digit);
	tally_free(s->tally);
	state_plan_free(s->plan);
	codebook_free(s->book);
}

/* What a response's digits come to, if it is digits. */
static void
add_up(const struct sample_rows *s, struct response *response)
{
	if (response->digit == NULL)
		return;
	response->word = tally_add(s->tally, response->form, response->digit);
	assert_non_null(response->word);
}

/* Rows from..to, by the block, or one by one and never of digits. */
static struct state *
add_rows(const struct sample_rows *s, size_t from, size_t to, int by_block)
{
	struct state *state = state_new(s->plan, 1);
	struct state_block *block = state_block_new(state);
	struct response response;
	struct state_row row;

	state_row_init(&row, s->plan);
	for (; from < to; from++) {
		response = s->response[from];
		if (!by_block)
			response.digit = NULL;
		add_up(s, &response);
		state_row_take(&row, s->plan, &response);
		if (by_block) {
			state_block_add(block, &row);
		} else {
			state_score(state, &row);
			state_sum(state, &row);
		}
	}
	state_block_flush(block);
	state_block_free(block);
	state_row_free(&row);
	return state;
}

/* A state as text, to be given back with free. */
static char *
show(const struct state *state)
{
	FILE *file = tmpfile();
	struct writer *out = writer_open(fileno(file), ',');
	struct error e;
	char *text;
	long n;

	state_write_header(out);
	state_write(state, out);
	assert_int_equal(writer_flush(out, &e), 0);
	writer_close(out);
	fseek(file, 0, SEEK_END);
	n = ftell(file);
	text = xcalloc((size_t)n + 1, 1);
	rewind(file);
	assert_int_equal(fread(text, 1, (size_t)n, file), n);
	fclose(file);
	return text;
}

/* Read all states of a text into one.  NULL, with e set, if one is refused. */
static struct state *
read_states(const struct state_plan *plan, const char *text, struct error *e)
{
	struct reader *in = reader_open_memory(text, strlen(text), ',');
	struct state *all = state_new(plan, 1), *one;
	int got = state_read_header(in, e);

	while (got != -1) {
		one = state_new(plan, 1);
		if ((got = state_read(in, one, e)) == 1)
			got = state_merge(all, one, e) == -1 ? -1 : 1;
		state_free(one);
		if (got == 0)
			break;
	}
	reader_close(in);
	if (got == 0)
		return all;
	state_free(all);
	return NULL;
}

static void
same_state(const struct state *state, const char *wanted)
{
	char *text = show(state);

	assert_string_equal(text, wanted);
	free(text);
}

static void
test_wide(void **unused)
{
	static const char *const digits[] = { "0", "9", "10",
		"18446744073709551615", "18446744073709551616",
		"170141183460469231731687303715884105727" };
	static const char *const refused[] = { "", "-1", "+1", "01", "1 ",
		"1.0", "170141183460469231731687303715884105728",
		"340282366920938463463374607431768211456",
		"999999999999999999999999999999999999999",
		"1000000000000000000000000000000000000000" };
	struct wide wide, zero = wide_of(0);
	char text[WIDE_MAX];
	size_t i;

	(void)unused;
	for (i = 0; i < sizeof(digits) / sizeof(*digits); i++) {
		assert_int_equal(wide_parse(digits[i], strlen(digits[i]),
				     &wide),
		    0);
		wide_format(text, wide);
		assert_string_equal(text, digits[i]);
	}
	for (i = 0; i < sizeof(refused) / sizeof(*refused); i++)
		assert_int_equal(wide_parse(refused[i], strlen(refused[i]),
				     &wide),
		    -1);
	wide = wide_times(wide_of(UINT64_MAX), UINT64_MAX);
	wide_format(text, wide);
	assert_string_equal(text, "340282366920938463426481119284349108225");
	wide_subtract(&zero, wide_of(3));
	assert_true(wide_double(zero) == -3);
	wide_add_small(&zero, 3);
	assert_int_equal(wide_compare(zero, wide_of(0)), 0);
	assert_true(wide_double(wide_times(wide_of(UINT64_MAX), 4)) ==
	    73786976294838206460.0);
}

/* However rows are summed: by the block or by the row. */
static void
test_block(void **unused)
{
	static const char *const tables[] = { narrow, coarse };
	struct sample_rows s;
	struct state *state;
	size_t i, n;
	char *text;

	(void)unused;
	for (i = 0; i < 2; i++) {
		make_rows(&s, tables[i]);
		assert_int_equal(s.plan->narrow, i == 0);
		for (n = 0; n <= ROWS; n += 1 + n * 3 / 2) {
			state = add_rows(&s, 0, n, 0);
			text = show(state);
			state_free(state);
			state = add_rows(&s, 0, n, 1);
			same_state(state, text);
			state_free(state);
			free(text);
		}
		free_rows(&s);
	}
}

static double
value_of(const struct sample_score *score)
{
	return (double)score->numerator / (double)score->denominator;
}

/* Count one less with this score, which is in lowest terms in the sample. */
static void
take_score(struct sample *sample, const struct score *score)
{
	int64_t sign = score->numerator < 0 ? -1 : 1;
	int64_t divisor =
	    number_gcd(sign * score->numerator, score->denominator);
	size_t i;

	for (i = 0; i < sample->n; i++) {
		if (sample->score[i].numerator == score->numerator / divisor &&
		    sample->score[i].denominator ==
			score->denominator / divisor)
			break;
	}
	assert_true(i < sample->n && sample->score[i].n > 0);
	sample->score[i].n--;
}

/* What the sums are, on three rows that can be added up by hand. */
static void
test_sums(void **unused)
{
	struct sample_rows s;
	struct state *state;
	const struct state_pair *pair;
	size_t i, k;

	(void)unused;
	make_rows(&s, narrow);
	for (i = 0; i < 3; i++) {
		s.response[i].digit = NULL;
		for (k = 0; k < s.book->nitems; k++) {
			s.response[i].value[k] = s.book->item[k].low;
			s.response[i].state[k] =
			    k < i ? ANSWER_MISSING : ANSWER_GIVEN;
		}
		s.response[i].value[2] +=
		    (int64_t)(i + 1) * s.book->item[2].step;
	}
	state = add_rows(&s, 0, 3, 1);
	assert_int_equal(state->rows, 3);
	assert_int_equal(state->answered, 3);
	assert_int_equal(state->item[0].n, 1);
	assert_int_equal(state->item[1].n, 2);
	assert_int_equal(state->item[1].x.low, 8); /* reversed: 4 steps each */
	assert_int_equal(state->item[1].answer[0], 2);
	assert_int_equal(state->item[2].xx.low, 1 + 4 + 9);
	pair = state_pair(state, 1, 2);
	assert_int_equal(pair->n, 2);
	assert_int_equal(pair->x.low, 8);
	assert_int_equal(pair->y.low, 1 + 2);
	assert_int_equal(pair->xx.low, 32);
	assert_int_equal(pair->yy.low, 1 + 4);
	assert_int_equal(pair->xy.low, 4 * 1 + 4 * 2);
	assert_int_equal(state->scale[3].complete, 2); /* even: a2, a3 */
	assert_int_equal(state_product(state, 3, 0, 1)->low, 12);
	state_free(state);
	free_rows(&s);
}

/* Merge n states in any order and grouping, some by way of their tables. */
static struct state *
merge_tree(const struct sample_rows *s, struct state **part, size_t n)
{
	struct state *other;
	struct error e;
	char *text;
	size_t i, k;

	while (n > 1) {
		i = draw(n);
		other = part[i];
		part[i] = part[--n];
		k = draw(n);
		if (draw(16) == 0) {
			text = show(other);
			state_free(other);
			assert_non_null(other = read_states(s->plan, text, &e));
			free(text);
		}
		assert_int_equal(state_merge(part[k], other, &e), 0);
		state_free(other);
	}
	return part[0];
}

static void
test_splits(void **unused)
{
	struct state *part[8], *state;
	struct sample_rows s;
	size_t i, n, from, to;
	char *text;

	(void)unused;
	make_rows(&s, narrow);
	state = add_rows(&s, 0, ROWS, 1);
	text = show(state);
	state_free(state);
	for (i = 0; i < SPLITS; i++) {
		for (from = n = 0; n < 7; n++, from = to) {
			to = from + draw(ROWS - from + 1);
			part[n] = add_rows(&s, from, to, 1);
		}
		part[n++] = add_rows(&s, from, ROWS, 1);
		state = merge_tree(&s, part, n);
		same_state(state, text);
		state_free(state);
	}
	free(text);
	free_rows(&s);
}

/* The scores of a sample are those that score_compute gives its people. */
static void
test_scores(void **unused)
{
	struct sample_rows s;
	struct state *state;
	struct scoring *scoring;
	struct sample sample;
	struct score score[8];
	size_t i, k, n;

	(void)unused;
	make_rows(&s, narrow);
	state = add_rows(&s, 0, ROWS, 1);
	scoring = scoring_new(s.book);
	for (k = 0; k < s.book->nscales; k++) {
		state_sample(state, k, 0, &sample);
		for (i = 1; i < sample.n; i++)
			assert_true(value_of(&sample.score[i - 1]) <
			    value_of(&sample.score[i]));
		for (i = n = 0; i < ROWS; i++) {
			add_up(&s, &s.response[i]);
			score_compute(scoring, &s.response[i], score);
			score_finish(scoring, s.response[i].form, k, &score[k]);
			if (score[k].denominator == 0)
				continue;
			n++;
			take_score(&sample, &score[k]);
		}
		assert_int_equal(sample.people, n);
		for (i = 0; i < sample.n; i++)
			assert_int_equal(sample.score[i].n, 0);
		sample_free(&sample);
	}
	scoring_free(scoring);
	state_free(state);
	free_rows(&s);
}

/* The text without line i, with it twice, or with it behind the next one. */
static char *
damage(const char *text, size_t i, int how)
{
	char *out = xcalloc(2 * strlen(text) + 1, 1), *at = out;
	const char *line = text, *next, *after;
	size_t n;

	while (i-- > 0)
		line = strchr(line, '\n') + 1;
	next = strchr(line, '\n') + 1;
	after = *next == '\0' ? next : strchr(next, '\n') + 1;
	n = (size_t)(line - text);
	memcpy(at, text, n);
	at += n;
	if (how == 1) {
		memcpy(at, line, (size_t)(next - line));
		at += next - line;
	}
	if (how == 2) {
		memcpy(at, next, (size_t)(after - next));
		at += after - next;
		memcpy(at, line, (size_t)(next - line));
		strcpy(at + (next - line), after);
	} else {
		strcpy(at, how == 0 ? next : line);
	}
	return out;
}

/* No row can be missing, there twice or out of place. */
static void
test_damage(void **unused)
{
	struct sample_rows s;
	struct state *state;
	struct error e;
	char *text, *bad;
	size_t lines = 0, i;
	int how;

	(void)unused;
	make_rows(&s, narrow);
	state = add_rows(&s, 200, 330, 1);
	text = show(state);
	state_free(state);
	assert_non_null(state = read_states(s.plan, text, &e));
	same_state(state, text);
	state_free(state);
	for (i = 0; text[i] != '\0'; i++)
		lines += text[i] == '\n';
	for (how = 0; how < 3; how++) {
		for (i = 1; i < lines - (how == 2); i++) {
			bad = damage(text, i, how);
			state = read_states(s.plan, bad, &e);
			if (state != NULL)
				fail_msg("line %zu, damage %d", i + 1, how);
			assert_true(e.line == 0 || e.line + 1 >= i);
			free(bad);
		}
	}
	free(text);
	free_rows(&s);
}

/* Any digit that is made larger is found, or makes another state. */
static void
test_digits(void **unused)
{
	struct sample_rows s;
	struct state *state;
	struct error e;
	char *text, *other, was;
	size_t i, refused = 0, tried = 0;

	(void)unused;
	make_rows(&s, narrow);
	state = add_rows(&s, 290, 330, 1);
	text = show(state);
	state_free(state);
	for (i = strlen("state"); text[i] != '\0'; i++) {
		if (text[i] < '0' || text[i] > '8')
			continue;
		was = text[i];
		text[i] = '9';
		state = read_states(s.plan, text, &e);
		tried++;
		refused += state == NULL;
		if (state != NULL) {
			other = show(state);
			assert_string_equal(other, text);
			free(other);
			state_free(state);
		}
		text[i] = was;
	}
	assert_true(refused > tried / 2);
	free(text);
	free_rows(&s);
}

/* The most rows that there can be, and the largest sums. */
static void
test_overflow(void **unused)
{
	static const char table[] = "kind,id,of,low,high\n"
				    "item,a,s,0,500000000\n"
				    "item,b,s,0,500000000\n";
	static const char text[] = "state,scale,item,with,a,b,c,d,e,f\n"
				   "format,,,%016llx,1,,,,,\n"
				   "rows,,,,%s,%s,,,,\n"
				   "item,,a,,%s,%s,%s,%s,,\n"
				   "item,,b,,%s,%s,%s,%s,,\n"
				   "pair,,a,b,%s,%s,%s,%s,%s,%s\n"
				   "scale,s,,,%s,1,,,,\n"
				   "complete,s,a,,%s,,,,,\n"
				   "complete,s,a,a,%s,,,,,\n"
				   "complete,s,a,b,%s,,,,,\n"
				   "complete,s,b,,%s,,,,,\n"
				   "complete,s,b,b,%s,,,,,\n"
				   "score,s,,,2,2,2,%s,,\n";
	static const char n[] = "500000000000000000";
	static const char x[] = "250000000000000000000000000";
	static const char xx[] = "125000000000000000000000000000000000";
	struct codebook *book = book_read(table);
	struct state_plan *plan = state_plan_new(book);
	struct state *state, *again;
	struct error e;
	char written[2048], *sums;

	(void)unused;
	snprintf(written, sizeof(written), text,
	    (unsigned long long)plan->fingerprint, n, n, n, n, x, xx, n, n, x,
	    xx, n, x, x, xx, xx, xx, n, x, xx, xx, x, xx, n);
	assert_non_null(state = read_states(plan, written, &e));
	same_state(state, written);
	assert_non_null(again = read_states(plan, written, &e));
	assert_int_equal(state_merge(state, again, &e), 0);
	sums = show(state);
	assert_non_null(strstr(sums, ",250000000000000000000000000000000000"));
	free(sums);
	assert_int_equal(state_merge(state, again, &e), -1);
	assert_string_equal(e.text, "more than 10^18 respondents");
	state_free(state);
	state_free(again);
	state_plan_free(plan);
	codebook_free(book);
}

/* Whether a codebook has another fingerprint than the one of `narrow`. */
static int
is_other(const char *from, const char *to)
{
	struct codebook *book = book_read(narrow), *other;
	struct state_plan *plan = state_plan_new(book), *changed;
	char table[sizeof(narrow) + 64];
	const char *at = strstr(narrow, from);
	int differ;

	assert_non_null(at);
	snprintf(table, sizeof(table), "%.*s%s%s", (int)(at - narrow), narrow,
	    to, at + strlen(from));
	other = book_read(table);
	changed = state_plan_new(other);
	differ = plan->fingerprint != changed->fingerprint;
	state_plan_free(plan);
	state_plan_free(changed);
	codebook_free(book);
	codebook_free(other);
	return differ;
}

static void
test_fingerprint(void **unused)
{
	(void)unused;
	assert_true(is_other("item,a1,", "item,aa,"));
	assert_true(is_other("a1,one least,+", "a1,one least,-"));
	assert_true(is_other("a1,one least,+", "a1,one,+"));
	assert_true(is_other("0,10,0.5", "0,10,1"));
	assert_true(is_other("0,10,0.5", "0,11,0.5"));
	assert_true(is_other("scale,many,,", "scale,many,all,"));
	assert_true(is_other("1,lowest", "1,percent"));
	assert_false(is_other("1,lowest", "2,lowest"));
	assert_false(is_other("50%,percent", "80%,percent"));
	assert_false(is_other("1,mean", "1,percent"));
	assert_false(is_other("0,10,0.5", "0,10.0,0.50"));
	assert_false(is_other("0.5,,,", "0.5,,,short"));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_wide),
		cmocka_unit_test(test_block),
		cmocka_unit_test(test_sums),
		cmocka_unit_test(test_splits),
		cmocka_unit_test(test_scores),
		cmocka_unit_test(test_damage),
		cmocka_unit_test(test_digits),
		cmocka_unit_test(test_overflow),
		cmocka_unit_test(test_fingerprint),
	};

	cmocka_set_message_output(CM_OUTPUT_TAP);
	return cmocka_run_group_tests(tests, NULL, NULL);
}
