# The scores of book.csv by data.table: Rscript peer.R table.
suppressPackageStartupMessages(library(data.table))
path <- commandArgs(TRUE)[1]
scales <- letters[1:6]
items <- paste0(rep(scales, each = 6), 1:6)
back <- paste0(rep(scales, each = 2), c(2, 5))
table <- fread(path, select = c("id", items))
for (item in back) set(table, j = item, value = 6L - table[[item]])
score <- function(names, need) {
	x <- as.matrix(table[, ..names])
	n <- rowSums(!is.na(x))
	ifelse(n >= need, sprintf("%.4f", rowSums(x, na.rm = TRUE) / n), "")
}
out <- table[, .(id)]
for (s in scales) set(out, j = s, value = score(paste0(s, 1:6), 5))
set(out, j = "overall", value = score(items, 30))
fwrite(out, "/dev/stdout", quote = FALSE)
