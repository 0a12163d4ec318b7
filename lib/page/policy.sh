#!/bin/sh
# Print the Content-Security-Policy of the page that is made of the files
# beside this one.  policy.txt holds it, and a test holds the two together.
# After a change: sh lib/page/policy.sh >lib/page/policy.txt
set -eu
cd "$(dirname "$0")"

hash() {
	perl -MDigest::SHA -e '
		my $sha = Digest::SHA->new(256)->addfile($ARGV[0], "b");
		print " \x27sha256-", $sha->b64digest, "=\x27";' "$1"
}

printf "default-src 'none'; base-uri 'none'; form-action 'none'; "
printf 'img-src data:; style-src'
for style in page form result; do
	hash "$style.css"
done
printf '; script-src'
for script in score verdict report blocks form; do
	hash "$script.js"
done
echo
