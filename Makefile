# attune: see README.md.  `make` builds; `make setup check` tests.

.POSIX:

CC = cc
CFLAGS = -O2 -g -Wall -Wextra
LDFLAGS =
PREFIX = /usr/local
BINDIR = $(PREFIX)/bin
MANDIR = $(PREFIX)/share/man

STANDARD = -std=c99 -pedantic -D_GNU_SOURCE -Ilib
LIBS = -lcsv -lutf8proc -lm

TOOLS = \
	attune-ask \
	attune-codebook \
	attune-form \
	attune-import \
	attune-pair \
	attune-report \
	attune-score \
	attune-stat

PAGES1 = man/attune-ask.1 man/attune-codebook.1 man/attune-form.1 \
	man/attune-import.1 man/attune-pair.1 man/attune-report.1 \
	man/attune-score.1 man/attune-stat.1
PAGES5 = man/attune.5
PAGES7 = man/attune.7

# What is one file a system: lib/pipe_linux.c, lib/pipe_other.c.
SYSTEM != case `uname` in Linux) echo linux ;; *) echo other ;; esac
SYSTEMOBJ = lib/pipe_$(SYSTEM).o

LIB = lib/libattune.a
LIBOBJ = \
	lib/across.o \
	lib/across_write.o \
	lib/again.o \
	lib/alloc.o \
	lib/answers.o \
	lib/answers_read.o \
	lib/answers_write.o \
	lib/apart.o \
	lib/ask.o \
	lib/ask_draw.o \
	lib/ask_lines.o \
	lib/ask_screen.o \
	lib/attain.o \
	lib/builtin.o \
	lib/builtin_table.o \
	lib/canvas.o \
	lib/cells.o \
	lib/chart.o \
	lib/codebook.o \
	lib/codebook_check.o \
	lib/codebook_interpret.o \
	lib/codebook_names.o \
	lib/codebook_read.o \
	lib/codebook_scales.o \
	lib/codebook_texts.o \
	lib/codebook_write.o \
	lib/codes.o \
	lib/columns.o \
	lib/counts.o \
	lib/couple.o \
	lib/course.o \
	lib/date.o \
	lib/decode.o \
	lib/dictionary.o \
	lib/dictionary_write.o \
	lib/digits.o \
	lib/distribution.o \
	lib/draft.o \
	lib/draft_name.o \
	lib/encoding.o \
	lib/error.o \
	lib/explain.o \
	lib/export.o \
	lib/export_check.o \
	lib/findings.o \
	lib/findings_cell.o \
	lib/findings_read.o \
	lib/findings_table.o \
	lib/first.o \
	lib/fisher.o \
	lib/fold.o \
	lib/folder.o \
	lib/folder_names.o \
	lib/form.o \
	lib/form_html.o \
	lib/form_json.o \
	lib/form_text.o \
	lib/format.o \
	lib/gather.o \
	lib/gather_pairs.o \
	lib/gather_stats.o \
	lib/group.o \
	lib/history.o \
	lib/html.o \
	lib/html_head.o \
	lib/input.o \
	lib/keep.o \
	lib/kept.o \
	lib/label.o \
	lib/line.o \
	lib/longs.o \
	lib/look.o \
	lib/markdown.o \
	lib/match.o \
	lib/matches.o \
	lib/member.o \
	lib/miller.o \
	lib/names.o \
	lib/nearest.o \
	lib/norms.o \
	lib/norms_check.o \
	lib/norms_read.o \
	lib/norms_write.o \
	lib/number.o \
	lib/options.o \
	lib/own.o \
	lib/pair.o \
	lib/pair_guess.o \
	lib/pair_names.o \
	lib/pair_plan.o \
	lib/pair_words.o \
	lib/pairs.o \
	lib/pairs_cell.o \
	lib/pairs_columns.o \
	lib/pairs_write.o \
	lib/partners.o \
	lib/person.o \
	lib/person_number.o \
	lib/personal.o \
	lib/persons.o \
	lib/place.o \
	lib/place_code.o \
	lib/place_near.o \
	lib/place_read.o \
	lib/place_search.o \
	lib/place_tell.o \
	lib/plain_digits.o \
	lib/plain_text.o \
	lib/platform.o \
	lib/platform_day.o \
	lib/prompt.o \
	lib/publish.o \
	lib/questionnaire.o \
	lib/questionnaire_limesurvey.o \
	lib/questionnaire_qualtrics.o \
	lib/questionnaire_redcap.o \
	lib/questionnaire_xlsform.o \
	lib/quote.o \
	lib/recall.o \
	lib/reliability.o \
	lib/reliability_audit.o \
	lib/render_csv.o \
	lib/render_html.o \
	lib/render_html_chart.o \
	lib/render_html_dumbbell.o \
	lib/render_html_table.o \
	lib/render_markdown.o \
	lib/render_markdown_dumbbell.o \
	lib/render_text.o \
	lib/render_text_chart.o \
	lib/render_text_dumbbell.o \
	lib/report.o \
	lib/report_area.o \
	lib/report_chart.o \
	lib/report_codebook.o \
	lib/report_couple.o \
	lib/report_couple_chart.o \
	lib/report_couple_figures.o \
	lib/report_couple_given.o \
	lib/report_couple_guess.o \
	lib/report_couple_items.o \
	lib/report_couple_over.o \
	lib/report_couple_seen.o \
	lib/report_couple_step.o \
	lib/report_direction.o \
	lib/report_group.o \
	lib/report_group_figures.o \
	lib/report_group_levels.o \
	lib/report_group_scale.o \
	lib/report_group_spread.o \
	lib/report_norms.o \
	lib/report_over.o \
	lib/report_person.o \
	lib/report_since.o \
	lib/report_stat.o \
	lib/report_stat_answers.o \
	lib/report_stat_figures.o \
	lib/report_stat_first.o \
	lib/report_stat_items.o \
	lib/report_stat_scale.o \
	lib/report_stat_with.o \
	lib/report_told.o \
	lib/resources.o \
	lib/returns.o \
	lib/roll.o \
	lib/sample.o \
	lib/say.o \
	lib/score.o \
	lib/score_plan.o \
	lib/scores.o \
	lib/scores_read.o \
	lib/scores_text.o \
	lib/scores_write.o \
	lib/session.o \
	lib/session_result.o \
	lib/session_steps.o \
	lib/shape.o \
	lib/share.o \
	lib/signature.o \
	lib/sitting.o \
	lib/skeleton.o \
	lib/state.o \
	lib/state_block.o \
	lib/state_block_fold.o \
	lib/state_block_sum.o \
	lib/state_lanes.o \
	lib/state_plan.o \
	lib/state_read.o \
	lib/state_row.o \
	lib/state_sample.o \
	lib/state_source.o \
	lib/state_write.o \
	lib/stats.o \
	lib/stats_write.o \
	lib/store.o \
	lib/stray.o \
	lib/surveymonkey.o \
	lib/svg.o \
	lib/svg_dumbbell.o \
	lib/svg_radar.o \
	lib/table.o \
	lib/table_plain.o \
	lib/table_read.o \
	lib/table_read_csv.o \
	lib/table_write.o \
	lib/tally.o \
	lib/term.o \
	lib/term_screen.o \
	lib/tool.o \
	lib/tool_answers.o \
	lib/tool_aside.o \
	lib/tool_audit.o \
	lib/tool_day.o \
	lib/tool_explain.o \
	lib/tool_gather.o \
	lib/tool_import.o \
	lib/tool_load.o \
	lib/tool_long.o \
	lib/tool_publish.o \
	lib/tool_skeleton.o \
	lib/tool_wrong.o \
	lib/trend.o \
	lib/two.o \
	lib/utf8.o \
	lib/verdict.o \
	lib/verdict_couple.o \
	lib/verdict_gate.o \
	lib/verdict_sent.o \
	lib/visits.o \
	lib/wide.o \
	lib/words.o \
	lib/wrap.o \
	lib/wrong.o

