#!/usr/bin/env bats
# attune-ask on a screen: 80 columns and 24 lines, unless a test says otherwise.

load helper
load terminal

setup() {
	begin_terminal
}

teardown() {
	end_terminal
}

# From the beginning to the first statement of the pulse, and of the full form.
to_pulse() {
	sees '^Answer alone'
	presses Enter
	sees '^Before you begin, a pause'
	presses Enter
	sees '^1 of 12, '
}

to_full() {
	sees '^Answer alone'
	presses Enter
	sees '^Before you begin, a pause'
	presses Enter
	sees 'be the strongest\?$'
	presses 3
	sees 'the thinnest\?$'
	presses 5
	sees '^1 of 42, '
}

# ---- what is seen

@test "first come the safety words, then the pause, then the hunch" {
	start 'attune-ask >answers.csv'
	is_shown '^Enter goes on' <<-!
	Answer alone, and only as much as you like. These exercises are for
	relationships in which both people feel free to answer.

	If you feel afraid, controlled or unsafe, you need not do them. You can
	talk to someone you trust or to a local service, from a device that the
	other person does not check. In danger, call your local emergency
	number.

	A login that others share hides nothing, and leaving this page does not
	erase a history.

	Enter goes on; q quits
	!
	presses Enter
	sees '^Before you begin, a pause'
	[ "$(screen | grep -c '^- .*?$')" -eq 5 ]
	presses Enter
	is_shown 'strongest\?$' <<-!
	Before you look closely: which area do you expect to be the strongest?

	  1  Emotional Safety
	  2  Appreciation
	  3  Closeness
	  4  Support
	  5  Fun
	  6  Shared Direction

	Number or arrows and Enter; b back, s skip, ? help, q quit
	!
	presses 2
	sees 'thinnest\?$'
	presses s
	sees '^1 of 42, '
}

@test "a statement stands alone, with its five labels and how far it is" {
	start 'attune-ask -f pulse >answers.csv'
	to_pulse
	is_shown '^1 of 12, ' <<-!
	1 of 12, about 2 min left  ░░░░░░░░░░░░░░░░

	Over the past week

	My partner notices the effort I make.

	  1  Never
	  2  Rarely
	  3  Sometimes
	  4  Often
	  5  Almost always

	Number or arrows and Enter; b back, s skip, ? help, q quit
	!
	presses 4 4 4 4 4 4
	sees '^7 of 12, about 1 min left  ████████░░░░░░░░$'
}

@test "the pillar of a statement is not shown" {
	start 'attune-ask -f pulse >answers.csv'
	to_pulse
	for i in 2 3 4 5 6 7 8 9 10 11 12; do
		not_on_screen 'Appreciation|Safety|Closeness|Support|Fun|Direction'
		presses 3
		sees "^$i of 12, "
	done
	presses 3
	sees '^> That was the last one'
	not_on_screen 'Appreciation|Safety|Closeness|Support|Fun|Direction'
}

@test "where the locale is not UTF-8 the bar is plain ASCII" {
	start 'LC_ALL=C attune-ask -f pulse >answers.csv'
	to_pulse
	presses 4 4 4
	sees '^4 of 12, about 2 min left  ####\.{12}$'
	! screen | LC_ALL=C grep '[^ -~]'
}

@test "with NO_COLOR nothing is bold or reversed, and the mark is a sign" {
	start 'NO_COLOR=1 attune-ask -f pulse >answers.csv'
	to_pulse
	presses Down Down
	sees '^> 2  Rarely$'
	! screen -e | grep "$(printf '\033')"
}

@test "without NO_COLOR the mark is a sign all the same" {
	start 'attune-ask -f pulse >answers.csv'
	to_pulse
	presses j
	sees '^> 1  Never$'
	screen -e | grep "$(printf '\033')"
}

@test "what could harm the terminal is escaped in statements" {
	printf 'kind,id,of,text,choices\nitem,q1,a,S\033[2J\xe2\x80\xae,x\nchoice,1,x,L\033[2J,\n' \
	    >book.csv
	start 'attune-ask -c ./book.csv >answers.csv'
	sees '^S\\x1B\[2J\\u\{202E\}$'
	sees '^  1  L\\x1B\[2J$'
	presses 1
	sees '^ *1  1 L\\x1B\[2J +S\\x1B\[2J\\u\{202E\}$'
}

