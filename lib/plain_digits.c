/*
 * Cells of one digit, a word of them at a time: see table_plain.c.
 */

#include "bytes.h"
#include "plain_cells.h"
#include "table_plain.h"

enum {
	MANY = BYTES / 2, /* bare cells of a word */
	CELL = 16 /* bits of one */
};

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

/* Where a word looks otherwise. */
static inline uint64_t
differ(const struct look *look, uint64_t word)
{
	return (word & look->mask) ^ look->is;
}

/* Put a digit where a word first looks otherwise, which is right if the cell
 * there is empty.  Returns GLANCE_EMPTY there. */
static inline uint64_t
put_in(const struct look *look, uint64_t *word)
{
	const uint64_t mask = bytes_before(differ(look, *word));
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
	if (differ(look, *word) == 0)
		return 1;
	*empty |= put_in(look, word);
	return differ(look, *word) == 0 ? 2 : 0;
}

/* Put the glances of a word's cells: bare ones, or those in quotes. */
static inline void
put_glances(struct glance *glance, uint64_t digits, size_t cells)
{
	if (cells == MANY) {
		bytes_store(glance, digits);
	} else {
		glance[0].is = (unsigned char)(digits >> 8);
		glance[1].is = (unsigned char)(digits >> 40);
	}
}

/* How many words of so many cells there are to take, none of which has the last
 * cell. */
static size_t
count_words(const struct plain *plain, size_t cells)
{
	const size_t words = (size_t)(plain->stop - plain->s) / BYTES + 1;
	const size_t room = (size_t)(plain->last - plain->next) / cells;

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

/* Take words of so many cells, as long as they look so. */
static inline void
take_words(struct plain *plain, const struct look look, size_t cells)
{
	struct glance *next = plain->next;
	const char *s = plain->s;
	size_t words = count_words(plain, cells);
	uint64_t word, empty;
	int few;

	for (; words > 0; words--) {
		word = bytes_load(s);
		if (differ(&look, word) == 0) {
			word &= look.digits;
		} else if ((few = put_in_few(&look, &word, &empty)) > 0) {
			word = (word & look.digits) | empty;
			s -= few;
		} else {
			break;
		}
		put_glances(next, word, cells);
		next += cells;
		s += BYTES;
	}
	pass(plain, s, (size_t)(next - plain->next));
}

/* Take the first cells of a word, as many as look so, but not the last cell.
 * What the others were is left as it is. */
static void
take_some(struct plain *plain)
{
	const uint64_t first = UINT64_MAX / UINT16_MAX; /* bits of cells */
	const uint64_t word = bytes_load(plain->s);
	uint64_t alike = bytes_before(differ(&plain->bare, word)), digits;
	size_t room = (size_t)(plain->last - plain->next);

	if (room < MANY)
		alike &= (UINT64_C(1) << CELL * room) - 1;
	alike = (alike >> (CELL - 1) & first) * UINT16_MAX;
	digits = word & plain->bare.digits & alike;
	bytes_store(plain->next, (bytes_load(plain->next) & ~alike) | digits);
	room = (size_t)((alike & first) * first >> (MANY - 1) * CELL);
	pass(plain, plain->s + room * 2, room);
}

void
plain_digits(struct plain *plain)
{
	if (plain->s > plain->stop || plain->next >= plain->last)
		return;
	if (*plain->s == '"') {
		take_words(plain, plain->quoted, MANY / 2);
		return;
	}
	take_words(plain, plain->bare, MANY);
	if (plain->s <= plain->stop && plain->next < plain->last)
		take_some(plain);
}