# Files that the programs carry with them: words, the page, codebooks.
EMBEDDED = \
	lib/words.csv \
	lib/page/policy.txt \
	lib/page/page.css \
	lib/page/form.css \
	lib/page/result.css \
	lib/page/report-policy.txt \
	lib/page/report.css \
	lib/page/report-chart.css \
	lib/page/report-pairs.css \
	lib/page/score.js \
	lib/page/verdict.js \
	lib/page/report.js \
	lib/page/blocks.js \
	lib/page/form.js \
	lib/codebooks/checkin.csv

all: $(TOOLS)

attune-ask: cmd/attune-ask.o $(LIB)
	$(CC) $(LDFLAGS) -o $@ cmd/attune-ask.o $(LIB) $(LIBS)

attune-codebook: cmd/attune-codebook.o $(LIB)
	$(CC) $(LDFLAGS) -o $@ cmd/attune-codebook.o $(LIB) $(LIBS)

attune-form: cmd/attune-form.o $(LIB)
	$(CC) $(LDFLAGS) -o $@ cmd/attune-form.o $(LIB) $(LIBS)

attune-import: cmd/attune-import.o $(LIB)
	$(CC) $(LDFLAGS) -o $@ cmd/attune-import.o $(LIB) $(LIBS)

attune-pair: cmd/attune-pair.o $(LIB)
	$(CC) $(LDFLAGS) -o $@ cmd/attune-pair.o $(LIB) $(LIBS)

attune-report: cmd/attune-report.o $(LIB)
	$(CC) $(LDFLAGS) -o $@ cmd/attune-report.o $(LIB) $(LIBS)

attune-score: cmd/attune-score.o $(LIB)
	$(CC) $(LDFLAGS) -o $@ cmd/attune-score.o $(LIB) $(LIBS)

attune-stat: cmd/attune-stat.o $(LIB)
	$(CC) $(LDFLAGS) -o $@ cmd/attune-stat.o $(LIB) $(LIBS)

.SUFFIXES:
.SUFFIXES: .c .o

.c.o:
	$(CC) $(STANDARD) $(CFLAGS) -c -o $@ $<

.c:
	$(CC) $(STANDARD) $(CFLAGS) $(LDFLAGS) -o $@ $< $(LIB) -lcmocka $(LIBS)

$(LIB): $(LIBOBJ) $(SYSTEMOBJ)
	rm -f $@
	ar rc $@ $(LIBOBJ) $(SYSTEMOBJ)

lib/builtin_table.c: lib/embed.sh $(EMBEDDED)
	sh lib/embed.sh $(EMBEDDED) >$@.new
	mv $@.new $@

# Trying it out: a person's answers, six weeks and a month, to a report.

DEMO = tests/journeys/person/answers.csv

demo: $(TOOLS)
	./attune-score -v $(DEMO) | ./attune-report
	@echo
	@echo 'That was ./attune-score -v $(DEMO) | ./attune-report'
	@echo 'Your turn: ./attune-ask | ./attune-score -v | ./attune-report'

# What a fresh machine lacks, by its own package manager.

setup:
	sh tests/setup.sh build test lint

# Tests, each a program that prints TAP.

UNIT = \
	tests/unit/bytes \
	tests/unit/canvas \
	tests/unit/codebook \
	tests/unit/couple \
	tests/unit/course \
	tests/unit/crowd \
	tests/unit/date \
	tests/unit/decode \
	tests/unit/distribution \
	tests/unit/dumbbells \
	tests/unit/fisher \
	tests/unit/folder \
	tests/unit/group \
	tests/unit/history \
	tests/unit/keep \
	tests/unit/label \
	tests/unit/markdown \
	tests/unit/moved \
	tests/unit/norms \
	tests/unit/number \
	tests/unit/page \
	tests/unit/pair \
	tests/unit/pairs \
	tests/unit/place \
	tests/unit/platform \
	tests/unit/reliability \
	tests/unit/render \
	tests/unit/score \
	tests/unit/scores \
	tests/unit/session \
	tests/unit/state \
	tests/unit/store \
	tests/unit/table \
	tests/unit/tally \
	tests/unit/text \
	tests/unit/trend \
	tests/unit/verdict

FILTERS = \
	tests/codebook.bats \
	tests/couple.bats \
	tests/form.bats \
	tests/formats.bats \
	tests/group.bats \
	tests/import.bats \
	tests/many.bats \
	tests/over.bats \
	tests/questionnaire.bats \
	tests/refused.bats \
	tests/reliability.bats \
	tests/pair.bats \
	tests/report.bats \
	tests/safety.bats \
	tests/score.bats \
	tests/skeleton.bats \
	tests/stat.bats \
	tests/status.bats \
	tests/table.bats

TESTS = \
	tests/blueprint.t \
	tests/manuals.t \
	tests/words.t \
	tests/ask.bats \
	tests/screen.bats \
	$(FILTERS)

# A command that every program of the suite is run under, such as valgrind.
WRAP =

VALGRIND = valgrind -q --error-exitcode=99 --leak-check=full

SANITIZE = -g -O1 -fsanitize=address,undefined -fno-sanitize-recover

$(UNIT): $(LIB)

# What was read can be written, and reads back the same: over so many inputs.
FUZZ = 10000

tests/fuzz/table: tests/fuzz/table.c tests/fuzz/main.c $(LIB)
	$(CC) $(STANDARD) $(CFLAGS) $(LDFLAGS) -o $@ tests/fuzz/table.c \
	    tests/fuzz/main.c $(LIB) $(LIBS)

# Both lanes of the reader read the same, over ten times as many.
tests/fuzz/lanes: tests/fuzz/lanes.c tests/fuzz/main.c $(LIB)
	$(CC) $(STANDARD) $(CFLAGS) $(LDFLAGS) -o $@ tests/fuzz/lanes.c \
	    tests/fuzz/main.c $(LIB) $(LIBS)

check: $(TOOLS) $(UNIT) tests/fuzz/table tests/fuzz/lanes
	WRAP='$(WRAP)' prove -e '$(WRAP)' $(UNIT)
	tests/fuzz/table $(FUZZ)
	tests/fuzz/lanes $(FUZZ)0
	WRAP='$(WRAP)' prove -e '' $(TESTS)

# The same over ten million, in minutes.
fuzz-lanes: tests/fuzz/lanes
	tests/fuzz/lanes 10000000

lint: lib/builtin_table.c
	sh tests/lint.sh

# The rest of what continuous integration runs.

setup-more:
	sh tests/setup.sh memory portable reference

# The suite under valgrind, which looks for leaks, without what waits for a
# terminal; and all of it built with the address and undefined behaviour
# sanitizers, which need not look for leaks again.
check-memory:
	$(MAKE) clean
	$(MAKE) $(TOOLS) $(UNIT)
	WRAP='$(VALGRIND)' prove -e '$(VALGRIND)' $(UNIT)
	WRAP='$(VALGRIND)' prove -e '' $(FILTERS)
	$(MAKE) clean
	ASAN_OPTIONS=detect_leaks=0 $(MAKE) check CFLAGS='$(SANITIZE)' \
	    LDFLAGS='$(SANITIZE)'
	$(MAKE) clean

# The suite as other compilers and other makes build it.
check-portable:
	$(MAKE) clean
	bmake CC=clang CFLAGS='-O2 -Wall -Wextra -Werror' check
	$(MAKE) clean

# The expected numbers, made anew by R; they must not have changed.
check-reference:
	Rscript tests/score/make.R
	Rscript tests/journeys/make.R
	Rscript tests/trend/make.R
	Rscript tests/distribution/make.R
	Rscript tests/course/make.R
	Rscript tests/group/make.R
	Rscript tests/pair/make.R
	Rscript tests/couple/make.R
	Rscript tests/reliability/make.R
	Rscript tests/stat/make.R
	Rscript tests/norms/make.R
	git diff --exit-code -- tests/score tests/journeys tests/trend \
	    tests/distribution tests/course tests/group tests/pair \
	    tests/couple tests/reliability tests/stat tests/norms

