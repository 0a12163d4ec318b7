#!/usr/bin/env bats
# Splits of one table on several engines: the same bytes as one run.
#
# What attune(7) shows under PAST ONE MACHINE is what runs here; `make
# setup-engines` installs what it needs.  Spark's master is a local cluster,
# whose two executors are processes of their own.  The two hosts are network
# namespaces or, without the privilege for these, loopback addresses.  Slurm
# and Hadoop are not here: their commands run with a stand-in.

load helper

ENGINES=$BATS_TEST_DIRNAME/engines
VENV=$ENGINES/venv

setup_file() {
	cd "$BATS_FILE_TMPDIR"
	PATH=${BUILT-$BATS_TEST_DIRNAME/..}:$PATH
	attune-codebook >book.csv
	LC_ALL=C awk -v rows=200000 -f "$ENGINES/answers.awk" book.csv \
	    >answers.csv
	head -n 1 answers.csv >header.csv
	attune-score answers.csv >scores.csv
	attune-stat answers.csv >stats.csv

}

setup() {
	begin
	export PARALLEL_HOME=$BATS_TEST_TMPDIR/parallel
	mkdir "$PARALLEL_HOME"
	touch "$PARALLEL_HOME/will-cite"
	PATH=$PATH:/usr/sbin:/sbin
	WANTED=$BATS_FILE_TMPDIR
	ln -s "$WANTED/answers.csv" "$WANTED/header.csv" .
}

teardown() {
	hosts_down
	end
}

# The commands that the manual shows.
manual() {
	awk -v section="$1" -v block="${2-1}" -f "$ENGINES/commands.awk" \
	    "$ROOT/man/attune.7"
}

same_file() {
	cmp "$WANTED/$1" "$1"
}

same_rows() {
	tail -n +2 "$WANTED/scores.csv" | cmp - rows.csv
}

# Merged states print what one run prints, whatever is asked for.
same_stats() {
	local option

	same_file stats.csv
	for option in -v -j; do
		attune-stat $option answers.csv >one.csv
		attune-stat -m $option states.csv | cmp one.csv
	done
}

# Wait until a command succeeds.
until_it() {
	local tries

	for tries in $(seq 50); do
		"$@" 2>>waited && return
		sleep 0.2
	done
	cat waited
	return 1
}

@test "GNU parallel" {
	try "$(manual 'GNU parallel')"
	prints_nothing
	succeeds
	same_file scores.csv
	same_rows
	[ "$(grep -c ^state, states.csv)" -gt 10 ]
	same_stats
}

@test "GNU parallel: a wrong key is found, and the status is that of one run" {
	awk -F , -v OFS=, '$1 == "item" && $2 == "fun2" { $4 = "-" } 1' \
	    "$WANTED/book.csv" >wrong.csv
	try 'attune-stat -c ./wrong.csv answers.csv >one.csv'
	prints_nothing
	says 'fun2: key -: .* is the key right'
	exits 1
	mv "$BATS_TEST_TMPDIR/stderr" complaints
	try "parallel --pipe --block 2M attune-stat -p -c ./wrong.csv \
	    -H header.csv <answers.csv >states.csv &&
	    attune-stat -m -c ./wrong.csv states.csv"
	prints <one.csv
	fails 1 <complaints
}

# Eight rows for each of four splits; in the second, an answer of 9.
small() {
	head -n 33 answers.csv | awk -F , -v OFS=, 'NR == 14 { $NF = 9 } 1'
}

@test "GNU parallel: status 1 of one split" {
	small >small.csv
	bytes=$(($(wc -c <small.csv) / 4))
	attune-score small.csv 2>/dev/null | tail -n +2 >one.csv || true

	# Two splits that fail are status 2, and all of their rows are there.
	try "cat small.csv small.csv | tail -n +2 | parallel -k --pipe \
	    --block $bytes --joblog log attune-score -H header.csv |
	    grep -v ^who; exit \${PIPESTATUS[2]}"
	cat one.csv one.csv | prints
	says 'fun_since: "9" is not one of 1..5'
	exits 2

	rm answers.csv
	mv small.csv answers.csv
	try "$(manual 'Status 1 of one split' | sed "s/2M/$bytes/")"
	prints_nothing
	says 'fun_since: "9" is not one of 1..5'
	exits 0
	cmp rows.csv one.csv

	attune-stat -p -k answers.csv >states.csv 2>/dev/null || true
	try "$(manual 'Status 1 of one split' 3)"
	prints <<-!
	rows,,,,32,32,,,,
	!
	succeeds
}

# The first rows, with a newline or two in each note.
with_newlines() {
	awk -F , 'NR == 1 { print; next }
	NR <= 200 {
		line = "p" NR ",2026-11-24,\"then, \nlater,1,2\n\""
		for (i = NF - 41; i <= NF; i++)
			line = line "," $i
		print line
	}' answers.csv
}

