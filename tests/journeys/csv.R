# Reading and writing of tables: CSV, LF, a cell quoted only when it must be.
# Everything is text; a number is formatted where it is computed.

read_table <- function(path)
	read.csv(path, colClasses = "character", na.strings = character(0),
	    check.names = FALSE, encoding = "UTF-8")

quoted <- function(cell) {
	must <- grepl("[,\"\r\n]", cell)
	cell[must] <- paste0('"', gsub('"', '""', cell[must], fixed = TRUE), '"')
	cell
}

write_table <- function(table, path) {
	cells <- rbind(names(table), as.matrix(table))
	cells[] <- quoted(enc2utf8(cells))
	lines <- apply(cells, 1, paste, collapse = ",")
	lines[lines == ""] <- '""' # the lone empty cell of a one-column table
	out <- file(path, "wb")
	writeLines(lines, out, sep = "\n", useBytes = TRUE)
	close(out)
}

# A table from a list of rows, each a named vector of text.
bind_rows <- function(rows)
	as.data.frame(do.call(rbind, rows), stringsAsFactors = FALSE,
	    check.names = FALSE)

# An exact rational, divided once, so that printf sees its nearest double.
exact <- function(num, den, digits = 2) {
	stopifnot(abs(num) < 2^53, den < 2^53)
	text <- sprintf("%.*f", as.integer(digits), num / den)
	stopifnot(!grepl("^-0[.]?0*$", text)) # none of our figures is "-0.00"
	text
}

# A figure that took several operations.  It must not stand so near to the
# middle of two printed values that the order of operations could decide.
real <- function(x, digits = 2) {
	if (is.na(x))
		return("")
	fraction <- (abs(x) * 10^digits) %% 1
	tie <- abs(fraction - 0.5) < 1e-6 + abs(x) * 10^digits * 1e-15
	binary <- x * 2^20 == round(x * 2^20) # such a tie is exact: half to even
	stopifnot(!tie || binary)
	text <- sprintf("%.*f", as.integer(digits), x)
	stopifnot(!grepl("^-0[.]?0*$", text))
	text
}
