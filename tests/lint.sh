#!/bin/sh
# Hold the sources to the house's rules.  Prints what breaks them; exits 1 if
# anything does.
set -u
cd "$(dirname "$0")/.." || exit 1

status=0

# A rule and what breaks it, if anything.
rule() {
	if [ -n "$2" ]; then
		printf '%s:\n%s\n' "$1" "$2"
		status=1
	fi
}

sources=$(find cmd lib tests \( -name node_modules -o -name venv \) -prune \
    -o -name '*.c' ! -name builtin_table.c -print | sort)
headers=$(find lib -name '*.h' | sort)
scripts=$(find lib tests .ci \( -name node_modules -o -name venv \) -prune \
    -o \( -name '*.sh' -o -name '*.t' -o -path .ci/run \) -print | sort)
page=$(find lib/page tests/browser -name node_modules -prune -o \
    \( -name '*.js' -o -name '*.css' \) -print | sort)

# Print the C functions of the files that are longer than so many lines.
long_functions() {
	limit=$1
	shift
	for file; do
		awk -v file="$file" -v limit="$limit" '
		/^\{/ { start = NR }
		/^\}/ && start {
			if (NR - start - 1 > limit)
				printf "%s:%d: %d lines\n", file, start,
				    NR - start - 1
			start = 0
		}' "$file"
	done
}

# Print the files that have more than so many lines.
long_files() {
	limit=$1
	shift
	for file; do
		lines=$(wc -l <"$file")
		[ "$lines" -le "$limit" ] || echo "$file: $lines lines"
	done
}

# The headers that a source includes, as the Makefile should list them.
included() {
	cc -std=c99 -D_GNU_SOURCE -Ilib -MM -MT "${1%.c}.o" "$1" |
	    grep -o '[a-z_/]*\.h\>' | sort -u
}

listed() {
	awk -v target="${1%.c}.o:" '
	$1 == target { on = 1; $1 = "" }
	on { print; if (!/\\$/) on = 0 }' Makefile |
	    grep -o '[a-z_/]*\.h\>' | sort -u
}

stale_dependencies() {
	for file in $(find cmd lib -name '*.c' | sort); do
		[ "$(included "$file")" = "$(listed "$file")" ] ||
		    echo "Makefile: ${file%.c}.o: its headers are not those listed"
	done
}

# shellcheck disable=SC2086 # the lists are words
{
	rule 'Not formatted' \
	    "$(clang-format --dry-run $sources $headers 2>&1 |
	        grep 'warning:')"
	rule 'Scripts' "$(shellcheck $scripts 2>&1)"
	rule 'Manuals' "$(mandoc -T lint -W warning man/* 2>&1)"
	rule 'Functions over 40 lines' "$(long_functions 40 lib/*.c)"
	rule 'Functions over 60 lines (main is a table)' \
	    "$(long_functions 60 cmd/*.c)"
	rule 'Files over 320 lines' \
	    "$(long_files 320 cmd/*.c lib/[!b]*.c lib/*.h $page)"
	rule 'Lines over 80 columns' \
	    "$(grep -nE '^.{81,}' $sources $headers $scripts $page Makefile |
	        expand | grep -E '^[^:]*:[0-9]*:.{81,}')"
}
rule 'The library exits or prints outside alloc, term and tool' \
    "$(grep -nE '\b(_?exit|errx?|warnx?|abort|perror)\(|\bstderr\b' lib/*.c |
        grep -vE '^lib/(alloc|term|tool)\.c:')"
rule 'libcsv is known outside the reader' \
    "$(grep -ln '<csv\.h>' cmd/*.c lib/*.[ch] |
        grep -v '^lib/table_read_csv\.[ch]$')"
rule 'Conditional code' \
    "$(grep -nE '^#[[:space:]]*(if|elif|else)\b' cmd/*.c lib/*.c)"
rule 'Unfinished' "$(grep -nE 'TODO|FIXME|XXX|HACK' cmd/*.c lib/*.[ch] man/*)"
rule 'Warnings' "$(for file in cmd/*.c lib/*.c; do
	cc -std=c99 -pedantic -D_GNU_SOURCE -Ilib -fsyntax-only -Wall -Wextra \
	    -Wshadow -Wstrict-prototypes -Wmissing-prototypes -Wvla \
	    -Wpointer-arith -Wwrite-strings "$file" 2>&1
done)"
rule 'Dependencies' "$(stale_dependencies)"

[ "$status" -eq 0 ] && echo 'lint: nothing to say'
exit "$status"
