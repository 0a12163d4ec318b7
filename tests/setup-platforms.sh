#!/bin/sh
# Install what `make check-platforms` needs: a Java runtime by the machine's
# package manager, and pyxform, which has ODK Validate with it, into
# tests/platforms/venv.
set -eu
cd "$(dirname "$0")"

pins=platforms/requirements.txt
venv=platforms/venv

sh setup.sh platforms
if cmp -s "$pins" "$venv/requirements.txt"; then
	echo 'setup: nothing is lacking for pyxform'
	exit 0
fi
echo 'setup: installing pyxform'
rm -rf "$venv"
python3 -m venv "$venv"
"$venv/bin/pip" install --quiet --disable-pip-version-check --require-hashes \
    -r "$pins"
"$venv/bin/python" -c 'import pyxform'
cp "$pins" "$venv/requirements.txt"