# ---- whole sittings

@test "the whole check-in, answered by digits, is one row" {
	start 'attune-ask >answers.csv 2>err'
	to_full
	for i in $(seq 2 42); do
		presses $((i % 5 + 1))
		sees "^$i of 42, "
	done
	presses 5
	sees '^> That was the last one\. Enter finishes; '
	presses Enter
	ends 0
	leaves_no_trace
	[ ! -s err ]
	has answers.csv who couple date form about instrument consent focus did \
	    hunch <<-!
	. . 2026-11-24 full self Relationship Health Check-In 1 . . . closeness fun
	!
	try 'tail -n 1 answers.csv | cut -d, -f 11-'
	{
		for i in $(seq 2 42); do echo $((i % 5 + 1)); done
		echo 5
	} | paste -s -d, | prints
	succeeds
	try 'attune-score -v answers.csv | tail -n 1 | grep -c ",42,1,"'
	prints <<-!
	1
	!
	succeeds
	only_files answers.csv err
}

@test "arrows and Enter, j and k answer as digits do" {
	start 'attune-ask -f pulse >answers.csv'
	to_pulse
	presses Down
	sees '^> 1  Never$'
	presses Down Down
	sees '^> 3  Sometimes$'
	presses Up
	sees '^> 2  Rarely$'
	presses Enter
	sees '^2 of 12, '
	presses j j j j j j
	sees '^> 5  Almost always$'
	presses k Enter
	sees '^3 of 12, '
	presses Up
	sees '^> 5  Almost always$'
	presses Up Up Up Up Up Up Up
	sees '^> 1  Never$'
	presses Enter 2 2 2 2 2 2 2 2 2
	sees '^> That was the last one'
	presses Enter
	ends 0
	has answers.csv $PULSE <<-!
	2 4 1 2 2 2 2 2 2 2 2 2
	!
}

@test "back shows the answer given, right keeps it, a digit changes it" {
	start 'attune-ask -f pulse >answers.csv'
	to_pulse
	presses 3 4 5
	sees '^4 of 12, '
	presses b
	sees '^3 of 12, '
	sees '^> 5  Almost always$'
	presses Left
	sees '^2 of 12, '
	sees '^> 4  Often$'
	presses BSpace
	sees '^1 of 12, '
	sees '^> 3  Sometimes$'
	presses Right
	sees '^2 of 12, '
	presses 1
	sees '^3 of 12, '
	presses Enter
	sees '^4 of 12, '
	presses Right
	presses 2 2 2 2 2 2 2 2 2
	sees '^> That was the last one'
	presses Enter
	ends 0
	has answers.csv $PULSE <<-!
	3 1 5 2 2 2 2 2 2 2 2 2
	!
}

@test "one can go back to the very beginning, and not beyond" {
	start 'attune-ask -f pulse >answers.csv'
	to_pulse
	presses b
	sees '^Before you begin'
	presses b
	sees '^Answer alone'
	presses b
	sees '^There is nothing to go back to\.$'
}

@test "a skipped statement is empty, and an answer can be taken back" {
	start 'attune-ask -f pulse >answers.csv'
	to_pulse
	presses s 2 4
	sees '^4 of 12, '
	presses b s
	sees '^4 of 12, '
	presses b
	sees '^3 of 12, '
	not_on_screen '^>'
	presses s 1 1 1 1 1 1 1 1 1
	sees '^> That was the last one; 2 skipped\.'
	sees '^ *1  -  +My partner'
	sees '^ *2  2 Rarely  +When'
	presses Enter
	ends 0
	has answers.csv $PULSE <<-!
	. 2 . 1 1 1 1 1 1 1 1 1
	!
}

@test "another key than those says so, and answers nothing" {
	start 'attune-ask -f pulse >answers.csv'
	to_pulse
	for key in 0 6 9 x Q; do
		presses "$key"
		sees '^Please choose one of the answers, or press \? for help\.$'
		presses j
		poll not_on_screen '^Please choose'
	done
	sees '^1 of 12, '
	presses F5 PPage Home
	presses 4
	sees '^2 of 12, '
}

