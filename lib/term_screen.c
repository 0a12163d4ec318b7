/*
 * The terminal as a screen, where keys come one by one.
 *
 * A screen turns echo, line editing and the keys for signals off, so that
 * Ctrl-C and Ctrl-Z are keys like others.  What remains are signals from
 * elsewhere, which only set a flag that term_key reports.  The terminal to
 * restore is the one thing at file scope, since neither atexit(3) nor a signal
 * handler takes an argument.
 */

#include <errno.h>
#include <poll.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <termios.h>
#include <unistd.h>

#include "term.h"

enum { ROWS = 24, COLUMNS = 80 };

/* An alternate screen without a cursor, and back. */
static const char screen_on[] = "\033[?1049h\033[?25l";
static const char screen_off[] = "\033[?25h\033[?1049l";

static struct {
	int in, out; /* the terminal */
	int on; /* there is a screen to end */
	struct termios saved;
	volatile sig_atomic_t stop, resume, redraw, gone;
} shown;

static void
on_signal(int signal)
{
	if (signal == SIGTSTP)
		shown.stop = 1;
	else if (signal == SIGCONT)
		shown.resume = 1;
	else if (signal == SIGWINCH)
		shown.redraw = 1;
	else
		shown.gone = 1;
}

/* Write all of a short sequence; a terminal that is gone does not matter. */
static void
write_all(const char *s, size_t n)
{
	ssize_t done;

	while (n > 0) {
		if ((done = write(shown.out, s, n)) == -1) {
			if (errno != EINTR)
				return;
			done = 0;
		}
		s += done;
		n -= (size_t)done;
	}
}

static void
set_terminal(const struct termios *mode)
{
	while (tcsetattr(shown.out, TCSAFLUSH, mode) == -1 && errno == EINTR)
		;
}

/*
 * Empty the screen line by line: some terminals keep what is erased in one go
 * among what can be scrolled back to, or have no other screen to go back from.
 */
static void
screen_wipe(void)
{
	static const char wipe[] = "\033[2K\033[B\r";
	struct winsize size;
	unsigned rows = ROWS;

	if (ioctl(shown.out, TIOCGWINSZ, &size) == 0 && size.ws_row > 0)
		rows = size.ws_row;
	write_all("\033[H", 3);
	while (rows-- > 0)
		write_all(wipe, sizeof(wipe) - 1);
	write_all("\033[H", 3);
}

static void
screen_enter(void)
{
	struct termios raw = shown.saved;

	raw.c_lflag &= (tcflag_t) ~(ECHO | ICANON | ISIG | IEXTEN);
	raw.c_iflag &= (tcflag_t) ~(IXON | ICRNL | INLCR);
	raw.c_cc[VMIN] = 1;
	raw.c_cc[VTIME] = 0;
	set_terminal(&raw);
	write_all(screen_on, sizeof(screen_on) - 1);
}

static void
screen_leave(void)
{
	screen_wipe();
	write_all(screen_off, sizeof(screen_off) - 1);
	set_terminal(&shown.saved);
}

/* However the program ends. */
static void
restore(void)
{
	if (shown.on)
		screen_leave();
	shown.on = 0;
}

static void
catch_signals(void (*handler)(int))
{
	static const int signals[] = { SIGTERM, SIGHUP, SIGINT, SIGTSTP,
		SIGCONT, SIGWINCH };
	struct sigaction action;
	size_t i;

	memset(&action, 0, sizeof(action));
	action.sa_handler = handler;
	sigemptyset(&action.sa_mask);
	for (i = 0; i < sizeof(signals) / sizeof(*signals); i++)
		sigaction(signals[i], &action, NULL);
}

void
term_begin(struct term *term)
{
	shown.in = fileno(term->in);
	shown.out = fileno(term->out);
	if (tcgetattr(shown.out, &shown.saved) == -1)
		return;
	catch_signals(on_signal);
	atexit(restore);
	shown.on = 1;
	screen_enter();
}

void
term_end(struct term *term)
{
	fflush(term->out);
	restore();
	if (!shown.gone)
		catch_signals(SIG_DFL);
}

/* Stop as Ctrl-Z does, the whole job with us; go on with a new screen. */
static void
suspend(void)
{
	struct sigaction action, ours;

	shown.stop = 0;
	screen_leave();
	memset(&action, 0, sizeof(action));
	action.sa_handler = SIG_DFL;
	sigemptyset(&action.sa_mask);
	sigaction(SIGTSTP, &action, &ours);
	kill(0, SIGTSTP);
	sigaction(SIGTSTP, &ours, NULL);
	shown.resume = 1;
}

/* A byte, or a term_key if a signal came instead. */
static int
read_byte(void)
{
	unsigned char c;
	ssize_t n;

	for (;;) {
		if (shown.gone)
			return TERM_GONE;
		if (shown.stop)
			suspend();
		if (shown.resume)
			screen_enter();
		if (shown.resume || shown.redraw) {
			shown.resume = shown.redraw = 0;
			return TERM_REDRAW;
		}
		if ((n = read(shown.in, &c, 1)) == 1)
			return c;
		if (n == 0 || errno != EINTR)
			shown.gone = 1;
	}
}

/* What follows an escape character, if it follows at once. */
static int
read_sequence(void)
{
	struct pollfd in = { .fd = shown.in, .events = POLLIN };
	int c;

	if (poll(&in, 1, 50) != 1)
		return TERM_NONE;
	c = read_byte();
	if (c != '[' && c != 'O')
		return TERM_NONE;
	do
		c = read_byte();
	while (c < '@');
	switch (c) {
	case 'A':
		return TERM_UP;
	case 'B':
		return TERM_DOWN;
	case 'C':
		return TERM_RIGHT;
	case 'D':
		return TERM_LEFT;
	default:
		return c > 255 ? c : TERM_NONE;
	}
}

int
term_key(struct term *term)
{
	int c;

	fflush(term->out);
	c = read_byte();
	if (c == 033)
		return read_sequence();
	if (c == ('z' & 037)) {
		suspend();
		return term_key(term);
	}
	return c;
}

void
term_size(const struct term *term, size_t *rows, size_t *columns)
{
	struct winsize size;

	*rows = ROWS;
	*columns = COLUMNS;
	if (ioctl(fileno(term->out), TIOCGWINSZ, &size) == -1)
		return;
	if (size.ws_row > 0)
		*rows = size.ws_row;
	if (size.ws_col > 0)
		*columns = size.ws_col;
}
