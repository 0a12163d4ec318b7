#!/bin/sh
# Install what `make bench` and `make check-bench` need: by the package manager
# of the machine, and DuckDB and Polars into tests/bench/venv.
set -eu
cd "$(dirname "$0")"

pins=requirements.txt
venv=venv

sh ../setup.sh bench
if cmp -s "$pins" "$venv/requirements.txt"; then
	echo 'setup: nothing is lacking for DuckDB and Polars'
	exit 0
fi
echo 'setup: installing DuckDB and Polars'
rm -rf "$venv"
python3 -m venv "$venv"
"$venv/bin/pip" install --quiet --disable-pip-version-check --require-hashes \
    -r "$pins"
"$venv/bin/python" -c 'import duckdb, polars'
cp "$pins" "$venv/requirements.txt"