@test "? says what the keys do, and puts that away again" {
	start 'attune-ask -f pulse >answers.csv'
	to_pulse
	presses 2 j '?'
	is_shown '^A number' <<-!
	A number answers at once. Up and down (k and j) move the mark, Enter
	takes it. b or left goes back, right goes on, s leaves the statement
	out, q quits. Any key puts this away.
	!
	presses '?'
	sees '^2 of 12, '
	sees '^> 1  Never$'
	presses '?'
	sees '^A number'
	presses Enter
	sees '^2 of 12, '
}

# ---- the review

@test "the review shows every answer, and each can be changed from there" {
	start 'attune-ask -f pulse >answers.csv'
	to_pulse
	presses 1 2 3 4 5 1 2 3 4 5 1 2
	sees '^> That was the last one'
	is_shown '^> That was' <<-!
	> That was the last one. Enter finishes; up and down choose a statement
	  to change.
	    1  1 Never           My partner notices the effort I make.
	    2  2 Rarely          When I am upset, my partner asks what would hel
	    3  3 Sometimes       My partner asks about my hopes for our future.
	    4  4 Often           While my partner talks, I give them my full att
	    5  5 Almost always   When I tell my partner something difficult, the
	    6  1 Never           My partner notices when I need some fun.
	    7  2 Rarely          I notice the effort my partner makes.
	    8  3 Sometimes       When my partner is upset, I decide for them wha
	    9  4 Often           I ask about my partner's hopes for our future.
	   10  5 Almost always   While I talk, my partner is busy with something
	   11  1 Never           When my partner tells me something difficult, I
	   12  2 Rarely          I notice when my partner needs some fun.
	!
	presses Down Down
	sees '^> +2  2 Rarely '
	presses Enter
	sees '^2 of 12, '
	sees '^> 2  Rarely$'
	presses 5
	sees '^> That was the last one'
	sees '^ +2  5 Almost always  '
	presses 1 2 Enter
	sees '^12 of 12, '
	presses s
	sees '^> That was the last one; 1 skipped'
	presses j j j Enter
	sees '^3 of 12, '
	presses b
	sees '^> That was the last one; 1 skipped'
	sees '^ +3  3 Sometimes '
	presses Enter
	ends 0
	has answers.csv $PULSE <<-!
	1 5 3 4 5 1 2 3 4 5 1 .
	!
}

@test "the mark stays in sight in a review that is longer than the screen" {
	start 'attune-ask >answers.csv'
	to_full
	presses 3 3 3 3 3 3 3 3 3 3 3 3 3 3 3 3 3 3 3 3 3
	presses 3 3 3 3 3 3 3 3 3 3 3 3 3 3 3 3 3 3 3 3 3
	sees '^> That was the last one'
	not_on_screen '^ +30  '
	for i in 1 2 3 4 5; do
		presses j j j j j j
		sees "^> +$((i * 6))  3 Sometimes"
	done
	presses k
	sees '^> +29  3 Sometimes'
	presses Enter
	sees '^29 of 42, '
	presses Up Enter
	sees '^> That was the last one'
}

@test "a number that no statement has is refused, and the review goes on" {
	start 'attune-ask -f pulse >answers.csv'
	to_pulse
	presses 1 1 1 1 1 1 1 1 1 1 1 1
	sees '^> That was the last one'
	presses 9 9 Enter
	sees '^Please choose'
	presses Enter
	ends 0
}

@test "s in the review does not end the sitting" {
	start 'attune-ask -f pulse >answers.csv'
	to_pulse
	presses 1 1 1 1 1 1 1 1 1 1 1 1
	sees '^> That was the last one'
	presses j j s k
	sees '^> +1  1 Never'
}

@test "a digit before the first statement does no harm" {
	start 'attune-ask -f pulse >answers.csv'
	sees '^Answer alone'
	presses 4 Enter Enter
	sees '^(Before you begin|1 of 12)'
}

# ---- resizing

