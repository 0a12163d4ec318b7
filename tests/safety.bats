#!/usr/bin/env bats
# attune-report: what must never be in a report, whatever the table holds.

load helper
load report

# Six sittings of somebody who gives more than comes back, expected something,
# worked on something, and gave the same answer throughout.  The last two cells
# are the change of safety and the gate.
story() {
	local week=0 safety

	printf 'who,date,appreciation,closeness,support,fun,fun_se,direction,'
	printf 'receiving,giving,fun_change,hunch,focus,did,answered,run,'
	echo 'safety,safety_change,safety_gate'
	for safety; do
		printf 'ann,%s,80,60,55,%s,5,60,40,70,2,closeness fun,fun,once,' \
		    "$(date -d "2026-10-05 $week weeks" +%F)" \
		    $((60 - 5 * week))
		echo "42,42,$safety"
		week=$((week + 1))
	done
}

alike() {
	story "$1" "$1" "$1" "$1" "$1" "$1"
}

# The gate in each of the ways in which it closes, and open.
gate() {
	case $1 in
	open) alike 60,3,3 ;;
	low) alike 49.99,3,3 ;;
	own) alike 95,2,3 ;;
	direction) story 95,3,3 90,3,3 85,3,3 80,3,3 75,3,3 70,3,3 ;;
	either) story 95,4,3 90,4,3 85,4,3 80,4,3 75,4,3 70,4,3 ;;
	score) alike ,3,3 ;;
	worst) alike 60,3,1 ;;
	none) alike 60,3, ;;
	absent) alike 60,3,3 | sed 's/,[^,]*$//' ;;
	esac
}

# The tables of a way: all sittings, and the last one alone.
tables() {
	gate "$1" >several.csv
	sed '2,6d' several.csv >one.csv
	case $1 in
	direction | either) echo several.csv ;;
	*) echo one.csv several.csv ;;
	esac
}

# A report as one line, without what is the same in every report, and without
# what is for oneself.
rest() {
	local text

	sed '/^What this does not tell$/d; /^Please read this too$/,$d' |
	    tr -s ' \n' '  ' >line
	rows 'kind in ("action", "reflect") and "gate" in of' |
	    while read -r text; do
		text=$text perl -pi -e 's/\Q$ENV{text}\E//g' line
	    done
	sed 's/since the table does not tell how//; s/are asked about\.//' line
}

# What a report with these options has that it must not have behind the gate.
involves() {
	attune-report "$@" | rest >rest
	rows 'kind in ("action", "reflect", "question") and "gate" not in of' \
	    >forbidden
	rows 'kind == "item"' >>forbidden
	{
		grep -oF -f forbidden rest
		grep -oEiw 'partners?|together|tell|ask|(two|both|each) of you' rest
		grep -oEi 'invitation|needs attention|room to grow|savour' rest
		grep -oEi '\bgate|closed|afraid|lowest answer|worst' rest
		grep -oE ',area,' rest
	} >found || true
	cat found
}

@test "what is looked for is there while the gate is open" {
	gate open >several.csv
	sed '2,6d' several.csv >one.csv
	for table in one.csv several.csv; do
		for option in '' -e '-f fun'; do
			# shellcheck disable=SC2086 # words
			involves $option $table >/dev/null
			grep -qxF -f forbidden found
			grep -qx 'partner' found
			grep -qx 'needs attention' found
			grep -qx 'invitation' found
		done
		involves -T csv $table >/dev/null
		grep -qx ,area, found
	done
}

nothing_involves() {
	local table option

	for table in $(tables "$1"); do
		for option in '' -e '-f fun' '-T csv' '-e -T csv'; do
			# shellcheck disable=SC2086 # words
			involves $option $table | diff -u /dev/null -
			[ -s rest ]
		done
		report "-e $table"
		succeeds
		part 'A step for yourself'
		prints_more
		shows '^  This week.s step is for you alone, or with someone you trust:$'
		succeeds
	done
}

@test "nothing involves the partner behind a gate closed by Emotional Safety below 50" {
	nothing_involves low
}

@test "nothing involves the partner behind a gate closed by Emotional Safety fading by one's own answer" {
	nothing_involves own
}

@test "nothing involves the partner behind a gate closed by Emotional Safety fading over the sittings" {
	nothing_involves direction
}

@test "nothing involves the partner behind a gate closed by one of two accounts" {
	nothing_involves either
}

@test "nothing involves the partner behind a gate closed by Emotional Safety without a score" {
	nothing_involves score
}

@test "nothing involves the partner behind a gate closed by a worst answer" {
	nothing_involves worst
}

@test "nothing involves the partner behind a gate closed by no answer that the gate looks at" {
	nothing_involves none
}

@test "nothing involves the partner behind a gate closed by a table without the gate's column" {
	nothing_involves absent
}

