#!/bin/sh
# Install what this machine lacks, by its package manager.
#
# usage: setup.sh group ...
#
# build: to compile; test: for `make check`; lint: for `make lint`;
# browser: for `make check-browser`; memory: for `make check-memory`;
# portable: for `make check-portable`; reference: for `make check-reference`;
# engines: for `make check-engines`, which also needs setup-engines.sh;
# platforms: for `make check-platforms`, which also needs setup-platforms.sh;
# exports: for `make check-exports`, which also needs setup-exports.sh;
# size: for `make check-size`;
# bench: for `make bench`, which also needs bench/setup.sh.
set -eu

# Where servers and network tools are, also for those who are not root.
PATH=$PATH:/usr/sbin:/sbin

# What is needed: how to find it (a command, or a header), and the package's
# name for apt.
needs() {
	case $1 in
	build)
		echo 'command:cc gcc'
		echo 'command:ar binutils'
		echo 'header:stdio.h libc6-dev'
		echo 'header:csv.h libcsv-dev'
		echo 'header:utf8proc.h libutf8proc-dev'
		;;
	test)
		echo 'header:setjmp.h,stdarg.h,stddef.h,stdint.h,cmocka.h' \
		    'libcmocka-dev'
		echo 'command:bats bats'
		echo 'command:mandoc mandoc'
		echo 'command:mlr miller'
		echo 'command:prove perl'
		echo 'command:python3 python3'
		echo 'command:tmux tmux'
		;;
	lint)
		echo 'command:clang-format clang-format'
		echo 'command:mandoc mandoc'
		echo 'command:shellcheck shellcheck'
		;;
	browser)
		echo 'command:chromium chromium'
		echo 'command:node nodejs'
		echo 'command:npm npm'
		echo 'command:prove perl'
		;;
	memory)
		echo 'command:valgrind valgrind'
		;;
	portable)
		echo 'command:bmake bmake'
		echo 'command:clang clang'
		;;
	reference)
		echo 'command:Rscript r-base-core'
		echo 'rpackage:psych r-cran-psych'
		echo 'rpackage:psychTools r-cran-psychtools'
		echo 'rpackage:vcd r-cran-vcd'
		;;
	bench)
		echo 'command:Rscript r-base-core'
		echo 'rpackage:data.table r-cran-data.table'
		echo 'command:mawk mawk'
		echo 'command:prove perl'
		echo 'command:valgrind valgrind'
		echo 'pymodule:ensurepip python3-venv'
		;;
	engines)
		echo 'command:ip iproute2'
		echo 'command:parallel parallel'
		echo 'command:prove perl'
		echo 'command:python3 python3'
		echo 'command:scp openssh-client'
		echo 'command:sshd openssh-server'
		echo 'java:17,23 default-jre-headless'
		echo 'perlmodule:Text::CSV libtext-csv-perl'
		echo 'pymodule:ensurepip python3-venv'
		;;
	platforms)
		echo 'command:bats bats'
		echo 'command:java default-jre-headless'
		echo 'command:prove perl'
		echo 'command:python3 python3'
		echo 'pymodule:ensurepip python3-venv'
		;;
	exports)
		echo 'command:npm npm'
		echo 'command:prove perl'
		echo 'command:pspp pspp'
		echo 'command:python3 python3'
		echo 'command:Rscript r-base-core'
		echo 'pymodule:ensurepip python3-venv'
		echo 'rpackage:MASS r-cran-mass'
		echo 'rpackage:data.table r-cran-data.table'
		;;
	size)
		echo 'command:/usr/bin/time time'
		echo 'command:prove perl'
		echo 'command:python3 python3'
		echo 'rpackage:data.table r-cran-data.table'
		;;
	*)
		echo "setup.sh: no group $1" >&2
		return 1
		;;
	esac
}

# Whether the headers, separated by commas, can be included in this order.
has_headers() {
	command -v cc >/dev/null 2>&1 || return 1
	echo "$1" | tr ',' '\n' | sed 's/.*/#include <&>/' |
	    cc -E - >/dev/null 2>&1
}

# Whether there is a Java of these versions: the least, and the greatest.
has_java() {
	command -v java >/dev/null 2>&1 || return 1
	major=$(java -version 2>&1 | sed -n '1s/[^"]*"\([0-9]*\).*/\1/p')
	[ "${major:-0}" -ge "${1%,*}" ] && [ "$major" -le "${1#*,}" ]
}

has() {
	case $1 in
	command:*) command -v "${1#command:}" >/dev/null 2>&1 ;;
	header:*) has_headers "${1#header:}" ;;
	java:*) has_java "${1#java:}" ;;
	perlmodule:*) perl -e "use ${1#perlmodule:}" >/dev/null 2>&1 ;;
	pymodule:*) python3 -c "import ${1#pymodule:}" >/dev/null 2>&1 ;;
	rpackage:*)
		command -v Rscript >/dev/null 2>&1 &&
		    Rscript -e "library(${1#rpackage:})" >/dev/null 2>&1
		;;
	esac
}

lacking() {
	for group; do
		needs "$group"
	done | while read -r what package; do
		has "$what" || echo "$package"
	done | sort -u
}

if [ $# -eq 0 ]; then
	echo 'usage: setup.sh group ...' >&2
	exit 2
fi
for group; do
	needs "$group" >/dev/null
done
missing=$(lacking "$@")
if [ -z "$missing" ]; then
	echo "setup: nothing is lacking for $*"
	exit 0
fi
# shellcheck disable=SC2086 # a word a package
set -- "$@" -- $missing
while [ "$1" != -- ]; do
	groups="${groups-}${groups+ }$1"
	shift
done
shift
if ! command -v apt-get >/dev/null 2>&1; then
	echo "setup: this machine has no apt-get; please install what Debian" >&2
	echo "setup: calls: $*" >&2
	exit 1
fi
if [ "$(id -u)" -eq 0 ]; then
	as_root=
elif command -v sudo >/dev/null 2>&1; then
	as_root=sudo
else
	echo "setup: not root, and no sudo; as root, run" >&2
	echo "setup: apt-get install $*" >&2
	exit 1
fi
echo "setup: installing $*"
export DEBIAN_FRONTEND=noninteractive
$as_root apt-get update -qq
$as_root apt-get install -qq -y --no-install-recommends "$@" >/dev/null
# shellcheck disable=SC2086
still=$(lacking $groups | tr '\n' ' ')
if [ -n "$still" ]; then
	echo "setup: still lacking: $still" >&2
	exit 1
fi