@test "at 30 columns and 10 lines a statement and its labels are all there" {
	start 'attune-ask -f pulse >answers.csv'
	to_pulse
	presses 4 4
	sees '^3 of 12, '
	screen >large
	resizes 30 10
	is_shown '^for our future\.$' <<-!
	3 of 12, about 2 min left
	My partner asks about my hopes
	for our future.
	  1  Never
	  2  Rarely
	  3  Sometimes
	  4  Often
	  5  Almost always
	!
	resizes 80 24
	poll not_on_screen '^for our future\.$'
	sees '^My partner asks about my hopes for our future\.$'
	poll eval 'screen | diff -q large - >/dev/null'
}

@test "a whole pulse can be answered at 30 columns and 10 lines" {
	start 'attune-ask -f pulse >answers.csv' 30 10
	sees '^Answer alone'
	not_on_screen '^Enter goes on'
	sees '^Enter shows more$'
	presses j j j j j j j j j j j j
	sees '^Enter goes on; q quits$'
	presses Enter
	sees '^Before you begin'
	sees '^Enter shows more$'
	presses Enter
	sees '^Enter goes on; q quits$'
	presses Enter
	for i in 1 2 3 4 5 6 7 8 9 10 11 12; do
		sees "^$i of 12, "
		for label in 'Never' 'Rarely' 'Sometimes' 'Often' 'Almost always'; do
			sees "^  [1-5]  $label$"
		done
		presses 4
	done
	sees '^> That was the last one\.'
	presses Enter
	ends 0
	has answers.csv $PULSE <<-!
	4 4 4 4 4 4 4 4 4 4 4 4
	!
}

@test "lines are no longer than 72 columns in a wide terminal" {
	start 'attune-ask -f pulse >answers.csv' 120 40
	sees '^Answer alone'
	! screen | grep '.\{73\}'
	presses Enter Enter 4 4 4 4 4 4 4 4 4 4 4 4
	sees '^> That was the last one\.'
	! screen | grep '.\{73\}'
	resizes 30 10
	poll not_on_screen '.{31}'
	resizes 120 40
	sees '^   12  4 Often '
}

@test "the question for whoever quits can be resized, too" {
	start 'attune-ask -f pulse >answers.csv'
	to_pulse
	presses q
	sees '^Stop here\?$'
	resizes 30 10
	sees '^     same -w brings them back$'
	presses b
	sees '^1 of 12, '
}

# ---- leaving

@test "q asks, and b goes on" {
	start 'attune-ask -f pulse >answers.csv'
	to_pulse
	presses 4 q
	is_shown '^Stop here' <<-!
	Stop here?

	  d  discard all answers
	  k  keep them for later; attune-ask -r with the same -w brings them
	     back
	  b  go on
	!
	presses x
	sees '^Stop here'
	presses b
	sees '^2 of 12, '
}

@test "who discards leaves a header, status 1 and nothing else" {
	start 'attune-ask -f pulse >answers.csv 2>err'
	to_pulse
	presses 4 4 q
	sees '^Stop here\?$'
	presses d
	ends 1
	leaves_no_trace
	header_only answers.csv
	[ ! -s err ]
	only_files answers.csv err
}

@test "Ctrl-C asks as q does, and twice discards" {
	start 'attune-ask -f pulse >answers.csv 2>err'
	to_pulse
	presses 4 C-c
	sees '^Stop here\?$'
	presses C-c
	ends 1
	leaves_no_trace
	header_only answers.csv
	[ ! -s err ]
	only_files answers.csv err
}

@test "what is kept is one file of one's own, and comes back with -r" {
	umask 0
	start 'attune-ask -f pulse -w ann >answers.csv 2>err'
	to_pulse
	presses 4 s 2 q
	sees '^Stop here\?$'
	presses k
	ends 1
	leaves_no_trace
	header_only answers.csv
	only_files answers.csv err state/attune/checkin-pulse-ann.csv
	[ "$(stat -c %a state state/attune state/attune/*.csv | paste -s)" = \
	    "$(printf '700\t700\t600')" ]
	tmux -S "$socket" kill-server
	start 'attune-ask -f pulse -w ann -r >answers.csv 2>err'
	sees '^4 of 12, '
	presses b
	sees '^3 of 12, '
	sees '^> 2  Rarely$'
	presses Right 1 1 1 1 1 1 1 1 1
	sees '^> That was the last one; 1 skipped'
	presses Enter
	ends 0
	has answers.csv who $PULSE <<-!
	ann 4 . 2 1 1 1 1 1 1 1 1 1
	!
	only_files answers.csv err
}