# Whether a report proposes a step for oneself: closed; or one for an area.
# What is read are a form, a date, Emotional Safety, its change and the gate.
is_gate() {
	sed 's/^/ann,/; 1i who,form,date,safety,safety_change,safety_gate,fun,support
	    s/$/,70,60/' | attune-report >report
	if grep -q '^A step for yourself$' report; then
		echo closed
	else
		grep -q '^One area, one small step$' report && echo open
	fi
}

@test "a pulse does not open a gate that the full form closed, within a month" {
	[ "$(printf '%s\n' full,2026-03-01,20,3,3 pulse,2026-03-01,75,,4 |
	    is_gate)" = closed ]
	[ "$(printf '%s\n' full,2026-03-01,80,3,1 pulse,2026-03-08,75,,4 |
	    is_gate)" = closed ]
	[ "$(printf '%s\n' full,2026-03-01,80,2,3 pulse,2026-04-01,75,,4 |
	    is_gate)" = closed ]
	[ "$(printf '%s\n' full,2026-03-01,80,2,3 pulse,2026-04-02,75,,4 |
	    is_gate)" = open ]
	[ "$(printf '%s\n' full,2026-03-01,80,3,3 pulse,2026-03-08,75,,4 |
	    is_gate)" = open ]
}

@test "a full form says more of the gate than any sitting before" {
	[ "$(printf '%s\n' pulse,2026-03-01,20,,1 full,2026-03-08,80,3,3 |
	    is_gate)" = open ]
	[ "$(printf '%s\n' full,2026-03-01,20,3,3 full,2026-03-08,80,3,3 |
	    is_gate)" = open ]
	[ "$(printf '%s\n' full,2026-03-01,20,3,3 full,2026-03-08,80,3,3 \
	    pulse,2026-03-15,75,,4 | is_gate)" = open ]
	[ "$(printf '%s\n' full,2026-03-01,80,3,3 pulse,2026-03-08,20,,4 \
	    pulse,2026-03-15,75,,4 | is_gate)" = open ]
}

@test "a report does not tell which answer closed the gate" {
	for way in worst none absent; do
		tables $way >tables
		for option in '' '-e' '-T csv'; do
			for table in one several; do
				# shellcheck disable=SC2086 # words
				attune-report $option $table.csv \
				    >"$way $table$option"
			done
		done
	done
	for option in '' '-e' '-T csv'; do
		for table in one several; do
			cmp "worst $table$option" "none $table$option"
			cmp "worst $table$option" "absent $table$option"
			! grep -q gate "worst $table$option" || return 1
		done
	done
}

@test "a file of -o is no less careful" {
	tables worst >tables
	attune-report -e -o out several.csv
	try 'attune-report -e several.csv | cmp - out/ann.txt'
	prints_nothing
	succeeds
}

@test "the report of a group proposes nothing to anybody" {
	{
		gate low
		for who in ben cleo dora emil fred; do
			gate worst | sed "1d; s/^ann/$who/"
		done
	} >scores.csv
	for option in '' -e '-b who' '-T csv'; do
		try "attune-report $option scores.csv |
		    sed '/^What this does not tell\$/,\$d'"
		prints_more
		hides 'partner|together|ask|your|step for|attention|gate|change'
		succeeds
	done
}

# ---- sentences

# Only the sentences that are read say what is looked for, to deny it; or where
# there are norms.
found_in() {
	sentences "$1" >found
	diff -u - found
}

# The ids of sentences in which an expression (extended) is found.  Those about
# stats speak of a questionnaire to whoever made it, and of nobody who answered.
sentences() {
	python3 -c '
import csv, re, sys
for row in csv.DictReader(open(sys.argv[1], newline="", encoding="utf-8")):
	text = re.sub("^Why: ", "", row["text"])
	if re.search(sys.argv[2], text, re.I) and not row["id"].startswith("stat_"):
		print(row["id"])
' "$ROOT/lib/words.csv" "$1"
}

@test "no sentence compares anybody with others" {
	found_in '\b(percentile|norms?|normal|rank|typical|most people|couples|better|worse)|other people' <<-!
	norms
	norms_meaning
	head_percentile
	reading_norms
	why_norms
	couple_norms
	couple_nobody
	!
}

@test "no sentence names a cause" {
	found_in '\b(because|caus|due to|leads?|results? (of|in|from)|reason|explain|thanks to|therefore|why)\b|\bhelps' <<-!
	trend_none
	group_evidence
	silent_text
	couple_silent
	!
}

@test "no sentence makes a diagnosis" {
	found_in '\b(diagnos|disorder|symptom|patholog|clinic|unhealthy|toxic|abus|problem|at risk|danger|fail|bad\b|poor|wrong)' <<-!
	invitation
	safety_help
	safety_help_at
	!
}

@test "no sentence foretells anything" {
	found_in '\b(will|likely|predict|foretell|forecast|soon|future|going to|about to|would|risk|warn)' <<-!
	trend_none
	silent_text
	ask_guess
	ask_guess_stem
	couple_silent
	!
}

@test "no sentence reproaches" {
	found_in '\b(should|must|have to|ought|unfortunately|sadly|only .* times|careless|neglect|blame|fault)' </dev/null
}
