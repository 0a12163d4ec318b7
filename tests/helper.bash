# What all behaviour tests share.  A test reads like a session in a shell:
#
#	try 'attune-score -c book.csv' <<-!     the command line, its input
#	prints <<-!                             all that it wrote to stdout
#	succeeds                                status 0, nothing on stderr
#
# Whatever was tried must be compared with both of these before the next try.
# Every test begins in a directory of its own, with nothing in it.
#
# BUILT names the directory of the built tools; the default is that of the
# Makefile.  If WRAP is set, every tool runs under it:
#
#	WRAP='valgrind -q --error-exitcode=99 --leak-check=full' make check

ROOT=$(cd "$BATS_TEST_DIRNAME/.." && pwd)
BUILT=${BUILT-$ROOT}
JOURNEYS=$ROOT/tests/journeys
REFERENCE=$ROOT/tests/score

# Put scripts in front of the tools that run them under WRAP.
wrap_tools() {
	local path tool

	mkdir "$BATS_TEST_TMPDIR/bin"
	for path in "$BUILT"/attune-*; do
		tool=${path##*/}
		cat >"$BATS_TEST_TMPDIR/bin/$tool" <<-!
		#!/bin/sh
		PATH='$BUILT':\$PATH
		exec $WRAP $tool "\$@"
		!
	done
	chmod +x "$BATS_TEST_TMPDIR"/bin/*
	PATH=$BATS_TEST_TMPDIR/bin:$PATH
}

begin() {
	exec </dev/null
	shopt -s lastpipe # what a pipe ends in may be one of these functions
	PATH=$BUILT:$PATH
	[ -z "${WRAP-}" ] || wrap_tools
	export PATH LC_ALL=C.UTF-8 ATTUNE_TODAY=2026-11-24
	unset BASH_ENV COLUMNS ENV LANGUAGE NO_COLOR POSIXLY_CORRECT
	status=
	unseen=
	mkdir "$BATS_TEST_TMPDIR/here"
	cd "$BATS_TEST_TMPDIR/here" || return 1
}

# A test that was not stopped must have looked at everything.
end() {
	[ -z "${BATS_TEST_COMPLETED-}" ] || all_seen
}

setup() {
	begin
}

teardown() {
	end
}

all_seen() {
	[ -z "$unseen" ] && return
	echo "not compared:$unseen, of: $tried"
	return 1
}

saw() {
	unseen=${unseen/ $1/}
}

# Run a command line; what it reads is what this reads.
try() {
	all_seen
	tried=$1
	unseen=' stdout stderr'
	status=0
	bash -c "$1" >"$BATS_TEST_TMPDIR/stdout" 2>"$BATS_TEST_TMPDIR/stderr" ||
	    status=$?
}

# Compare a stream with what this reads.
same() {
	saw "$1"
	diff -a -u --label expected --label "$1" - "$BATS_TEST_TMPDIR/$1" &&
	    return
	echo "of: $tried"
	return 1
}

prints() {
	same stdout
}

prints_nothing() {
	same stdout </dev/null
}

# The stdout is not compared as a whole: `shows` and `hides` look into it.
prints_more() {
	saw stdout
	[ -s "$BATS_TEST_TMPDIR/stdout" ]
}

# Whether a regular expression (extended) is found in what was printed.
shows() {
	grep -aEq -e "$1" "$BATS_TEST_TMPDIR/stdout" && return
	cat "$BATS_TEST_TMPDIR/stdout"
	echo "does not show: $1"
	return 1
}

hides() {
	! grep -aEi -e "$1" "$BATS_TEST_TMPDIR/stdout"
}

exits() {
	[ "$status" -eq "$1" ] && return
	cat "$BATS_TEST_TMPDIR/stderr"
	echo "status $status in place of $1, of: $tried"
	return 1
}

# One of the lines on stderr, where not all of them can be given.
says() {
	saw stderr
	grep -aEq -e "$1" "$BATS_TEST_TMPDIR/stderr" && return
	cat "$BATS_TEST_TMPDIR/stderr"
	echo "does not say: $1"
	return 1
}

# Status 0, and not a word.
succeeds() {
	exits 0
	same stderr </dev/null
}

# Status 0, and a note on stderr.
notes() {
	exits 0
	same stderr
}

# Another status, and the complaints that go with it.
fails() {
	exits "$1"
	same stderr
}
