# Read a file with all cores; print the seconds that it took.
#
# usage: Rscript fread.R file

library(data.table)
setDTthreads(0)
cat(system.time(fread(commandArgs(TRUE), showProgress = FALSE))[["elapsed"]],
    "\n")