# The tool's process, under whatever runs it.
STARTED="sh -c 'echo \$\$ >pid; exec attune-ask -f pulse >answers.csv 2>err'"

@test "SIGTERM, SIGHUP and SIGINT end it, and the terminal is as it was" {
	for signal in TERM HUP INT; do
		start "$STARTED"
		to_pulse
		presses 4 4
		sees '^3 of 12, '
		kill "-$signal" "$(cat pid)"
		ends 1
		leaves_no_trace
		header_only answers.csv
		[ ! -s err ]
		only_files answers.csv err
		tmux -S "$socket" kill-server
	done
}

@test "a signal ends the question for whoever quits, too" {
	start "$STARTED"
	to_pulse
	presses 4 q
	sees '^Stop here\?$'
	kill -HUP "$(cat pid)"
	ends 1
	leaves_no_trace
	header_only answers.csv
	only_files answers.csv err
}

@test "a terminal that goes away keeps nothing" {
	start "trap '' HUP; attune-ask -f pulse -w ann >answers.csv 2>err
	    echo \$? >gone"
	to_pulse
	presses 4 4
	sees '^3 of 12, '
	tmux -S "$socket" kill-server
	poll test -s gone
	[ "$(cat gone)" -eq 1 ]
	header_only answers.csv
	[ ! -e state ]
}

@test "Ctrl-Z gives the shell its terminal, and fg brings the screen back" {
	start_shell
	types 'stty -a >before; attune-ask -f pulse | cat >answers.csv'
	to_pulse
	presses 4 4 j
	sees '^> 1  Never$'
	screen >shown
	presses C-z
	sees 'Stopped'
	not_on_screen 'Never|notices'
	types 'stty -a >after; clear'
	poll test -s after
	diff before after
	types fg
	sees '^3 of 12, '
	poll eval 'screen | diff -q shown - >/dev/null'
	presses 1 1 1 1 1 1 1 1 1 1
	sees '^> That was the last one'
	presses Enter
	sees 'ready\$ $|ready\$$'
	types 'stty -a >after'
	poll test -s answers.csv
	poll diff -q before after
	leaves_no_trace
	has answers.csv $PULSE <<-!
	4 4 1 1 1 1 1 1 1 1 1 1
	!
}

@test "bg, and then fg, bring the screen back as well" {
	start_shell
	types 'attune-ask -f pulse >answers.csv'
	to_pulse
	presses 4 C-z
	sees 'Stopped'
	types bg
	sees 'attune-ask.*&$'
	types fg
	sees '^2 of 12, '
	presses 3
	sees '^3 of 12, '
}

@test "where there is no second screen the answers are wiped off the first" {
	echo 'set -g alternate-screen off' >>"$BATS_TEST_TMPDIR/tmux.conf"
	start 'attune-ask -f pulse >answers.csv'
	to_pulse
	presses 4 4 4 4 4 4 4 4 4 4 4 4
	sees '^> That was'
	presses Enter
	ends 0
	leaves_no_trace
}

@test "without memory the terminal is as it was, too" {
	[ -z "${WRAP-}" ] || skip 'WRAP has an allocator of its own'
	! nm "$BUILT/attune-ask" | grep -q __asan || skip 'so has a sanitizer'
	cat >empty.c <<-!
	#include <errno.h>
	#include <stdlib.h>
	#include <string.h>
	#include <unistd.h>
	void *calloc(size_t n, size_t size)
	{
		void *p;

		if (access("empty", F_OK) == 0) {
			errno = ENOMEM;
			return NULL;
		}
		errno = 0;
		if ((p = malloc(n * size)) != NULL)
			memset(p, 0, n * size);
		return p;
	}
	!
	cc -shared -fPIC -O0 -fno-builtin -o empty.so empty.c || skip 'no compiler'
	start 'LD_PRELOAD=./empty.so attune-ask -f pulse >answers.csv 2>err'
	to_pulse
	presses 4
	sees '^2 of 12, '
	touch empty
	presses 4
	ends 2
	leaves_no_trace
	[ "$(cat err)" = 'attune-ask: memory: Cannot allocate memory' ]
}

# ---- guesses

