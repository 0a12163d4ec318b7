/*
 * From bytes in any encoding to UTF-8.  What was read waits in `raw` until
 * iconv(3) has it, what was decoded in `out` until it is asked for; both are
 * of constant size.
 */

#include "decode.h"

#include <errno.h>
#include <iconv.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "alloc.h"
#include "encoding.h"
#include "error.h"
#include "first.h"
#include "stray.h"

/* A step decodes what is in raw: at most STEP bytes. */
enum { RAW = 64 * 1024, STEP = 2 * RAW + 64, OUT = 4 * RAW };

struct decoder {
	int fd;
	char *given; /* -e, or NULL */
	const char *name; /* of the encoding that is read */
	size_t unit; /* bytes that hold no character of it alone are so many */
	iconv_t iconv;
	int converts, begun, ended;
	char raw[RAW], out[OUT];
	size_t nraw; /* bytes in raw */
	size_t from, to; /* what is in out */
	size_t returns; /* CRs that wait for what follows them */
};

struct decoder *
decode_open(int fd, const char *encoding, struct error *e)
{
	struct decoder *d = xcalloc(1, sizeof(*d));
	iconv_t test;

	d->fd = fd;
	if (encoding == NULL)
		return d;
	if ((test = iconv_open("UTF-8", encoding)) == (iconv_t)-1) {
		error_set(e, 0, "-e: there is no encoding \"%s\"", encoding);
		e->status = 2;
		free(d);
		return NULL;
	}
	iconv_close(test);
	d->given = xstrdup(encoding);
	return d;
}

void
decode_close(struct decoder *d)
{
	if (d == NULL)
		return;
	if (d->converts)
		iconv_close(d->iconv);
	free(d->given);
	free(d);
}

static int
read_raw(struct decoder *d, struct error *e)
{
	ssize_t got;

	do
		got = read(d->fd, d->raw + d->nraw, RAW - d->nraw);
	while (got == -1 && errno == EINTR);
	if (got == -1)
		return error_system(e, "");
	d->nraw += (size_t)got;
	d->ended = got == 0;
	return 0;
}

static void
drop_raw(struct decoder *d, size_t n)
{
	memmove(d->raw, d->raw + n, d->nraw - n);
	d->nraw -= n;
}

/* UTF-16, UCS-2, utf32le, ... */
static int
is_unicode(const char *name)
{
	return strncmp(name, "UTF", 3) == 0 || strncmp(name, "utf", 3) == 0 ||
	    strncmp(name, "UCS", 3) == 0 || strncmp(name, "ucs", 3) == 0;
}

static int
convert_from(struct decoder *d, const char *name, size_t mark, struct error *e)
{
	const char *digit = name + strcspn(name, "12340");

	drop_raw(d, mark);
	d->name = name;
	d->unit = !is_unicode(name)        ? 1 :
	    *digit == '1' || *digit == '2' ? 2 :
	    *digit == '3' || *digit == '4' ? 4 :
					     1;
	if ((d->iconv = iconv_open("UTF-8", name)) == (iconv_t)-1)
		return error_system(e, "%s", name);
	d->converts = 1;
	return 0;
}

/* A byte order mark decides, whatever was given. */
static int
begin(struct decoder *d, struct error *e)
{
	const char *likely;
	struct slice head;

	while (d->nraw < 4 && !d->ended) {
		if (read_raw(d, e) == -1)
			return -1;
	}
	d->begun = 1;
	d->name = "UTF-8";
	if (d->nraw >= 3 && memcmp(d->raw, "\xef\xbb\xbf", 3) == 0) {
		drop_raw(d, 3);
		return 0;
	}
	if (d->nraw >= 4 && memcmp(d->raw, "\xff\xfe\0\0", 4) == 0)
		return convert_from(d, "UTF-32LE", 4, e);
	if (d->nraw >= 4 && memcmp(d->raw, "\0\0\xfe\xff", 4) == 0)
		return convert_from(d, "UTF-32BE", 4, e);
	if (d->nraw >= 2 && memcmp(d->raw, "\xff\xfe", 2) == 0)
		return convert_from(d, "UTF-16LE", 2, e);
	if (d->nraw >= 2 && memcmp(d->raw, "\xfe\xff", 2) == 0)
		return convert_from(d, "UTF-16BE", 2, e);
	if (d->given != NULL)
		return convert_from(d, d->given, 0, e);
	head.s = d->raw;
	head.n = d->nraw;
	if ((likely = encoding_unmarked(head)) != NULL)
		return error_set(e, 1,
		    "a NUL byte; this is likely to be UTF-%.2s without a byte "
		    "order mark: -e %s",
		    likely + 4, likely);
	return 0;
}

