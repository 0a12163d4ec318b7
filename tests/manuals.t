#!/bin/sh
# The manuals say what the tools do.
cd "$(dirname "$0")/.." || exit 1
exec python3 tests/manuals.py "${BUILT-.}"