@test "GNU parallel: quoted newlines" {
	with_newlines >torn.csv
	attune-score torn.csv | tail -n +2 >one.csv
	try 'parallel -k --pipe --block 1500 attune-score -H header.csv \
	    <torn.csv'
	prints_more
	says 'a quote that is never closed'
	! exits 0
	try 'parallel --pipe --block 1500 attune-stat -p -H header.csv <torn.csv |
	    grep -c ^rows,; exit ${PIPESTATUS[0]}'
	prints_more
	says 'a quote that is never closed'
	! exits 0
	[ "$(cat "$BATS_TEST_TMPDIR/stdout")" -lt \
	    $(($(wc -c <torn.csv) / 1500)) ]

	rm answers.csv
	mv torn.csv answers.csv
	try "$(manual 'Quoted newlines' | sed 's/2M/1500/')"
	prints_nothing
	succeeds
	[ "$(ls parts | wc -l)" -gt 10 ]
	try 'ls parts/* | sort -V | xargs attune-score -H header.csv'
	prints <one.csv
	succeeds
}

# Two hosts, `one` and `two`, that ssh and scp know, and $at_home to put
# before a command that is to reach them.  $far is a directory of each.
hosts_up() {
	local host

	far=$PWD/far
	mkdir far keys tools
	ssh-keygen -q -t ed25519 -N '' -f keys/user
	for host in one two; do
		ssh-keygen -q -t ed25519 -N '' -f "keys/$host"
	done
	if ! namespaces_up 2>namespaces.log; then
		echo '# no network namespaces, so on loopback addresses' >&3
		namespaces_down
		at_home=
	fi
	for host in one two; do
		host_up "$host"
	done
	for host in one two; do
		printf '%s ' "$host"
		cat "keys/$host.pub"
		printf 'Host %s\n\tHostname %s\n\tHostKeyAlias %s\n' \
		    "$host" "$(address "$host")" "$host" >>keys/config
	done >keys/known
	cat >>keys/config <<-!
	Host *
		Port 2222
		IdentityFile $PWD/keys/user
		IdentitiesOnly yes
		IdentityAgent none
		UserKnownHostsFile $PWD/keys/known
		GlobalKnownHostsFile /dev/null
		BatchMode yes
	!
	for tool in ssh scp; do
		printf '#!/bin/sh\nexec %s -F %s "$@"\n' \
		    "$(command -v $tool)" "$PWD/keys/config" >"tools/$tool"
	done
	chmod +x tools/*
	PATH=$PWD/tools:$PATH
	for host in one two; do
		until_it $at_home ssh "$host" true
	done
}

# A namespace for each host and one for us, with a cable to each.
namespaces_up() {
	local host net

	[ "$(id -u)" -eq 0 ] || return 1
	spaces=attune-$$
	at_home="ip netns exec $spaces-home"
	for host in home one two; do
		ip netns add "$spaces-$host" || return 1
	done
	net=0
	for host in one two; do
		ip -n "$spaces-home" link add "$host" type veth peer name home \
		    netns "$spaces-$host" &&
		    ip -n "$spaces-home" addr add "198.51.100.$((net + 1))/30" \
			dev "$host" &&
		    ip -n "$spaces-$host" addr add "198.51.100.$((net + 2))/30" \
			dev home &&
		    ip -n "$spaces-home" link set "$host" up &&
		    ip -n "$spaces-$host" link set home up || return 1
		net=$((net + 4))
	done
}

namespaces_down() {
	local host

	[ -n "${spaces-}" ] || return 0
	for host in one two home; do
		ip netns pids "$spaces-$host" 2>/dev/null |
		    xargs -r kill 2>/dev/null || true
		ip netns del "$spaces-$host" 2>/dev/null || true
	done
	spaces=
}

address() {
	case ${spaces:+in }$1 in
	'in one') echo 198.51.100.2 ;;
	'in two') echo 198.51.100.6 ;;
	one) echo 127.0.0.2 ;;
	two) echo 127.0.0.3 ;;
	esac
}

# Start the ssh server of a host.  In a namespace it has a /run and a $far of
# its own.
host_up() {
	local server

	cat >"keys/$1.conf" <<-!
	ListenAddress $(address "$1")
	Port 2222
	HostKey $PWD/keys/$1
	AuthorizedKeysFile $PWD/keys/user.pub
	PidFile none
	StrictModes no
	UsePAM no
	PasswordAuthentication no
	KbdInteractiveAuthentication no
	PermitRootLogin prohibit-password
	MaxStartups 100
	Subsystem sftp internal-sftp
	SetEnv PATH=$PATH
	!
	server=$(command -v sshd)
	if [ -n "$spaces" ]; then
		ip netns exec "$spaces-$1" sh -c "
		    mount -t tmpfs none /run && mkdir /run/sshd &&
		    mount -t tmpfs none $far &&
		    exec $server -D -e -f keys/$1.conf" 2>"$1.log" 3>&- &
	else
		[ "$(id -u)" -ne 0 ] || mkdir -p /run/sshd
		"$server" -D -e -f "keys/$1.conf" 2>"$1.log" 3>&- &
	fi
	servers="${servers-} $!"
}

hosts_down() {
	[ -z "${servers-}" ] || kill $servers 2>/dev/null || true
	servers=
	namespaces_down
}

@test "two hosts over ssh" {
	hosts_up
	manual 'Several hosts over ssh' | sed "s,/tmp/,$far/,g" >commands
	export PARALLEL="--joblog $PWD/log"
	try "$at_home bash -e commands"
	prints_nothing
	succeeds
	same_rows
	same_stats
	[ -n "$at_home" ] || rm far/header.csv
	[ -z "$(ls far)" ]
	# Both hosts have done some.
	[ "$(awk 'NR > 1 { print $2 }' log | sort -u | xargs)" = 'one two' ]
}

# Spark from a directory that is ours, so that its executors work there.
spark_up() {
	local home part

	home=$("$VENV/bin/python" -c 'import pyspark; print(pyspark.__path__[0])')
	SPARK_HOME=$PWD/spark
	mkdir "$SPARK_HOME" "$SPARK_HOME/conf"
	for part in "$home"/*; do
		ln -s "$part" "$SPARK_HOME/"
	done
	rm -rf "$SPARK_HOME/work"
	cat >"$SPARK_HOME/conf/spark-defaults.conf" <<-!
	spark.master local-cluster[2,1,1024]
	spark.ui.enabled false
	spark.local.dir $PWD
	!
	PATH=$VENV/bin:$PATH
	unset JAVA_HOME # so that it is the Java that was looked for
	export SPARK_HOME SPARK_LOCAL_IP=127.0.0.1
}

# What the executors, and the tools that they ran, said.
spark_log() {
	cat "$SPARK_HOME"/work/*/*/stderr
}

