#!/bin/sh
# Print the Content-Security-Policy of a page that is made of the files beside
# this one: of the form, or with the argument `report` of a report.  policy.txt
# and report-policy.txt hold them, and a test holds each to its files.
# After a change: sh lib/page/policy.sh >lib/page/policy.txt
# or: sh lib/page/policy.sh report >lib/page/report-policy.txt
set -eu
cd "$(dirname "$0")"

hash() {
	perl -MDigest::SHA -e '
		my $sha = Digest::SHA->new(256)->addfile($ARGV[0], "b");
		print " \x27sha256-", $sha->b64digest, "=\x27";' "$1"
}

printf "default-src 'none'; base-uri 'none'; form-action 'none'; "
printf 'img-src data:; style-src'
if [ "${1-}" = report ]; then
	hash report.css
	hash report-chart.css
	hash report-pairs.css
	echo
	exit
fi
for style in page form result; do
	hash "$style.css"
done
printf '; script-src'
for script in score verdict report blocks form; do
	hash "$script.js"
done
echo
