#!/bin/sh
# The built-in check-in is built as its blueprint says.
cd "$(dirname "$0")/.." || exit 1
exec python3 tests/blueprint.py lib/codebooks/checkin.csv
