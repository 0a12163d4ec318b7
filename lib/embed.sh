#!/bin/sh
# Print a C file that holds the given files, so that the programs run from
# anywhere: each under its name without folder, a table also without ending.
set -eu

printf '/* Made by embed.sh. */\n\n#include "builtin.h"\n'
n=0
for file; do
	printf '\nstatic const unsigned char data_%d[] = {\n' "$n"
	od -An -v -t u1 "$file" | sed 's/[0-9][0-9]*/&,/g'
	printf '};\n'
	n=$((n + 1))
done
printf '\nconst struct builtin builtin_table[] = {\n'
n=0
for file; do
	name=${file##*/}
	printf '\t{ "%s", data_%d, sizeof(data_%d) },\n' "${name%.csv}" "$n" "$n"
	n=$((n + 1))
done
printf '\t{ 0, 0, 0 },\n};\n'
