# A codebook as two tables, items and scales, and who belongs where.

words_of <- function(text)
	lapply(strsplit(text, " +"), function(w) w[w != ""])

read_codebook <- function(path) {
	rows <- read_table(path)
	cell <- function(name, default) {
		x <- if (is.null(rows[[name]])) rep("", nrow(rows)) else rows[[name]]
		ifelse(x == "", default, x)
	}
	rows <- data.frame(kind = cell("kind", "item"), id = cell("id", ""),
	    of = cell("of", ""), key = cell("key", "+"),
	    low = as.numeric(cell("low", "1")),
	    high = as.numeric(cell("high", "5")),
	    step = as.numeric(cell("step", "1")), missing = cell("missing", ""),
	    need = cell("need", "80%"), metric = cell("metric", "mean"),
	    role = cell("role", ""), form = cell("form", ""),
	    private = cell("private", "") == "yes", text = cell("text", ""),
	    stringsAsFactors = FALSE)
	book <- list(items = rows[rows$kind == "item", ],
	    scales = rows[rows$kind == "scale", ],
	    levels = rows[rows$kind == "level", ],
	    texts = rows[rows$kind == "text", ])
	# All declare their scales.
	stopifnot(unlist(words_of(book$items$of)) %in% book$scales$id)
	book$member <- membership(book$items, book$scales)
	# The items of a private scale are private.
	book$items$private <- book$items$private |
	    rowSums(book$member[, book$scales$private, drop = FALSE]) > 0
	book
}

# member[item, scale]: an item is in its own scales and in all that contain
# those.  A change scale names the scale it is about, which does not contain it.
membership <- function(items, scales) {
	ancestors <- function(id) {
		row <- match(id, scales$id)
		if (scales$role[row] == "change")
			return(id)
		c(id, unlist(lapply(words_of(scales$of[row])[[1]], ancestors)))
	}
	member <- do.call(rbind, lapply(words_of(items$of), function(own)
		scales$id %in% unlist(lapply(own, ancestors))))
	dimnames(member) <- list(items$id, scales$id)
	member
}

# Which items a form contains; the full form has all.
in_form <- function(book, form) {
	if (form %in% c("", "full"))
		return(rep(TRUE, nrow(book$items)))
	sapply(words_of(book$items$form), function(f) form %in% f)
}

# The answers of one row as numbers, in the codebook's order; NA where empty
# or a code for missing.  The journeys hold no inadmissible cell.
answers_of <- function(book, row) {
	text <- as.character(row[book$items$id])
	gone <- text == "" | mapply(`%in%`, text, words_of(book$items$missing))
	x <- rep(NA_real_, length(text))
	x[!gone] <- as.numeric(text[!gone])
	steps <- (x - book$items$low) / book$items$step
	stopifnot(is.na(x) | (x >= book$items$low & x <= book$items$high &
	    steps == round(steps)))
	x
}

# low + high - x for a reversed item, its own low and high.
keyed <- function(items, x) {
	minus <- items$key == "-"
	minus * (items$low + items$high) + ifelse(minus, -1, 1) * x
}