@test "Spark" {
	spark_up
	manual 'Apache Spark' 1 >attune.py
	try "$(manual 'Apache Spark' 2)"
	prints_nothing
	says 'Successfully stopped SparkContext'
	exits 0
	[ "$(ls -d "$SPARK_HOME"/work/*/* | wc -l)" -eq 2 ]
	[ "$(ls rows/part-* | wc -l)" -eq 16 ]
	cat rows/part-* >rows.csv
	same_rows
	[ "$(grep -c ^state, states.csv)" -eq 16 ]
	same_stats
}

@test "Spark: splits that are refused" {
	spark_up
	small >bad.csv
	attune-score bad.csv 2>/dev/null | tail -n +2 >bad-scores.csv || true
	with_newlines >torn.csv
	attune-score torn.csv | tail -n +2 >one.csv
	mkdir parts
	parallel --csv --pipe --block 1500 'cat >parts/$(printf %03d {#}).csv' \
	    <torn.csv
	printf '"a\rb"\n\377\n' >changed.csv
	manual 'Status 1 of one split' 2 >status.py
	manual 'Quoted newlines' 2 >newlines.py
	try "spark-submit --files header.csv $ENGINES/refused.py"
	prints <<-!
	a bad cell: status 1
	not checked: 32
	kept: True
	a torn row: status 1
	fewer rows: True
	fewer states: True
	changed: ['"a', 'b"', '�']
	!
	says 'Successfully stopped SparkContext'
	exits 0
	spark_log | grep 'fun_since: "9" is not one of 1..5'
	spark_log | grep 'a quote that is never closed'
	cmp whole.csv one.csv
}

# What stands in for Slurm and Hadoop: the same options, one task at a time.
stand_in() {
	mkdir tools
	cat >tools/sbatch <<-'!'
	#!/bin/bash -e
	[ "$1 $2 $3 $4" = '--wait --array 0-99 --wrap' ]
	for SLURM_ARRAY_TASK_ID in {0..99}; do
		export SLURM_ARRAY_TASK_ID
		sh -c "$5"
	done
	!
	cat >tools/mapred <<-'!'
	#!/bin/bash -e
	[ "$1 $2 $3" = 'streaming -D mapreduce.job.reduces=0' ]
	[ "$4 $6 $8 ${10}" = '-files -input -output -mapper' ]
	mkdir "$9"
	for task in 1 2 3; do
		split -n l/$task/3 "$7" | bash -c "${11}" |
		    sed 's/$/\t/' >"$9/part-$task"
	done
	!
	cat >tools/hadoop <<-'!'
	#!/bin/bash -e
	case "$1 $2" in
	'fs -put') ;;
	'fs -cat') cat $3 ;;
	*) exit 1 ;;
	esac
	!
	chmod +x tools/*
	PATH=$PWD/tools:$PATH
}

@test "the commands for Slurm, with a stand-in for it" {
	stand_in
	try "$(manual Slurm)"
	prints_nothing
	succeeds
	same_rows
	cat state.?? >states.csv
	same_stats
}

@test "the commands for Hadoop, with a stand-in for it" {
	stand_in
	try "$(manual 'Hadoop streaming')"
	prints_nothing
	succeeds
	same_rows
	same_stats
}