@test "-g asks for guesses behind one's own answers, in a second row" {
	start 'attune-ask -g -C oak -w ana -f pulse >answers.csv 2>err'
	to_pulse
	presses 4 4 4 4 1 4 4 1 4 1 5 4
	sees '^> That was the last one'
	presses Enter
	sees '^The same statements follow once more\.'
	not_on_screen 'Often|Never'
	presses b
	sees '^There is nothing to go back to\.$'
	presses Enter
	is_shown '^1 of 12, ' <<-!
	1 of 12, about 2 min left  ░░░░░░░░░░░░░░░░

	Your partner's answer: what would they say?

	My partner notices the effort I make.

	  1  Never
	  2  Rarely
	  3  Sometimes
	  4  Often
	  5  Almost always

	Number or arrows and Enter; b back, s skip, ? help, q quit
	!
	presses 3 3 3 3 3 3 3 3 3 3 3
	sees "^Your partner's answer"
	presses s
	sees '^> That was the last one; 1 skipped'
	not_on_screen 'Often|Never'
	presses Enter
	sees '^What may a page for the two of you show\?'
	presses b
	sees '^> That was the last one; 1 skipped'
	presses Enter
	sees '^  2  numbers: '
	presses 2
	ends 0
	leaves_no_trace
	[ ! -s err ]
	has answers.csv who couple form about consent $PULSE <<-!
	ana oak pulse self numbers 4 4 4 4 1 4 4 1 4 1 5 4
	ana oak pulse partner numbers 3 3 3 3 3 3 3 3 3 3 3 .
	!
}

@test "where the gate is closed -g asks no guesses and says nothing of it" {
	start 'attune-ask -g -w ana -f pulse >answers.csv 2>err'
	to_pulse
	presses 4 4 4 4 5 4 4 1 4 1 5 4
	sees '^> That was the last one'
	presses Enter
	ends 0
	leaves_no_trace
	[ ! -s err ]
	[ -z "$(screen -S - | tr -d ' \n')" ]
	has answers.csv who about safety5 <<-!
	ana self 5
	!
}

@test "the guesses of the full form are about the statements of the pulse" {
	start 'attune-ask -g >answers.csv'
	to_full
	presses 4 4 4 4 4 4 4 4 4 4 4 2 4 4 4 2 4 4 4 4 2
	sees '^22 of 42, '
	presses 4 4 2 4 4 2 4 4 4 4 4 4 4 4 4 3 3 3 3 3 3
	sees '^> That was the last one'
	presses Enter
	sees '^The same statements follow once more'
	presses Enter
	sees '^1 of 12, '
	presses 2 2 2 2 2 2 2 2 2 2 2 2
	sees '^> That was the last one'
	presses Enter
	ends 0
	has answers.csv form about hunch fun6 $PULSE <<-!
	full self closeness fun 4 $(cells answers.csv $PULSE | head -n 1)
	pulse partner . . 2 2 2 2 2 2 2 2 2 2 2 2
	!
}

@test "-C asks for consent at the end, gate or no gate; the default is none" {
	start 'attune-ask -g -C oak -f pulse >answers.csv'
	to_pulse
	presses s s s s s s s s s s s s
	sees '^> That was the last one; 12 skipped'
	presses Enter
	sees '^The same statements follow once more'
	presses Enter
	sees '^1 of 12, '
	presses s s s s s s s s s s s s
	sees '^> That was the last one; 12 skipped'
	presses Enter
	is_shown '^What may' <<-!
	What may a page for the two of you show? The lower of your two choices
	counts, and Emotional Safety is never shown. Skip this, and there is no
	page.

	  1  words: how strong or thin each area is
	  2  numbers: scores, gaps and guesses, too (of few statements they tell
	     single answers)
	  3  items: single statements, too

	Number or arrows and Enter; b back, s skip, ? help, q quit
	!
	presses Enter
	ends 0
	has answers.csv couple about consent <<-!
	oak self .
	oak partner .
	!
}

# ---- later sittings

