#!/usr/bin/env bats
# attune-report: every kind of report in every format, whole.
#
# The reports are kept in tests/report; of a page, without its styles and its
# policy, which depends on them.  After a change,
#
#	NEW=1 tests/formats.bats
#
# writes them again; read the difference before it is kept.

load helper
load report

# Report what the command prints in all formats, and compare them with the
# reports that are kept under a name.
reports() {
	for format in text markdown html csv; do
		kept "$1" "$format" "$2" "$3 | "
	done
}

@test "one person, one sitting" {
	reports person '' "attune-score $JOURNEYS/person/answers.csv"
}

@test "one person over time, explained" {
	reports over '-e' "grep -v ,full, $JOURNEYS/person/answers.csv |
	    attune-score -v"
}

@test "behind the gate, with where to turn to" {
	cat >help.csv <<-!
	language,text
	en,"The line of our town: 555 0100, day and night"
	!
	cat >scores.csv <<-!
	who,date,form,hunch,focus,did,safety,fun,support,receiving,giving,safety_gate
	robin,2026-11-24,full,support fun,fun,once,40.00,70.00,60.00,40.00,60.00,2.00
	!
	reports gate '-er help.csv' 'cat scores.csv'
}

@test "a codebook without areas, over time" {
	cat >scores.csv <<-!
	who,date,day,content,pace
	ann,2026-01-01,50.00,4.00,20.00
	ann,2026-01-08,,5.00,
	ann,2026-01-15,75.00,6.20,36.00
	!
	reports class "-c $JOURNEYS/class/codebook.csv" 'cat scores.csv'
}

@test "scores beside those of other people, explained" {
	cat >scores.csv <<-!
	who,date,safety,safety_t,safety_pct,fun,fun_t,fun_pct,support,support_t,support_pct,sensing,sensing_t,sensing_pct,overall,overall_t,overall_pct,safety_gate,safety_gate_t,safety_gate_pct,norms
	robin,2026-11-24,60.00,48,41.5,70.00,72.5,99.2,75.00,,,66.67,31,0.5000,68.75,50,50,3.00,50,50,"people of <our> *town*, 2026 (n = 120: fewer than 200)"
	!
	reports norms -e 'cat scores.csv'
}

@test "a group" {
	reports group "-e -c $JOURNEYS/class/codebook.csv" \
	    "cat $JOURNEYS/class/scores.csv"
}

@test "groups side by side" {
	reports groups "-b team -c $JOURNEYS/class/codebook.csv" \
	    "cat $JOURNEYS/class/scores.csv"
}

@test "an index of many" {
	for format in text:txt markdown:md html:html csv:csv; do
		attune-report -T "${format%:*}" -o out \
		    "$JOURNEYS/couple/scores.csv"
		try "sed '$styles' out/index.${format#*:}"
		if [ -n "${NEW-}" ]; then
			cp "$BATS_TEST_TMPDIR/stdout" \
			    "$ROOT/tests/report/index.${format#*:}"
		fi
		prints <"$ROOT/tests/report/index.${format#*:}"
		succeeds
	done
}
