/*
 * Cells of one digit, a word of them at a time.
 *
 * A word is compared with what four such cells, or two in quotes, look like,
 * and of such a cell nothing is kept but the digit, its glance.  Where a word
 * looks otherwise, it is mostly since an answer is missing; so a digit is put
 * in there, and taken for none.
 */

#include "bytes.h"
#include "plain_cells.h"
#include "table_plain.h"

enum { MANY = BYTES / 2 }; /* bare cells of a word */

/* What cells look like that are like these: digits up to 7 differ in three
 * bits. */
static struct look
look_like(const char *cells)
{
	struct look look = { 0, bytes_load(cells), 0 };
	int i;

	for (i = 0; i < BYTES; i++)
		look.digits |= UINT64_C(7) * (cells[i] == '0') << 8 * i;
	look.mask = ~look.digits;
	return look;
}

void
plain_looks(struct plain *plain)
{
	const char d = plain->delimiter;
	const char bare[] = { '0', d, '0', d, '0', d, '0', d };
	const char quoted[] = { '"', '0', '"', d, '"', '0', '"', d };

	plain->bare = look_like(bare);
	plain->quoted = look_like(quoted);
}

static inline int
looks_like(const struct look *look, uint64_t word)
{
	return (word & look->mask) == look->is;
}

/* Put a digit where a word first looks otherwise, which is right if the cell
 * there is empty.  Returns GLANCE_EMPTY there. */
static inline uint64_t
put_in(const struct look *look, uint64_t *word)
{
	const uint64_t mask = bytes_before((*word & look->mask) ^ look->is);
	const uint64_t before = *word & mask, at = mask + 1;

	*word = before | (*word ^ before) << 8 | at * '0';
	return at * GLANCE_EMPTY;
}

/* Put in one or two digits.  Returns how many, or 0 if the word looks otherwise
 * for all that, and is of no more use. */
static inline int
put_in_few(const struct look *look, uint64_t *word, uint64_t *empty)
{
	*empty = put_in(look, word);
	if (looks_like(look, *word))
		return 1;
	*empty |= put_in(look, word);
	return looks_like(look, *word) ? 2 : 0;
}

/* How many words of so many cells there are to take: each begins before few.
 */
static size_t
count_words(const struct plain *plain, size_t cells)
{
	const size_t words = (size_t)(plain->stop - plain->s) / BYTES + 1;
	const size_t room =
	    ((size_t)(plain->few - plain->next) + cells - 1) / cells;

	return room < words ? room : words;
}

/* Let so many cells be taken, up to s. */
static void
pass(struct plain *plain, const char *s, size_t cells)
{
	plain->s = s;
	plain->next += cells;
	plain->text += cells;
}

static void
take_bare(struct plain *plain)
{
	const struct look look = plain->bare;
	struct glance *next = plain->next;
	const char *s = plain->s;
	size_t words = count_words(plain, MANY);
	uint64_t word, empty;
	int few;

	for (; words > 0; words--) {
		word = bytes_load(s);
		if (looks_like(&look, word)) {
			word &= look.digits;
		} else if ((few = put_in_few(&look, &word, &empty)) > 0) {
			word = (word & look.digits) | empty;
			s -= few;
		} else {
			break;
		}
		bytes_store(next, word);
		next += MANY;
		s += BYTES;
	}
	pass(plain, s, (size_t)(next - plain->next));
}

/* The same, of those in quotes. */
static void
take_quoted(struct plain *plain)
{
	const struct look look = plain->quoted;
	struct glance *next = plain->next;
	const char *s = plain->s;
	size_t words = count_words(plain, 2);
	uint64_t word, empty;
	int few;

	for (; words > 0; words--) {
		word = bytes_load(s);
		if (looks_like(&look, word)) {
			word &= look.digits;
		} else if ((few = put_in_few(&look, &word, &empty)) > 0) {
			word = (word & look.digits) | empty;
			s -= few;
		} else {
			break;
		}
		next[0].is = (unsigned char)(word >> 8);
		next[1].is = (unsigned char)(word >> 40);
		next += 2;
		s += BYTES;
	}
	pass(plain, s, (size_t)(next - plain->next));
}

void
plain_digits(struct plain *plain)
{
	if (plain->s > plain->stop || plain->next >= plain->few)
		return;
	if (*plain->s == '"')
		take_quoted(plain);
	else
		take_bare(plain);
}
