# What tests of attune-ask share: a terminal, which tmux(1) provides.  Each
# test has a tmux server of its own, which is killed at its end.  Nothing waits
# for a time; everything waits for what is to be seen.

HEADER=who,couple,date,form,about,instrument,consent,focus,did,hunch
PULSE='appreciation1 support3 direction3 closeness6 safety5 fun1
    appreciation2 support4 direction4 closeness5 safety6 fun2'

begin_terminal() {
	begin
	unset TMUX TMUX_PANE
	export SHELL=/bin/sh HOME=$PWD/home XDG_STATE_HOME=$PWD/state
	mkdir home
	socket=$BATS_TEST_TMPDIR/tmux
	cat >"$BATS_TEST_TMPDIR/tmux.conf" <<-!
	set -g default-terminal screen
	set -g history-limit 5000
	set -g status off
	set -g remain-on-exit on
	!
}

end_terminal() {
	local server

	for server in "$socket" "$socket"-*; do
		tmux -S "$server" kill-server 2>/dev/null || :
	done
	end
}

# Begin a command line in a terminal, by default of 80 columns and 24 lines.
# Its status goes into a file, and what stty says of the terminal before and
# after into two others.
start() {
	cat >start.sh <<-!
	stty -a >before
	$1
	echo \$? >status.new
	stty -a >after
	mv status.new status
	exec sleep 1000
	!
	rm -f status
	poll new_session -x "${2-80}" -y "${3-24}" 'bash start.sh'
}

# A server that was just killed may still be on its way out.
new_session() {
	tmux -S "$socket" -f "$BATS_TEST_TMPDIR/tmux.conf" new-session -d \
	    "$@" 2>/dev/null 3>&-
}

# The same under a shell with a prompt and job control.
start_shell() {
	poll new_session -x 80 -y 24 \
	    "PS1='ready\$ ' bash --norc --noprofile -i"
	sees '^ready\$$'
}

screen() {
	tmux -S "$socket" capture-pane -p "$@" 2>/dev/null
}

# Wait until a command succeeds: ten seconds, and longer under WRAP.
poll() {
	local i tries=500

	[ -z "${WRAP-}" ] || tries=5000
	for ((i = 0; i < tries; i++)); do
		"$@" && return
		sleep 0.02
	done
	screen
	echo "in vain: $*"
	return 1
}

on_screen() {
	screen | grep -Eq -e "$1"
}

not_on_screen() {
	! on_screen "$1"
}

# Whether so many lines, also above the screen, match a regular expression.
has_lines() {
	[ "$(screen -S - | grep -Ec -e "$2")" -eq "$1" ]
}

# Without the empty lines at the end.
trim() {
	sed -e :a -e '/^\n*$/{$d;N;ba' -e '}'
}

# Wait until a line of the screen matches a regular expression.
sees() {
	poll on_screen "$1"
}

# Compare the screen with what this reads, as soon as it has a certain line.
is_shown() {
	sees "$1"
	diff -u --label expected --label screen - <(screen | trim)
}

# Type a line.
types() {
	[ -z "$1" ] || tmux -S "$socket" send-keys -l -- "$1"
	tmux -S "$socket" send-keys Enter
}

# Press keys, as tmux calls them, one after the other.
presses() {
	tmux -S "$socket" send-keys "$@"
}

resizes() {
	tmux -S "$socket" resize-window -x "$1" -y "$2"
}

# Wait for the end of the command line, and compare its status.
ends() {
	poll test -e status
	[ "$(cat status)" -eq "$1" ] && return
	screen
	echo "status $(cat status) in place of $1"
	return 1
}

# The terminal is as it was, and no word that was asked or answered is left.
leaves_no_trace() {
	diff before after
	! screen -S - | grep -E 'partner|Never|Sometimes|Often|Stop here|min left'
}

# The rows of a table, cells by column: a dot for an empty one.
cells() {
	python3 -c '
import csv, sys
for row in csv.DictReader(open(sys.argv[1], newline="", encoding="utf-8")):
    print(" ".join(row[name] or "." for name in sys.argv[2:]))
' "$@"
}

# A table of answers has these cells, row by row, in certain columns.
has() {
	diff -u --label expected --label "$1" - <(cells "$@")
}

# A table of answers to the check-in has a header and nothing else.
header_only() {
	attune-codebook | awk -F, -v ORS= -v header="$HEADER" '
	BEGIN { print header }
	$1 == "item" { print "," $2 }
	END { print "\n" }' | diff -u - "$1"
}

# Nothing was written but these files, and what the tests themselves write.
only_files() {
	find . -type f ! -name before ! -name after ! -name start.sh \
	    ! -name status ! -name pid | sort | diff -u - <(
	    for file; do echo "./$file"; done | sort)
}