# The page in a real browser.  Pictures of it go into the directory SHOTS.

BROWSER = \
	tests/browser/scores.js \
	tests/browser/fill.js \
	tests/browser/look.js \
	tests/browser/quiet.js \
	tests/browser/report.js

setup-browser:
	sh tests/setup.sh browser
	cd tests/browser && npm ci --ignore-scripts --no-audit --no-fund

check-browser: $(TOOLS)
	prove -e node $(BROWSER)

# Splits of a table on engines: GNU parallel, hosts over ssh, Spark.

setup-engines:
	sh tests/setup-engines.sh

check-engines: $(TOOLS)
	prove -e '' tests/engines.bats

# Questionnaires, as the programs of survey platforms read them.

setup-platforms:
	sh tests/setup-platforms.sh

check-platforms: $(TOOLS)
	prove -e '' tests/platforms.bats

# Exports and tables that packages of other projects ship, against what R,
# Python and PSPP read from them.

setup-exports:
	sh tests/setup-exports.sh

check-exports: $(TOOLS)
	prove -e '' tests/exports.bats

# Many rows: memory that stays the same, which takes half a minute, and the
# time against that of R's data.table, which takes some minutes.

setup-size:
	sh tests/setup.sh size

check-size-memory: $(TOOLS)
	prove -e '' tests/size/memory.t

check-size: check-size-memory
	tests/size/compare.sh

# How fast it is: tables in tests/bench/data, a Markdown table on stdout.

BENCH = tests/bench/generate tests/bench/least tests/bench/measure

$(BENCH): $(LIB)

bench-setup:
	sh tests/bench/setup.sh

bench: $(TOOLS) $(BENCH)
	sh tests/bench/bench.sh

# That the others agree, and what is no matter of the machine's speed: memory,
# and instructions of a row.
check-bench: $(TOOLS) $(BENCH)
	sh tests/bench/bench.sh check
	prove -e '' tests/bench/limits.t

INSTALLED = \
	man1/attune-ask.1 \
	man1/attune-codebook.1 \
	man1/attune-form.1 \
	man1/attune-import.1 \
	man1/attune-pair.1 \
	man1/attune-report.1 \
	man1/attune-score.1 \
	man1/attune-stat.1 \
	man5/attune.5 \
	man7/attune.7

install: $(TOOLS)
	mkdir -p $(DESTDIR)$(BINDIR) $(DESTDIR)$(MANDIR)/man1 \
	    $(DESTDIR)$(MANDIR)/man5 $(DESTDIR)$(MANDIR)/man7
	cp $(TOOLS) $(DESTDIR)$(BINDIR)
	cp $(PAGES1) $(DESTDIR)$(MANDIR)/man1
	cp $(PAGES5) $(DESTDIR)$(MANDIR)/man5
	cp $(PAGES7) $(DESTDIR)$(MANDIR)/man7
	cd $(DESTDIR)$(BINDIR) && chmod 755 $(TOOLS)
	cd $(DESTDIR)$(MANDIR) && chmod 644 $(INSTALLED)

uninstall:
	if cd $(DESTDIR)$(BINDIR); then rm -f $(TOOLS); fi
	if cd $(DESTDIR)$(MANDIR); then rm -f $(INSTALLED); fi

