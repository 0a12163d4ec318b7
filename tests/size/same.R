# Whether an export and the answers that attune-import made of it have the same
# numbers, column by column; prints their sum.
#
# usage: Rscript same.R export answers

library(data.table)
setDTthreads(0)
paths <- commandArgs(TRUE)
export <- fread(paths[1], showProgress = FALSE)
answers <- fread(paths[2], showProgress = FALSE)
labels <- c("Never", "Rarely", "Sometimes", "Often", "Nearly always")
items <- grep("^Q[0-9]+_[0-9]+$", names(export), value = TRUE)
stopifnot(length(items) == 640, nrow(export) == nrow(answers))
total <- 0
for (item in items) {
	said <- export[[item]]
	number <- match(said, if (any(said %in% labels)) labels else 1:5)
	stopifnot(identical(number, as.integer(answers[[item]])))
	total <- total + sum(number, na.rm = TRUE)
}
cat(length(items), "columns, in sum", format(total, scientific = FALSE), "\n")
