#!/bin/sh
# Install what `make check-engines` needs: GNU parallel, an ssh server, network
# namespaces and a Java runtime by the machine's package manager, and Spark
# into tests/engines/venv.
#
# The ssh server is for its program, which the tests start themselves, without
# privileges beyond one's own.  On a machine that runs services the package may
# start one of its own; `systemctl disable --now ssh` stops that.
set -eu
cd "$(dirname "$0")"

pins=engines/requirements.txt
venv=engines/venv

sh setup.sh engines
if cmp -s "$pins" "$venv/requirements.txt"; then
	echo 'setup: nothing is lacking for Spark'
	exit 0
fi
echo 'setup: installing Spark'
rm -rf "$venv"
python3 -m venv "$venv"
"$venv/bin/pip" install --quiet --disable-pip-version-check --require-hashes \
    -r "$pins"
"$venv/bin/python" -c 'import pyspark'
cp "$pins" "$venv/requirements.txt"