clean:
	rm -f $(TOOLS) $(LIB) lib/*.o cmd/*.o lib/builtin_table.c $(UNIT) \
	    tests/fuzz/lanes tests/fuzz/table $(BENCH)

.PHONY: all bench bench-setup check check-bench check-browser check-engines \
	check-exports check-memory check-platforms check-portable \
	check-reference check-size check-size-memory clean demo fuzz-lanes \
	install lint setup setup-browser setup-engines setup-exports \
	setup-more setup-platforms setup-size uninstall

# Which headers each source includes; `make lint` compares the list with them.
lib/across.o: lib/across.h lib/alloc.h lib/codebook.h lib/matches.h \
	lib/pair_names.h lib/pair.h lib/pair_guess.h lib/pair_plan.h \
	lib/partners.h lib/table.h
lib/across_write.o: lib/across.h lib/codebook.h lib/pair_plan.h lib/table.h
lib/again.o: lib/again.h lib/alloc.h lib/longs.h lib/names.h lib/table.h
lib/alloc.o: lib/alloc.h
lib/answers.o: lib/answers.h lib/table.h lib/alloc.h lib/codebook.h \
	lib/codebook_find.h lib/error.h lib/match.h lib/tally.h lib/utf8.h
lib/answers_read.o: lib/alloc.h lib/answers.h lib/table.h lib/codebook.h \
	lib/codebook_find.h lib/error.h lib/number.h lib/tally.h
lib/answers_write.o: lib/answers_write.h lib/alloc.h lib/answers.h \
	lib/table.h lib/codebook.h lib/codebook_find.h lib/number.h
lib/apart.o: lib/apart.h lib/alloc.h
lib/ask.o: lib/ask.h lib/codebook.h lib/codebook_find.h lib/table.h \
	lib/session.h lib/answers.h lib/number.h lib/words.h
lib/ask_draw.o: lib/ask_draw.h lib/ask.h lib/canvas.h lib/codebook.h \
	lib/codebook_find.h lib/table.h lib/render.h lib/session.h \
	lib/answers.h lib/number.h lib/term.h lib/words.h
lib/ask_lines.o: lib/ask.h lib/codebook.h lib/render.h lib/session.h \
	lib/answers.h lib/table.h lib/number.h lib/term.h lib/words.h
lib/ask_screen.o: lib/ask.h lib/ask_draw.h lib/session.h lib/answers.h \
	lib/table.h lib/number.h lib/term.h
lib/attain.o: lib/attain.h lib/alloc.h lib/codebook.h lib/number.h
lib/builtin.o: lib/builtin.h
lib/builtin_table.o: lib/builtin.h
lib/canvas.o: lib/canvas.h lib/alloc.h lib/utf8.h lib/wrap.h
lib/cells.o: lib/cells.h lib/table.h lib/alloc.h
lib/chart.o: lib/chart.h lib/report.h
lib/codebook.o: lib/codebook.h lib/codebook_entry.h lib/codebook_find.h \
	lib/table.h
lib/codebook_check.o: lib/alloc.h lib/codebook_entry.h lib/codebook.h \
	lib/codebook_find.h lib/table.h lib/error.h lib/number.h lib/utf8.h
lib/codebook_interpret.o: lib/alloc.h lib/codebook_entry.h lib/codebook.h \
	lib/codebook_find.h lib/table.h lib/error.h lib/number.h lib/utf8.h
lib/codebook_names.o: lib/alloc.h lib/codebook_entry.h lib/codebook.h \
	lib/codebook_find.h lib/table.h lib/error.h lib/number.h lib/utf8.h
lib/codebook_read.o: lib/alloc.h lib/codebook_entry.h lib/codebook.h \
	lib/error.h lib/table.h lib/utf8.h
lib/codebook_scales.o: lib/alloc.h lib/codebook_entry.h lib/codebook.h \
	lib/codebook_find.h lib/table.h lib/number.h
lib/codebook_texts.o: lib/codebook_entry.h lib/codebook.h \
	lib/codebook_find.h lib/table.h lib/error.h lib/utf8.h
lib/codebook_write.o: lib/codebook_entry.h lib/codebook.h lib/table.h
lib/codes.o: lib/codes.h lib/alloc.h lib/error.h lib/fold.h lib/table.h \
	lib/number.h lib/skeleton.h lib/utf8.h
lib/columns.o: lib/columns.h lib/alloc.h lib/answers.h lib/table.h lib/error.h \
	lib/match.h lib/number.h lib/utf8.h
lib/counts.o: lib/counts.h lib/alloc.h
lib/couple.o: lib/couple.h lib/comparison.h lib/pair_names.h lib/names.h \
	lib/alloc.h lib/codebook.h lib/date.h lib/error.h lib/pairs.h \
	lib/pairs_columns.h
lib/course.o: lib/course.h lib/trend.h lib/verdict.h lib/alloc.h \
	lib/codebook.h lib/codebook_find.h lib/table.h lib/date.h \
	lib/history.h lib/sitting.h
lib/date.o: lib/date.h
lib/decode.o: lib/decode.h lib/table.h lib/alloc.h lib/encoding.h \
	lib/error.h lib/first.h lib/stray.h
lib/dictionary.o: lib/dictionary.h lib/codes.h lib/names.h lib/number.h \
	lib/alloc.h lib/error.h lib/platform.h lib/table.h lib/skeleton.h \
	lib/utf8.h
lib/dictionary_write.o: lib/dictionary.h lib/codes.h lib/names.h \
	lib/number.h lib/alloc.h lib/codebook_find.h lib/codebook.h \
	lib/table.h lib/skeleton.h
lib/digits.o: lib/digits.h lib/alloc.h lib/codebook.h lib/export.h \
	lib/answers.h lib/table.h lib/columns.h lib/label.h lib/number.h \
	lib/place.h
lib/distribution.o: lib/distribution.h lib/alloc.h
lib/draft.o: lib/draft.h lib/alloc.h lib/draft_name.h lib/codebook.h \
	lib/names.h lib/place_search.h lib/place.h lib/answers.h lib/table.h \
	lib/look.h lib/options.h lib/shape.h lib/cells.h lib/error.h \
	lib/share.h lib/skeleton.h
lib/draft_name.o: lib/draft_name.h lib/codebook.h lib/names.h \
	lib/place_search.h lib/place.h lib/answers.h lib/table.h lib/alloc.h \
	lib/codebook_find.h lib/fold.h lib/look.h lib/shape.h lib/cells.h \
	lib/error.h lib/skeleton.h
lib/encoding.o: lib/encoding.h lib/table.h lib/utf8.h
lib/error.o: lib/error.h lib/alloc.h
lib/explain.o: lib/explain.h lib/answers.h lib/table.h lib/names.h \
	lib/platform.h lib/alloc.h lib/codebook.h lib/export.h lib/columns.h \
	lib/kept.h lib/number.h lib/personal.h lib/place.h lib/utf8.h \
	lib/wrong.h
lib/export.o: lib/export.h lib/answers.h lib/table.h lib/columns.h lib/alloc.h \
	lib/codebook.h lib/codebook_find.h lib/error.h lib/label.h lib/names.h \
	lib/place.h lib/platform.h lib/platform_day.h lib/shape.h lib/cells.h
lib/export_check.o: lib/export.h lib/answers.h lib/table.h lib/columns.h \
	lib/codebook.h lib/decode.h lib/encoding.h lib/error.h lib/number.h \
	lib/place.h lib/shape.h lib/cells.h lib/utf8.h
lib/findings.o: lib/findings.h lib/alloc.h lib/codebook.h
lib/findings_cell.o: lib/findings_cell.h lib/findings_read.h lib/table.h \
	lib/alloc.h lib/codebook.h lib/codebook_find.h lib/error.h \
	lib/findings.h lib/number.h lib/utf8.h
lib/findings_read.o: lib/findings_read.h lib/table.h lib/codebook.h \
	lib/codebook_find.h lib/error.h lib/findings.h lib/findings_cell.h \
	lib/number.h lib/utf8.h
lib/findings_table.o: lib/findings_read.h lib/table.h lib/alloc.h \
	lib/codebook.h lib/codebook_find.h lib/error.h lib/findings.h \
	lib/number.h lib/utf8.h
lib/first.o: lib/first.h lib/table.h
lib/fisher.o: lib/fisher.h
lib/fold.o: lib/fold.h lib/table.h lib/alloc.h
lib/folder.o: lib/folder.h lib/alloc.h lib/error.h lib/folder_names.h
lib/folder_names.o: lib/folder_names.h lib/folder.h lib/alloc.h lib/names.h \
	lib/utf8.h
lib/form.o: lib/form.h lib/alloc.h lib/codebook.h lib/codebook_find.h \
	lib/table.h lib/number.h lib/words.h
lib/form_html.o: lib/codebook.h lib/codebook_find.h lib/table.h lib/form.h \
	lib/form_write.h lib/html.h lib/html_head.h lib/number.h lib/words.h
lib/form_json.o: lib/codebook.h lib/codebook_find.h lib/table.h lib/form.h \
	lib/form_write.h lib/html.h lib/words.h
lib/form_text.o: lib/alloc.h lib/codebook.h lib/codebook_find.h lib/table.h \
	lib/form.h lib/form_write.h lib/number.h lib/render.h lib/utf8.h \
	lib/words.h
lib/format.o: lib/format.h lib/render.h lib/error.h lib/report.h
lib/gather.o: lib/gather.h lib/couple.h lib/comparison.h lib/pair_names.h \
	lib/names.h lib/error.h lib/persons.h lib/history.h lib/alloc.h \
	lib/codebook.h lib/findings.h lib/findings_read.h lib/table.h \
	lib/gather_pairs.h lib/gather_stats.h lib/group.h lib/distribution.h \
	lib/pairs.h lib/pairs_columns.h lib/scores.h lib/sitting.h \
	lib/utf8.h
lib/gather_pairs.o: lib/gather_pairs.h lib/error.h lib/gather.h lib/couple.h \
	lib/comparison.h lib/pair_names.h lib/names.h lib/persons.h \
	lib/history.h lib/pairs.h lib/pairs_columns.h lib/table.h
lib/gather_stats.o: lib/gather_stats.h lib/error.h lib/findings.h \
	lib/findings_read.h lib/table.h lib/gather.h lib/couple.h \
	lib/comparison.h lib/pair_names.h lib/names.h lib/persons.h \
	lib/history.h
lib/group.o: lib/group.h lib/distribution.h lib/names.h lib/alloc.h \
	lib/codebook.h lib/codebook_find.h lib/table.h lib/course.h \
	lib/trend.h lib/verdict.h lib/date.h lib/error.h lib/member.h \
	lib/sitting.h
lib/history.o: lib/history.h lib/alloc.h lib/sitting.h
lib/html.o: lib/html.h lib/utf8.h
lib/html_head.o: lib/html_head.h lib/builtin.h lib/html.h
lib/input.o: lib/input.h lib/alloc.h lib/error.h lib/pipe.h
lib/keep.o: lib/keep.h lib/alloc.h lib/answers.h lib/table.h \
	lib/answers_write.h lib/codebook.h lib/error.h lib/session.h \
	lib/number.h
lib/kept.o: lib/kept.h lib/table.h lib/alloc.h
lib/label.o: lib/label.h lib/answers.h lib/table.h lib/alloc.h \
	lib/codebook.h lib/codebook_find.h lib/error.h lib/fold.h \
	lib/number.h lib/recall.h lib/utf8.h
lib/line.o: lib/line.h lib/utf8.h lib/wrap.h
lib/longs.o: lib/longs.h lib/alloc.h lib/fold.h lib/table.h
lib/look.o: lib/look.h lib/table.h lib/alloc.h lib/fold.h lib/label.h \
	lib/answers.h lib/number.h lib/own.h lib/personal.h lib/platform_day.h \
	lib/shape.h lib/cells.h lib/error.h
lib/markdown.o: lib/markdown.h lib/wrap.h
lib/match.o: lib/match.h lib/alloc.h lib/table.h
lib/matches.o: lib/matches.h lib/pair_names.h lib/alloc.h lib/nearest.h \
	lib/pair_plan.h lib/partners.h lib/table.h
lib/member.o: lib/member.h lib/alloc.h lib/codebook.h lib/course.h \
	lib/trend.h lib/verdict.h lib/sitting.h
lib/miller.o: lib/miller.h lib/alloc.h lib/utf8.h
lib/names.o: lib/names.h lib/alloc.h
lib/nearest.o: lib/nearest.h lib/alloc.h
lib/norms.o: lib/norms.h lib/attain.h lib/alloc.h lib/codebook.h lib/score.h
lib/norms_check.o: lib/alloc.h lib/codebook.h lib/error.h lib/norms.h \
	lib/attain.h lib/norms_entry.h lib/number.h lib/utf8.h
lib/norms_read.o: lib/alloc.h lib/codebook.h lib/codebook_find.h lib/table.h \
	lib/error.h lib/norms.h lib/attain.h lib/norms_entry.h lib/number.h \
	lib/utf8.h
lib/norms_write.o: lib/norms_write.h lib/alloc.h lib/attain.h lib/codebook.h \
	lib/error.h lib/norms.h lib/number.h lib/sample.h lib/table.h
lib/number.o: lib/number.h
lib/options.o: lib/options.h lib/alloc.h lib/fold.h lib/table.h lib/look.h
lib/own.o: lib/own.h lib/codebook_find.h lib/codebook.h lib/table.h \
	lib/fold.h
lib/pair.o: lib/pair.h lib/pair_names.h lib/pair_plan.h
lib/pair_guess.o: lib/pair_guess.h lib/pair_plan.h
lib/pair_names.o: lib/pair_names.h
lib/pair_plan.o: lib/pair_plan.h lib/alloc.h lib/codebook.h \
	lib/codebook_find.h lib/table.h lib/error.h lib/number.h
lib/pair_words.o: lib/pair_words.h lib/alloc.h lib/codebook.h \
	lib/codebook_find.h lib/table.h lib/number.h lib/pair.h \
	lib/pair_names.h lib/pair_plan.h lib/verdict.h
lib/pairs.o: lib/pairs.h lib/comparison.h lib/pair_names.h \
	lib/pairs_columns.h lib/alloc.h lib/codebook.h lib/codebook_find.h \
	lib/table.h lib/date.h lib/error.h lib/names.h lib/pairs_cell.h \
	lib/utf8.h
lib/pairs_cell.o: lib/pairs_cell.h lib/pairs.h lib/comparison.h \
	lib/pair_names.h lib/pairs_columns.h lib/table.h lib/alloc.h \
	lib/codebook.h lib/codebook_find.h lib/error.h lib/number.h \
	lib/utf8.h
lib/pairs_columns.o: lib/pairs_columns.h
lib/pairs_write.o: lib/pairs_write.h lib/pair_names.h lib/codebook.h \
	lib/matches.h lib/pair.h lib/pair_guess.h lib/pair_plan.h \
	lib/pair_words.h lib/pairs_columns.h lib/partners.h lib/table.h
lib/partners.o: lib/partners.h lib/pair_names.h lib/table.h lib/alloc.h
lib/person.o: lib/person.h lib/report.h lib/alloc.h lib/codebook.h \
	lib/codebook_find.h lib/table.h lib/course.h lib/trend.h \
	lib/verdict.h lib/date.h lib/history.h lib/say.h lib/sitting.h
lib/person_number.o: lib/codebook.h lib/codebook_find.h lib/table.h \
	lib/person.h lib/report.h lib/sitting.h lib/verdict.h
lib/personal.o: lib/personal.h lib/table.h lib/fold.h
lib/persons.o: lib/persons.h lib/history.h lib/names.h lib/alloc.h
lib/pipe_linux.o: lib/pipe.h
lib/pipe_other.o: lib/pipe.h
lib/place.o: lib/place.h lib/answers.h lib/table.h lib/alloc.h lib/codebook.h \
	lib/codebook_find.h lib/error.h lib/fold.h lib/label.h \
	lib/place_search.h lib/place_tell.h
lib/place_code.o: lib/place_code.h lib/alloc.h lib/table.h
lib/place_near.o: lib/place_near.h lib/alloc.h lib/codebook.h lib/fold.h \
	lib/table.h lib/match.h lib/place_search.h lib/place.h lib/answers.h
lib/place_read.o: lib/fold.h lib/table.h lib/label.h lib/answers.h lib/place.h
lib/place_search.o: lib/place_search.h lib/place.h lib/answers.h lib/table.h \
	lib/alloc.h lib/codebook.h lib/fold.h lib/number.h lib/place_code.h \
	lib/platform.h
lib/place_tell.o: lib/place_tell.h lib/alloc.h lib/codebook.h lib/error.h \
	lib/fold.h lib/table.h lib/match.h lib/own.h lib/place_near.h \
	lib/place_search.h lib/place.h lib/answers.h lib/utf8.h
lib/plain_digits.o: lib/bytes.h lib/plain_cells.h lib/table.h \
	lib/table_plain.h
lib/plain_text.o: lib/bytes.h lib/cells.h lib/table.h lib/plain_cells.h \
	lib/table_plain.h
lib/platform.o: lib/platform.h lib/table.h lib/alloc.h lib/fold.h \
	lib/platform_day.h
lib/platform_day.o: lib/platform_day.h lib/table.h lib/codebook_find.h \
	lib/codebook.h lib/date.h
lib/prompt.o: lib/prompt.h lib/codebook.h lib/codebook_find.h lib/table.h
lib/publish.o: lib/publish.h lib/format.h lib/render.h lib/person.h \
	lib/report.h lib/two.h lib/codebook.h lib/couple.h lib/comparison.h \
	lib/pair_names.h lib/names.h lib/error.h lib/folder.h lib/history.h \
	lib/report_couple.h lib/report_person.h lib/say.h lib/sitting.h \
	lib/words.h
lib/questionnaire.o: lib/questionnaire.h lib/number.h lib/alloc.h \
	lib/codebook.h lib/codebook_find.h lib/table.h lib/error.h \
	lib/fold.h lib/form.h lib/label.h lib/answers.h lib/names.h \
	lib/own.h lib/utf8.h lib/words.h
lib/questionnaire_limesurvey.o: lib/questionnaire.h lib/number.h lib/alloc.h \
	lib/codebook.h lib/codebook_find.h lib/table.h lib/error.h \
	lib/fold.h lib/form.h lib/names.h lib/utf8.h
lib/questionnaire_qualtrics.o: lib/questionnaire.h lib/number.h \
	lib/codebook.h lib/error.h lib/form.h lib/utf8.h
lib/questionnaire_redcap.o: lib/questionnaire.h lib/number.h lib/alloc.h \
	lib/codebook.h lib/error.h lib/form.h lib/table.h lib/utf8.h
lib/questionnaire_xlsform.o: lib/questionnaire.h lib/number.h lib/alloc.h \
	lib/codebook.h lib/codebook_find.h lib/table.h lib/error.h \
	lib/form.h lib/utf8.h
lib/quote.o: lib/quote.h lib/error.h lib/utf8.h
lib/recall.o: lib/recall.h lib/answers.h lib/table.h lib/alloc.h
lib/reliability.o: lib/reliability.h lib/fisher.h
lib/reliability_audit.o: lib/reliability.h
lib/render_csv.o: lib/error.h lib/render.h lib/report.h lib/table.h
lib/render_html.o: lib/html.h lib/html_head.h lib/render.h \
	lib/render_html_part.h lib/report.h lib/svg.h
lib/render_html_chart.o: lib/render_html_part.h lib/chart.h lib/report.h \
	lib/svg.h
lib/render_html_dumbbell.o: lib/render_html_part.h lib/html.h lib/report.h \
	lib/svg.h
lib/render_html_table.o: lib/render_html_part.h lib/chart.h lib/html.h \
	lib/report.h lib/svg.h lib/wrap.h
lib/render_markdown.o: lib/chart.h lib/html.h lib/markdown.h lib/render.h \
	lib/render_markdown_part.h lib/report.h
lib/render_markdown_dumbbell.o: lib/render_markdown_part.h lib/chart.h \
	lib/markdown.h lib/report.h
lib/render_text.o: lib/alloc.h lib/chart.h lib/line.h lib/render.h \
	lib/render_text_chart.h lib/report.h lib/wrap.h
lib/render_text_chart.o: lib/render_text_chart.h lib/alloc.h lib/chart.h \
	lib/line.h lib/render.h lib/report.h lib/wrap.h
lib/render_text_dumbbell.o: lib/render_text_chart.h lib/chart.h lib/line.h \
	lib/render.h lib/report.h lib/wrap.h
lib/report.o: lib/report.h lib/alloc.h
lib/report_area.o: lib/report_area.h lib/alloc.h lib/codebook.h \
	lib/codebook_find.h lib/table.h lib/person.h lib/report.h \
	lib/prompt.h lib/sitting.h lib/verdict.h lib/words.h
lib/report_chart.o: lib/report_chart.h lib/alloc.h lib/codebook.h \
	lib/codebook_find.h lib/table.h lib/person.h lib/report.h \
	lib/report_norms.h lib/report_told.h lib/sitting.h lib/verdict.h \
	lib/words.h
lib/report_codebook.o: lib/report_codebook.h lib/codebook.h \
	lib/codebook_find.h lib/table.h lib/number.h lib/report.h \
	lib/words.h
lib/report_couple.o: lib/report_couple.h lib/alloc.h lib/codebook.h \
	lib/codebook_find.h lib/table.h lib/couple.h lib/comparison.h \
	lib/pair_names.h lib/names.h lib/report.h lib/report_couple_part.h \
	lib/say.h lib/two.h lib/verdict_couple.h lib/words.h
lib/report_couple_chart.o: lib/codebook.h lib/codebook_find.h lib/table.h \
	lib/couple.h lib/comparison.h lib/pair_names.h lib/names.h \
	lib/report.h lib/report_couple_part.h lib/two.h lib/verdict.h \
	lib/verdict_couple.h lib/words.h
lib/report_couple_figures.o: lib/codebook.h lib/couple.h lib/comparison.h \
	lib/pair_names.h lib/names.h lib/pairs_cell.h lib/pairs.h \
	lib/pairs_columns.h lib/table.h lib/report.h \
	lib/report_couple_part.h lib/two.h
lib/report_couple_given.o: lib/codebook.h lib/codebook_find.h lib/table.h \
	lib/couple.h lib/comparison.h lib/pair_names.h lib/names.h \
	lib/report.h lib/report_couple_part.h lib/two.h lib/verdict.h \
	lib/verdict_couple.h lib/verdict_sent.h lib/words.h
lib/report_couple_guess.o: lib/codebook.h lib/codebook_find.h lib/table.h \
	lib/couple.h lib/comparison.h lib/pair_names.h lib/names.h \
	lib/report.h lib/report_couple_part.h lib/two.h lib/verdict_couple.h \
	lib/words.h
lib/report_couple_items.o: lib/codebook.h lib/codebook_find.h lib/table.h \
	lib/couple.h lib/comparison.h lib/pair_names.h lib/names.h \
	lib/report.h lib/report_couple_part.h lib/two.h lib/verdict_couple.h \
	lib/words.h
lib/report_couple_over.o: lib/alloc.h lib/apart.h lib/codebook.h \
	lib/couple.h lib/comparison.h lib/pair_names.h lib/names.h \
	lib/report.h lib/report_couple_part.h lib/two.h lib/verdict_couple.h \
	lib/words.h
lib/report_couple_seen.o: lib/codebook.h lib/couple.h lib/comparison.h \
	lib/pair_names.h lib/names.h lib/report.h lib/report_couple_part.h \
	lib/two.h lib/verdict_couple.h lib/words.h
lib/report_couple_step.o: lib/alloc.h lib/codebook.h lib/couple.h \
	lib/comparison.h lib/pair_names.h lib/names.h lib/date.h \
	lib/prompt.h lib/report.h lib/report_couple_part.h lib/two.h \
	lib/verdict.h lib/verdict_couple.h lib/words.h
lib/report_direction.o: lib/report_direction.h lib/alloc.h lib/codebook.h \
	lib/codebook_find.h lib/table.h lib/course.h lib/trend.h \
	lib/verdict.h lib/history.h lib/person.h lib/report.h lib/sitting.h \
	lib/words.h
lib/report_group.o: lib/report_group.h lib/alloc.h lib/codebook.h \
	lib/codebook_find.h lib/table.h lib/group.h lib/distribution.h \
	lib/names.h lib/report.h lib/report_group_figures.h \
	lib/report_group_scale.h lib/say.h lib/verdict.h lib/words.h
lib/report_group_figures.o: lib/report_group_figures.h lib/alloc.h \
	lib/codebook.h lib/codebook_find.h lib/table.h lib/group.h \
	lib/distribution.h lib/names.h lib/report.h lib/report_group.h \
	lib/report_group_scale.h lib/say.h lib/words.h
lib/report_group_levels.o: lib/codebook.h lib/codebook_find.h lib/table.h \
	lib/group.h lib/distribution.h lib/names.h lib/report.h \
	lib/report_group.h lib/report_group_figures.h \
	lib/report_group_scale.h lib/verdict.h lib/words.h
lib/report_group_scale.o: lib/report_group_scale.h lib/report.h lib/alloc.h \
	lib/codebook.h lib/codebook_find.h lib/table.h lib/group.h \
	lib/distribution.h lib/names.h lib/report_group.h lib/say.h \
	lib/verdict.h lib/words.h
lib/report_group_spread.o: lib/codebook.h lib/codebook_find.h lib/table.h \
	lib/group.h lib/distribution.h lib/names.h lib/report.h \
	lib/report_group.h lib/report_group_figures.h \
	lib/report_group_scale.h lib/say.h lib/words.h
lib/report_norms.o: lib/report_norms.h lib/alloc.h lib/codebook.h \
	lib/person.h lib/report.h lib/report_chart.h lib/sitting.h \
	lib/words.h
lib/report_over.o: lib/report_over.h lib/alloc.h lib/apart.h lib/codebook.h \
	lib/codebook_find.h lib/table.h lib/course.h lib/trend.h \
	lib/verdict.h lib/date.h lib/history.h lib/person.h lib/report.h \
	lib/report_direction.h lib/sitting.h lib/words.h
lib/report_person.o: lib/report_person.h lib/alloc.h lib/codebook.h \
	lib/codebook_find.h lib/table.h lib/history.h lib/person.h \
	lib/report.h lib/report_area.h lib/report_chart.h lib/report_norms.h \
	lib/report_over.h lib/report_since.h lib/report_told.h lib/say.h \
	lib/sitting.h lib/verdict.h lib/words.h
lib/report_since.o: lib/report_since.h lib/alloc.h lib/codebook.h \
	lib/codebook_find.h lib/table.h lib/course.h lib/trend.h \
	lib/verdict.h lib/history.h lib/person.h lib/report.h lib/sitting.h \
	lib/words.h
lib/report_stat.o: lib/report_stat.h lib/codebook.h lib/codebook_find.h \
	lib/table.h lib/findings.h lib/group.h lib/distribution.h \
	lib/names.h lib/report.h lib/report_stat_part.h lib/say.h \
	lib/words.h
lib/report_stat_answers.o: lib/alloc.h lib/codebook.h lib/findings.h \
	lib/group.h lib/distribution.h lib/names.h lib/number.h lib/report.h \
	lib/report_stat_part.h lib/report_stat.h lib/say.h lib/words.h
lib/report_stat_figures.o: lib/codebook.h lib/findings.h lib/group.h \
	lib/distribution.h lib/names.h lib/number.h lib/report.h \
	lib/report_stat_part.h lib/report_stat.h
lib/report_stat_first.o: lib/codebook.h lib/codebook_find.h lib/table.h \
	lib/findings.h lib/report.h lib/report_stat_part.h lib/report_stat.h \
	lib/say.h lib/words.h
lib/report_stat_items.o: lib/codebook.h lib/codebook_find.h lib/table.h \
	lib/findings.h lib/group.h lib/distribution.h lib/names.h \
	lib/report.h lib/report_stat_part.h lib/report_stat.h lib/say.h \
	lib/words.h
lib/report_stat_scale.o: lib/codebook.h lib/codebook_find.h lib/table.h \
	lib/findings.h lib/report.h lib/report_stat_part.h lib/report_stat.h \
	lib/say.h lib/words.h
lib/report_stat_with.o: lib/codebook.h lib/codebook_find.h lib/table.h \
	lib/findings.h lib/report.h lib/report_stat_part.h lib/report_stat.h \
	lib/say.h lib/words.h
lib/report_told.o: lib/report_told.h lib/alloc.h lib/codebook.h \
	lib/codebook_find.h lib/table.h lib/person.h lib/report.h \
	lib/sitting.h lib/verdict.h lib/words.h
lib/resources.o: lib/resources.h lib/alloc.h lib/error.h lib/table.h
lib/returns.o: lib/returns.h
lib/roll.o: lib/roll.h lib/names.h lib/partners.h lib/pair_names.h \
	lib/table.h lib/alloc.h
lib/sample.o: lib/sample.h lib/alloc.h lib/number.h
lib/say.o: lib/say.h lib/report.h lib/alloc.h lib/codebook.h \
	lib/codebook_find.h lib/table.h lib/resources.h lib/words.h
lib/score.o: lib/score.h lib/answers.h lib/table.h lib/codebook.h \
	lib/score_plan.h lib/lane.h
lib/score_plan.o: lib/score_plan.h lib/codebook.h lib/lane.h lib/alloc.h \
	lib/codebook_find.h lib/table.h lib/number.h lib/score.h
lib/scores.o: lib/scores.h lib/table.h lib/alloc.h lib/codebook.h \
	lib/codebook_find.h lib/error.h lib/utf8.h
lib/scores_read.o: lib/alloc.h lib/codebook.h lib/codebook_find.h lib/table.h \
	lib/date.h lib/error.h lib/number.h lib/scores.h lib/sitting.h \
	lib/utf8.h
lib/scores_text.o: lib/scores_text.h lib/alloc.h lib/codebook.h lib/number.h \
	lib/score.h lib/score_plan.h lib/lane.h lib/table.h
lib/scores_write.o: lib/scores_write.h lib/alloc.h lib/answers.h lib/table.h \
	lib/codebook.h lib/codebook_find.h lib/columns.h lib/error.h \
	lib/norms.h lib/attain.h lib/number.h lib/score.h lib/scores_text.h \
	lib/utf8.h
lib/session.o: lib/session.h lib/answers.h lib/table.h lib/number.h \
	lib/codebook.h lib/codebook_find.h lib/session_steps.h
lib/session_result.o: lib/answers_write.h lib/codebook.h lib/codebook_find.h \
	lib/table.h lib/session.h lib/answers.h lib/number.h \
	lib/session_steps.h
lib/session_steps.o: lib/session_steps.h lib/alloc.h lib/codebook.h \
	lib/codebook_find.h lib/table.h lib/score.h lib/session.h \
	lib/answers.h lib/number.h lib/sitting.h lib/verdict.h
lib/shape.o: lib/shape.h lib/cells.h lib/table.h lib/error.h lib/alloc.h \
	lib/decode.h lib/first.h lib/signature.h lib/utf8.h
lib/share.o: lib/share.h lib/table.h lib/alloc.h lib/label.h lib/answers.h \
	lib/look.h
lib/signature.o: lib/signature.h lib/alloc.h lib/surveymonkey.h lib/table.h
lib/sitting.o: lib/sitting.h lib/alloc.h lib/codebook.h lib/number.h \
	lib/score.h
lib/skeleton.o: lib/skeleton.h lib/alloc.h lib/fold.h lib/table.h
lib/state.o: lib/state.h lib/counts.h lib/wide.h lib/alloc.h lib/error.h \
	lib/state_plan.h
lib/state_block.o: lib/state_block.h lib/alloc.h lib/codebook.h lib/state.h \
	lib/counts.h lib/wide.h lib/state_block_part.h lib/state_plan.h \
	lib/state_lanes.h
lib/state_block_fold.o: lib/codebook.h lib/state.h lib/counts.h lib/wide.h \
	lib/state_block_part.h lib/state_plan.h
lib/state_block_sum.o: lib/codebook.h lib/state.h lib/counts.h lib/wide.h \
	lib/state_block_part.h lib/state_plan.h
lib/state_lanes.o: lib/state_lanes.h lib/alloc.h lib/codebook.h lib/score.h \
	lib/state.h lib/counts.h lib/wide.h lib/state_plan.h
lib/state_plan.o: lib/state_plan.h lib/alloc.h lib/codebook.h \
	lib/codebook_find.h lib/table.h lib/number.h
lib/state_read.o: lib/codebook.h lib/error.h lib/number.h lib/state.h \
	lib/counts.h lib/wide.h lib/state_plan.h lib/state_source.h \
	lib/table.h lib/state_table.h
lib/state_row.o: lib/alloc.h lib/answers.h lib/table.h lib/codebook.h \
	lib/state.h lib/counts.h lib/wide.h lib/state_plan.h
lib/state_sample.o: lib/state_sample.h lib/codebook.h lib/codebook_find.h \
	lib/table.h lib/number.h lib/sample.h lib/state.h lib/counts.h \
	lib/wide.h lib/state_plan.h
lib/state_source.o: lib/state_source.h lib/table.h lib/error.h \
	lib/state_table.h lib/utf8.h lib/wide.h
lib/state_write.o: lib/codebook.h lib/number.h lib/state.h lib/counts.h \
	lib/wide.h lib/state_plan.h lib/state_table.h lib/table.h
lib/stats.o: lib/stats.h lib/reliability.h lib/sample.h lib/alloc.h \
	lib/codebook.h lib/state.h lib/counts.h lib/wide.h lib/state_plan.h \
	lib/state_sample.h
lib/stats_write.o: lib/stats_write.h lib/codebook.h lib/error.h \
	lib/norms_write.h lib/number.h lib/sample.h lib/state.h lib/counts.h \
	lib/wide.h lib/state_plan.h lib/state_sample.h lib/stats.h \
	lib/reliability.h lib/table.h
lib/store.o: lib/store.h lib/alloc.h lib/error.h lib/table.h
lib/stray.o: lib/stray.h lib/table.h lib/alloc.h
lib/surveymonkey.o: lib/surveymonkey.h lib/alloc.h lib/fold.h lib/table.h \
	lib/number.h
lib/svg.o: lib/svg.h lib/chart.h lib/report.h
lib/svg_dumbbell.o: lib/svg.h
lib/svg_radar.o: lib/svg.h lib/alloc.h lib/html.h lib/report.h lib/wrap.h
lib/table.o: lib/table.h lib/alloc.h lib/error.h lib/names.h lib/utf8.h
lib/table_plain.o: lib/table_plain.h lib/table.h lib/bytes.h lib/plain_cells.h
lib/table_read_csv.o: lib/table_read_csv.h lib/cells.h lib/table.h lib/error.h \
	lib/quote.h
lib/table_read.o: lib/table.h lib/alloc.h lib/cells.h lib/error.h lib/input.h \
	lib/kept.h lib/returns.h lib/table_plain.h lib/table_read_csv.h
lib/table_write.o: lib/table.h lib/alloc.h lib/bytes.h lib/error.h \
	lib/number.h lib/pipe.h
lib/tally.o: lib/tally.h lib/alloc.h lib/answers.h lib/table.h lib/bytes.h \
	lib/codebook.h lib/number.h lib/score_plan.h lib/lane.h
lib/term.o: lib/term.h lib/error.h lib/number.h lib/render.h
lib/term_screen.o: lib/term.h
lib/tool.o: lib/tool.h lib/error.h lib/table.h lib/utf8.h lib/version.h
lib/tool_answers.o: lib/tool_answers.h lib/answers.h lib/table.h \
	lib/codebook.h lib/error.h lib/tool.h lib/utf8.h
lib/tool_aside.o: lib/tool_aside.h lib/table.h lib/alloc.h lib/error.h \
	lib/tool.h lib/tool_load.h
lib/tool_audit.o: lib/tool_audit.h lib/codebook.h lib/stats.h \
	lib/reliability.h lib/sample.h lib/tool.h
lib/tool_day.o: lib/tool_day.h lib/export.h lib/answers.h lib/table.h \
	lib/columns.h lib/platform.h lib/platform_day.h lib/tool.h lib/utf8.h
lib/tool_explain.o: lib/tool_explain.h lib/codebook.h lib/decode.h lib/table.h \
	lib/explain.h lib/answers.h lib/names.h lib/platform.h lib/export.h \
	lib/columns.h lib/fold.h lib/miller.h lib/place.h lib/platform_day.h \
	lib/shape.h lib/cells.h lib/error.h lib/tool.h lib/utf8.h
lib/tool_gather.o: lib/tool_gather.h lib/error.h lib/gather.h lib/couple.h \
	lib/comparison.h lib/pair_names.h lib/names.h lib/persons.h \
	lib/history.h lib/table.h lib/tool.h
lib/tool_import.o: lib/tool_import.h lib/alloc.h lib/codebook.h lib/decode.h \
	lib/table.h lib/digits.h lib/error.h lib/explain.h lib/answers.h \
	lib/names.h lib/platform.h lib/export.h lib/columns.h lib/number.h \
	lib/place.h lib/shape.h lib/cells.h lib/tool.h lib/tool_aside.h \
	lib/tool_day.h lib/tool_explain.h lib/tool_wrong.h lib/wrong.h
lib/tool_load.o: lib/builtin.h lib/codebook.h lib/codebook_find.h lib/table.h \
	lib/date.h lib/error.h lib/label.h lib/answers.h lib/norms.h \
	lib/attain.h lib/resources.h lib/tool.h lib/tool_load.h lib/words.h
lib/tool_long.o: lib/tool_long.h lib/again.h lib/error.h lib/longs.h \
	lib/miller.h lib/shape.h lib/cells.h lib/table.h lib/utf8.h
lib/tool_publish.o: lib/tool_publish.h lib/error.h lib/gather.h lib/couple.h \
	lib/comparison.h lib/pair_names.h lib/names.h lib/persons.h \
	lib/history.h lib/publish.h lib/format.h lib/render.h lib/person.h \
	lib/report.h lib/two.h lib/tool.h lib/utf8.h
lib/tool_skeleton.o: lib/tool_skeleton.h lib/decode.h lib/table.h \
	lib/dictionary.h lib/codes.h lib/names.h lib/number.h lib/draft.h \
	lib/error.h lib/export.h lib/answers.h lib/columns.h lib/look.h \
	lib/platform.h lib/shape.h lib/cells.h lib/skeleton.h lib/tool.h \
	lib/tool_import.h lib/tool_long.h lib/tool_wrong.h lib/utf8.h
lib/tool_wrong.o: lib/tool_wrong.h lib/codebook.h lib/error.h lib/export.h \
	lib/answers.h lib/table.h lib/columns.h lib/place.h lib/shape.h \
	lib/cells.h lib/tool.h lib/tool_long.h lib/utf8.h lib/wrong.h
lib/trend.o: lib/trend.h lib/alloc.h
lib/two.o: lib/two.h lib/report.h lib/alloc.h lib/codebook.h \
	lib/codebook_find.h lib/table.h lib/couple.h lib/comparison.h \
	lib/pair_names.h lib/names.h lib/say.h lib/verdict_couple.h \
	lib/words.h
lib/utf8.o: lib/utf8.h
lib/verdict.o: lib/verdict.h lib/alloc.h lib/codebook.h lib/codebook_find.h \
	lib/table.h lib/sitting.h
lib/verdict_couple.o: lib/verdict_couple.h lib/codebook.h \
	lib/codebook_find.h lib/table.h lib/couple.h lib/comparison.h \
	lib/pair_names.h lib/names.h lib/verdict.h
lib/verdict_gate.o: lib/codebook.h lib/codebook_find.h lib/table.h \
	lib/date.h lib/sitting.h lib/verdict.h
lib/verdict_sent.o: lib/verdict_sent.h lib/pair_names.h lib/codebook.h \
	lib/codebook_find.h lib/table.h lib/couple.h lib/comparison.h \
	lib/names.h lib/verdict.h lib/verdict_couple.h
lib/visits.o: lib/visits.h lib/answers.h lib/table.h lib/answers_write.h \
	lib/alloc.h lib/codebook.h lib/date.h lib/error.h lib/pair_plan.h \
	lib/partners.h lib/pair_names.h lib/utf8.h
lib/wide.o: lib/wide.h
lib/words.o: lib/words.h lib/alloc.h lib/error.h lib/table.h
lib/wrap.o: lib/wrap.h lib/alloc.h lib/utf8.h
lib/wrong.o: lib/wrong.h lib/table.h lib/alloc.h lib/names.h
cmd/attune-ask.o: lib/answers.h lib/table.h lib/answers_write.h lib/ask.h \
	lib/codebook.h lib/codebook_find.h lib/codebook.h lib/date.h \
	lib/error.h lib/keep.h lib/render.h lib/session.h lib/answers.h \
	lib/number.h lib/session_steps.h lib/store.h lib/table.h lib/term.h \
	lib/tool.h lib/tool_load.h lib/words.h
cmd/attune-codebook.o: lib/builtin.h lib/codebook.h lib/codebook_find.h \
	lib/table.h lib/error.h lib/form.h lib/questionnaire.h lib/number.h \
	lib/render.h lib/report.h lib/report_codebook.h lib/term.h lib/tool.h \
	lib/tool_load.h lib/words.h
cmd/attune-form.o: lib/codebook.h lib/form.h lib/form_write.h lib/render.h \
	lib/term.h lib/tool.h lib/tool_load.h lib/words.h
cmd/attune-import.o: lib/codebook.h lib/number.h lib/platform.h lib/table.h \
	lib/shape.h lib/cells.h lib/error.h lib/tool.h lib/tool_import.h \
	lib/tool_load.h lib/tool_skeleton.h lib/utf8.h
cmd/attune-pair.o: lib/across.h lib/codebook.h lib/error.h lib/matches.h \
	lib/pair_names.h lib/number.h lib/pair_plan.h lib/pairs_write.h \
	lib/roll.h lib/names.h lib/partners.h lib/table.h lib/table.h \
	lib/tool.h lib/tool_load.h lib/visits.h lib/answers.h \
	lib/answers_write.h
cmd/attune-report.o: lib/codebook.h lib/error.h lib/folder.h lib/format.h \
	lib/render.h lib/gather.h lib/couple.h lib/comparison.h \
	lib/pair_names.h lib/names.h lib/error.h lib/persons.h lib/history.h \
	lib/group.h lib/distribution.h lib/person.h lib/report.h \
	lib/publish.h lib/format.h lib/person.h lib/two.h lib/report.h \
	lib/report_couple.h lib/report_group.h lib/report_person.h \
	lib/report_stat.h lib/resources.h lib/term.h lib/tool.h \
	lib/tool_gather.h lib/tool_load.h lib/tool_publish.h lib/two.h \
	lib/words.h
cmd/attune-score.o: lib/alloc.h lib/answers.h lib/table.h lib/codebook.h \
	lib/columns.h lib/error.h lib/norms.h lib/attain.h lib/number.h \
	lib/score.h lib/scores_write.h lib/table.h lib/tool.h \
	lib/tool_answers.h lib/tool_load.h
cmd/attune-stat.o: lib/answers.h lib/table.h lib/codebook.h lib/error.h \
	lib/state.h lib/counts.h lib/wide.h lib/state_block.h \
	lib/state_plan.h lib/state_table.h lib/stats.h lib/reliability.h \
	lib/sample.h lib/stats_write.h lib/table.h lib/tool.h \
	lib/tool_answers.h lib/tool_audit.h lib/tool_load.h