@test "at a later sitting the first question is what was worked on" {
	start 'attune-ask -f pulse -w ann -o me.csv'
	to_pulse
	presses 4 4 4 4 4 4 4 4 4 4 4 4
	sees '^> That was'
	presses Enter
	ends 0
	sees '^Your answers are in me\.csv\.$'
	tmux -S "$socket" kill-server
	start 'attune-ask -f pulse -w ann -o me.csv'
	sees '^Answer alone'
	presses Enter Enter
	sees '^Which area did you work on since last time\?$'
	presses j j j Enter
	is_shown '^Did you' <<-!
	Did you get to it?

	  1  not this time
	  2  once
	  3  more than once

	Number or arrows and Enter; b back, s skip, ? help, q quit
	!
	presses 3 1 1 1 1 1 1 1 1 1 1 1 1
	sees '^> That was'
	presses Enter
	ends 0
	has me.csv who focus did fun2 <<-!
	ann . . 4
	ann closeness more 1
	!
}

# ---- other codebooks

@test "0 to 10 is asked by its numbers; 1 waits for what may follow" {
	printf 'id,of,low,high,text\nq1,a,0,10,How loud?\nq2,a,0,10,How late?\n' \
	    >book.csv
	start 'attune-ask -c ./book.csv >answers.csv'
	sees '^1 of 2, '
	sees '^  10 *$'
	presses 1
	sees '^> 1_$'
	presses 0
	sees '^2 of 2, '
	presses 1
	sees '^> 1_$'
	presses BSpace
	poll not_on_screen '^> 1_'
	presses 1 Enter
	sees '^> That was'
	presses Enter
	ends 0
	has answers.csv q1 q2 <<-!
	10 1
	!
}

@test "0 to 100 is typed, and shown when one comes back" {
	printf 'id,of,low,high,text\nq1,a,0,100,How loud?\nq2,b,-1,1,Up?\n' \
	    >book.csv
	start 'attune-ask -c ./book.csv >answers.csv'
	sees '^  0\.\.100$'
	presses 5 5
	sees '^> 55_$'
	presses BSpace 0
	sees '^> 50_$'
	presses Enter
	sees '^2 of 2, '
	presses b
	sees '^  \[50\]$'
	presses Enter
	sees '^2 of 2, '
	presses b
	sees '^1 of 2, '
	presses 1 0 1 Enter
	sees '^Please choose'
	sees '^1 of 2, '
	presses BSpace BSpace BSpace 7 Enter
	sees '^2 of 2, '
	presses - 1
	sees '^> That was'
	presses Enter
	ends 0
	has answers.csv q1 q2 <<-!
	7 -1
	!
}

@test "labels at the ends are shown where the numbers between are not" {
	cat >book.csv <<-!
	kind,id,of,low,high,choices,text
	item,q1,a,0,100,ends,How loud was it?
	choice,0,ends,,,,silent
	choice,100,ends,,,,deafening
	!
	start 'attune-ask -c ./book.csv >answers.csv'
	sees '0\.\.100'
	sees 'silent'
	sees 'deafening'
}

@test "in a small window the mark of many answers stays in sight" {
	printf 'id,of,low,high,text\nq1,a,0,10,How loud?\n' >book.csv
	start 'attune-ask -c ./book.csv >answers.csv' 30 10
	sees '^1 of 1'
	presses j
	sees '^>  0 *$'
	presses j j j j j j j j j
	sees '^>  9 *$'
	presses k k k k k k k k
	sees '^>  1 *$'
}

@test "steps of a half are answers with a point" {
	cat >book.csv <<-!
	kind,id,of,low,high,step,choices,text
	item,q1,a,1,3,0.5,ends,How warm was it?
	choice,1,ends,,,,,cold
	choice,3,ends,,,,,hot
	!
	start 'attune-ask -c ./book.csv >answers.csv'
	sees '^    1  +cold$'
	sees '^  1\.5 *$'
	sees '^    3  +hot$'
	presses 2 . 5
	sees '^> That was'
	sees '^ +1  2\.5 +How warm'
	presses Enter
	ends 0
	has answers.csv q1 <<-!
	2.5
	!
}

@test "-L asks in the codebook's other language" {
	cat >book.csv <<-!
	kind,id,of,choices,text,text:de
	item,q1,a,x,Well?,Na?
	choice,1,x,,no,nein
	!
	start 'attune-ask -L de -c ./book.csv >answers.csv'
	sees '^Na\?$'
	sees '^  1  nein$'
}