static void
put_returns(struct decoder *d)
{
	while (d->returns > 0) {
		d->out[d->to++] = '\r';
		d->returns--;
	}
}

/* Add decoded bytes; of two CRs before a LF one stays. */
static void
put(struct decoder *d, const char *s, size_t n)
{
	const char *end = s + n, *cr;
	size_t upto;

	while (s < end) {
		if (*s == '\r' && d->returns < 2) {
			d->returns++;
			s++;
			continue;
		}
		if (*s == '\r') {
			d->out[d->to++] = *s++;
			continue;
		}
		d->returns -= *s == '\n' && d->returns == 2;
		put_returns(d);
		cr = memchr(s, '\r', (size_t)(end - s));
		upto = cr == NULL ? (size_t)(end - s) : (size_t)(cr - s);
		memcpy(d->out + d->to, s, upto);
		d->to += upto;
		s += upto;
	}
}

/* Bytes that are not of the encoding. */
static void
put_wrong(struct decoder *d, const char *s, size_t n)
{
	char stray[STRAY_SIZE];

	for (; n > 0; n--) {
		stray_write(stray, *s++);
		put(d, stray, sizeof(stray));
	}
}

/* Decode what is in raw; out has room for a step. */
static void
convert(struct decoder *d)
{
	char *in = d->raw, text[2 * RAW], *out = text;
	size_t nin = d->nraw, nout = sizeof(text), got;
	int wrong;

	got = iconv(d->iconv, &in, &nin, &out, &nout);
	wrong = got == (size_t)-1 &&
	    (errno == EILSEQ || (errno == EINVAL && d->ended));
	put(d, text, sizeof(text) - nout);
	if (wrong) {
		nin = nin < d->unit ? nin : d->unit;
		put_wrong(d, in, nin);
		in += nin;
		iconv(d->iconv, NULL, NULL, NULL, NULL);
	}
	drop_raw(d, (size_t)(in - d->raw));
}

/* Decode more into out, which has room for a step; nothing is more only at the
 * end. */
static int
decode_more(struct decoder *d, struct error *e)
{
	size_t before = d->to;

	if (!d->begun && begin(d, e) == -1)
		return -1;
	while (d->to == before && !(d->ended && d->nraw == 0)) {
		if (d->nraw < RAW && !d->ended && read_raw(d, e) == -1)
			return -1;
		if (d->converts) {
			convert(d);
		} else {
			put(d, d->raw, d->nraw);
			d->nraw = 0;
		}
	}
	if (d->ended && d->nraw == 0)
		put_returns(d);
	return 0;
}

ssize_t
decode_read(void *data, char *out, size_t size, struct error *e)
{
	struct decoder *d = data;
	size_t n;

	if (d->from == d->to) {
		d->from = d->to = 0;
		if (decode_more(d, e) == -1)
			return -1;
	}
	n = d->to - d->from < size ? d->to - d->from : size;
	memcpy(out, d->out + d->from, n);
	d->from += n;
	return (ssize_t)n;
}

int
decode_peek(struct decoder *d, struct slice *head, struct error *e)
{
	struct first first = { 0 };
	size_t before;

	do {
		before = d->to;
		if (decode_more(d, e) == -1)
			return -1;
		head->s = d->out + d->from;
		head->n = d->to - d->from;
	} while (d->to > before && OUT - d->to >= STEP &&
	    !first_ends(&first, *head));
	return 0;
}

const char *
decode_name(const struct decoder *d)
{
	return d->name == NULL ? "UTF-8" : d->name;
}

int
decode_check(const struct decoder *d, struct slice cell,
    char words[DECODE_WORDS])
{
	size_t at = encoding_wrong(cell);
	struct slice rest = { cell.s + at, cell.n - at };
	int stray = d->converts ? stray_read(rest) : -1;

	if (rest.n == 0)
		return 0;
	if (stray != -1)
		snprintf(words, DECODE_WORDS, "byte \\x%02X is not %s",
		    (unsigned)stray, d->name);
	else
		snprintf(words, DECODE_WORDS,
		    "byte \\x%02X is not UTF-8; likely to be -e %s",
		    (unsigned char)*rest.s, encoding_likely(cell));
	return -1;
}

char *
decode_restore(const struct decoder *d, struct slice text, size_t *n)
{
	if (d->converts)
		return stray_restore(text, d->unit, n);
	*n = text.n;
	return xstrndup(text.s, text.n);
}
