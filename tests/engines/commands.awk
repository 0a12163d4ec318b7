# The commands of a subsection of a manual: of its blocks that engines run,
# the one with this number, as it is shown, without prompts.
#
# usage: awk -v section='GNU parallel' -v block=1 -f commands.awk attune.7

/^\.S[hs] / { in_section = $0 == ".Ss " section }
in_section && /^\.Bd -unfilled/ { shown = ++n == block; next }
/^\.Ed/ { shown = 0 }
shown {
	gsub(/\\e/, "\\")
	sub(/^\$ /, "")
	print
}
