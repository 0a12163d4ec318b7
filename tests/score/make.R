# Makes the expected scores, and the made answers, in tests/score.
#
#	Rscript tests/score/make.R	(from the root of the repository)
#
# Base R only, and nothing of attune: the two must agree without having met.
# Every answer is counted as a whole number of the finest step in its codebook,
# so that a score is one division of two exact integers, which is the double
# nearest to its true value; sprintf then rounds it once.  What R has a function
# for (rowMeans, sd, rle, read.csv) is compared with that.

home <- "tests/score"
if (!dir.exists(home))
	stop("run this from the root of the repository")


# Tables -------------------------------------------------------------------

# A table is a matrix of text with column names.  read.csv would turn CR LF
# inside a cell into LF, so: a quote flips between outside and inside, and what
# is a comma or LF outside ends a cell.  The attribute "line" says where each
# record began.
read_table <- function(path) {
	bytes <- readBin(path, "raw", file.size(path))
	inside <- cumsum(bytes == charToRaw("\"")) %% 2 == 1
	ends <- bytes == charToRaw("\n") & !inside
	stops <- which(ends | (bytes == charToRaw(",") & !inside))
	starts <- c(1, head(stops, -1) + 1)
	stopifnot(ends[length(bytes)])

	cells <- mapply(function(from, to) {
		if (to < from)
			return("")
		if (bytes[from] != charToRaw("\""))
			return(rawToChar(bytes[from:to]))
		within <- bytes[seq_len(to - from - 1) + from]
		gsub("\"\"", "\"", rawToChar(within), fixed = TRUE,
		    useBytes = TRUE)
	}, starts, stops - 1)
	Encoding(cells) <- "UTF-8"

	width <- which(ends[stops])[1]
	table <- matrix(cells, ncol = width, byrow = TRUE)
	stopifnot(ends[stops] == rep(c(rep(FALSE, width - 1), TRUE),
	    nrow(table)))
	first <- starts[seq(1, length(starts), width)]
	line <- 1 + c(0, cumsum(bytes == charToRaw("\n")))[first]

	if (!any(bytes == charToRaw("\r"))) {
		again <- read.csv(path, header = FALSE, encoding = "UTF-8",
		    colClasses = "character", na.strings = character(0),
		    blank.lines.skip = FALSE)
		stopifnot(identical(unname(as.matrix(again)), table))
	}
	structure(table[-1, , drop = FALSE],
	    dimnames = list(NULL, table[1, ]), line = line[-1])
}

# Quotes only where they must be, and in the columns of `quoted`.
write_table <- function(table, path, quoted = character(0)) {
	all <- rbind(colnames(table), table)
	must <- array(grepl("[,\"\r\n]", all, useBytes = TRUE), dim(all))
	must[, colnames(table) %in% quoted] <- TRUE
	all[must] <- paste0("\"", gsub("\"", "\"\"", all[must]), "\"")
	write_text(apply(all, 1, paste, collapse = ","), path)
}

write_text <- function(lines, path) {
	out <- file(path, "wb")
	writeLines(enc2utf8(lines), out, useBytes = TRUE)
	close(out)
}


# Codebooks ----------------------------------------------------------------

# Decimal text as a number of 1/unit, unit a power of ten; NA if it is none.
# The digits are moved about as text: no binary fraction is involved.
in_units <- function(text, unit) {
	places <- nchar(unit) - 1
	plain <- grepl("^-?[0-9]+([.][0-9]+)?$", text)
	text <- ifelse(plain, text, "0")
	whole <- sub("[.].*", "", text)
	rest <- sub("0+$", "", sub("^[^.]*[.]?", "", text))
	rest <- paste0(rest, strrep("0", pmax(0, places - nchar(rest))))
	units <- as.numeric(paste0(whole, rest))
	ifelse(plain & nchar(rest) == places, units, NA)
}

from_units <- function(units, unit)
	sub("[.]0+$", "", sprintf("%.*f", nchar(unit) - 1, units / unit))

lcm <- function(x)
	Reduce(function(a, b) {
		m <- a
		while (m %% b != 0)
			m <- m + a
		m
	}, x)

words <- function(text)
	strsplit(text, " ", fixed = TRUE)[[1]]

read_codebook <- function(path) {
	table <- read_table(path)
	column <- function(name, default) {
		if (!name %in% colnames(table))
			return(rep(default, nrow(table)))
		ifelse(table[, name] == "", default, table[, name])
	}
	rows <- data.frame(kind = column("kind", "item"), id = column("id", ""),
	    of = column("of", ""), key = column("key", "+"),
	    low = column("low", "1"), high = column("high", "5"),
	    step = column("step", "1"), missing = column("missing", ""),
	    need = column("need", "80%"), metric = column("metric", "mean"),
	    role = column("role", ""), form = column("form", ""))

	item <- rows[rows$kind == "item", ]
	numbers <- c(item$low, item$high, item$step)
	unit <- 10^max(nchar(sub("^[^.]*[.]?", "", numbers)))
	for (name in c("low", "high", "step"))
		item[[name]] <- in_units(item[[name]], unit)
	item$range <- item$high - item$low
	item$sign <- ifelse(item$key == "-", -1, 1)

	# Declared scales in the order of their rows, then the others in the
	# order in which anybody mentions them.
	scale <- rows[rows$kind == "scale", ]
	mentioned <- unlist(lapply(rows$of[rows$kind %in% c("item", "scale")],
	    words))
	for (id in setdiff(unique(mentioned), scale$id))
		scale <- rbind(scale, data.frame(kind = "scale", id = id,
		    of = "", key = "", low = "", high = "", step = "",
		    missing = "", need = "80%", metric = "mean", role = "",
		    form = ""))

	# A scale has its own items and those of the scales in it.  A scale
	# about change is about the scale that it names, not in it.
	has <- sapply(scale$id, function(id)
		sapply(item$of, function(of) id %in% words(of)))
	dimnames(has) <- list(item$id, scale$id)
	repeat {
		before <- has
		for (s in which(scale$role != "change"))
			for (into in words(scale$of[s]))
				has[, into] <- has[, into] | has[, scale$id[s]]
		if (identical(has, before))
			break
	}

	# One range wherever answers are averaged or compared as they are.
	for (s in which(scale$metric %in% c("mean", "lowest")))
		stopifnot(length(unique(item$low[has[, s]])) == 1,
		    length(unique(item$high[has[, s]])) == 1)

	list(item = item, scale = scale, has = has, unit = unit,
	    parts = lcm(unique(item$range)),
	    level = rows[rows$kind == "level", ])
}


# Scores -------------------------------------------------------------------

# What the cells hold, in units; NA where there is no answer.  `asked`: the item
# is in the row's form.  `bad`: neither empty, nor a missing code, nor admitted.
read_answers <- function(book, table, form) {
	item <- book$item
	text <- table[, item$id, drop = FALSE]
	answer <- matrix(in_units(text, book$unit), nrow(text))
	if ("form" %in% colnames(table))
		form <- table[, "form"]
	form <- rep_len(form, nrow(text))

	asked <- bad <- matrix(FALSE, nrow(text), nrow(item))
	for (i in seq_len(nrow(item))) {
		none <- text[, i] %in% c("", words(item$missing[i]))
		admitted <- answer[, i] %in%
		    seq(item$low[i], item$high[i], by = item$step[i])
		asked[, i] <- form %in% c("", "full", words(item$form[i]))
		bad[, i] <- asked[, i] & !none & !admitted
		answer[none | !admitted | !asked[, i], i] <- NA
	}
	if ("about" %in% colnames(table))	# a guess is not an answer
		answer[table[, "about"] == "partner", ] <- NA
	list(answer = answer, asked = asked, bad = bad, text = text)
}

required <- function(need, p) {
	if (!endsWith(need, "%"))
		return(rep(as.numeric(need), length(p)))
	percent <- as.numeric(sub("%", "", need))
	count <- (percent * p + 99) %/% 100
	stopifnot(count == ceiling(percent / 100 * p - 1e-9))
	count
}

# One scale: a list of vectors, one element a row of answers.
score_scale <- function(book, answers, s, keep) {
	mine <- book$has[, s]
	item <- book$item[mine, ]
	metric <- book$scale$metric[s]
	x <- answers$answer[, mine, drop = FALSE]
	asked <- answers$asked[, mine, drop = FALSE]
	each <- function(v)	# one number an item, as a matrix like x
		matrix(v, nrow(x), ncol(x), byrow = TRUE)
	total <- function(m)
		rowSums(m, na.rm = TRUE)

	n <- total(!is.na(x))
	p <- total(asked)
	enough <- p > 0 & n >= required(book$scale$need[s], p)
	if (!keep)
		enough <- enough &
		    rowSums(answers$bad[, mine, drop = FALSE]) == 0

	# Keyed answers in units, and as whole parts of their ranges.
	reversed <- each(item$sign) == -1
	keyed <- ifelse(reversed, each(item$low + item$high) - x, x)
	share <- (keyed - each(item$low)) * (book$parts / each(item$range))

	# Each score is over / under, both of them whole numbers.
	if (metric == "mean") {
		over <- total(keyed)
		under <- book$unit * n
	} else if (metric == "percent") {
		over <- 100 * total(share)
		under <- book$parts * n
	} else if (metric == "sum") {
		# What was answered; else low + range x share / parts / n.
		rest <- asked & is.na(x)
		over <- book$parts * n * (total(keyed) +
		    total(rest * each(item$low))) +
		    total(share) * total(rest * each(item$range))
		under <- book$unit * book$parts * n
	} else {
		over <- suppressWarnings(apply(keyed, 1, min, na.rm = TRUE))
		under <- rep(book$unit, nrow(x))
	}
	stopifnot(abs(over[enough]) < 2^53, over[enough] %% 1 == 0,
	    under[enough] < 2^53)
	score <- ifelse(enough, over / under, NA)

	# sqrt((n sum y^2 - (sum y)^2) / (n^2 (n - 1))), in whole units or
	# parts, but at least half the largest step / sqrt(n).
	y <- if (metric == "mean") keyed else share
	step <- if (metric == "mean") each(item$step) else
	    each(item$step) * (book$parts / each(item$range))
	step <- apply(ifelse(is.na(x), 0, step), 1, max)
	spread <- sqrt((n * total(y^2) - total(y)^2) / (n^2 * (n - 1)))
	spread <- pmax(ifelse(n > 1, spread, 0), sqrt(step^2 / (4 * n)))
	metre <- switch(metric, mean = 1 / book$unit,
	    percent = 100 / book$parts, lowest = NA,
	    sum = total(asked * each(item$range)) / book$unit / book$parts)
	se <- ifelse(enough, spread * metre, NA)

	check_scale(score, se, n, metric, keyed / book$unit,
	    share / book$parts, step * metre, asked, item, book)
	list(score = score, n = n, p = p, se = se)
}

# The same once more, with R's own functions, in binary fractions.
check_scale <- function(score, se, n, metric, keyed, share, step, asked, item,
    book) {
	has <- which(!is.na(score))
	near <- function(a, b)
		stopifnot(length(a) == length(b), all(abs(a - b) < 1e-10))
	mean_of <- function(m)
		rowMeans(m, na.rm = TRUE)[has]
	each <- function(v)
		matrix(v / book$unit, nrow(keyed), ncol(keyed), byrow = TRUE)
	range <- each(item$range)
	if (metric == "mean") {
		near(score[has], mean_of(keyed))
		y <- keyed
	} else if (metric == "percent") {
		near(score[has], 100 * mean_of(share))
		y <- 100 * share
	} else if (metric == "sum") {
		filled <- each(item$low) + rowMeans(share, na.rm = TRUE) * range
		full <- ifelse(is.na(keyed), filled, keyed)
		full[!asked] <- 0
		near(score[has], rowSums(full)[has])
		if (nrow(unique(item[c("low", "high")])) == 1)
			near(score[has], rowSums(asked)[has] * mean_of(keyed))
		y <- share * rowSums(asked * range)
	} else {
		near(score[has], apply(keyed[has, , drop = FALSE], 1, min,
		    na.rm = TRUE))
		return(invisible())
	}
	spread <- apply(y, 1, sd, na.rm = TRUE) / sqrt(n)
	near(se[has], pmax(spread, step / 2 / sqrt(n), na.rm = TRUE)[has])
}

# The longest run of equal answers among the items asked, in codebook order.
longest_run <- function(x) {
	runs <- rle(x)		# each NA is a run of its own
	run <- max(0, runs$lengths[!is.na(runs$values)])

	longest <- length <- 0	# and by counting
	before <- NA
	for (now in x) {
		length <- if (now %in% before) length + 1 else 1
		length <- if (is.na(now)) 0 else length
		longest <- max(longest, length)
		before <- now
	}
	stopifnot(run == longest)
	run
}

number <- function(x, digits) {
	text <- ifelse(is.na(x), "", sprintf("%.*f", digits, x))
	stopifnot(!grepl("^-0[.]?0*$", text))
	text
}

# A square root is not exact: it must not lie within a few units in its last
# place of where rounding changes its mind, so that any decent way to it prints
# the same.
root <- function(x, digits) {
	scaled <- x * 10^digits
	off <- abs(scaled - floor(scaled) - 0.5)
	stopifnot(is.na(x) | off > 8 * .Machine$double.eps * scaled)
	number(x, digits)
}

# The level with the highest bound that the score, as printed, reaches.  Levels
# for the scale itself, else for its role, else for all.
level_of <- function(book, s, text) {
	level <- book$level
	naming <- function(what)
		sapply(level$of, function(of) what %in% words(of))
	for_scale <- naming(book$scale$id[s])
	for_role <- naming(book$scale$role[s])
	mine <- if (any(for_scale)) level[for_scale, ] else
	    if (any(for_role)) level[for_role, ] else level[level$of == "", ]
	bound <- as.numeric(mine$low)
	found <- sapply(as.numeric(text), function(score) {
		reached <- which(!is.na(score) & bound <= score)
		if (length(reached) == 0) "" else
		    mine$id[reached[which.max(bound[reached])]]
	})
	# Whether others would stand in below its own lowest is not tested.
	stopifnot(mine$of[1] == "" || all(found != "" | text == ""))
	found
}

# The table that attune-score writes.  view: "v" or "l" as with -v or -l, else
# "".  keep: as with -k.
score_table <- function(book, table, view = "", digits = 10, keep = FALSE,
    form = "") {
	answers <- read_answers(book, table, form)
	through <- table[, !colnames(table) %in% book$item$id, drop = FALSE]
	scores <- lapply(seq_len(nrow(book$scale)), function(s)
		score_scale(book, answers, s, keep))
	names(scores) <- book$scale$id

	if (view == "l") {
		rows <- nrow(table)
		long <- do.call(rbind, lapply(seq_along(scores), function(s) {
			one <- scores[[s]]
			text <- number(one$score, digits)
			cbind(scale = names(scores)[s], score = text,
			    answered = one$n, items = one$p,
			    se = root(one$se, digits),
			    level = level_of(book, s, text))
		}))
		order <- c(t(matrix(seq_len(nrow(long)), rows)))
		again <- rep(seq_len(rows), each = length(scores))
		return(cbind(through[again, , drop = FALSE], long[order, ]))
	}

	columns <- lapply(names(scores), function(id) {
		one <- scores[[id]]
		if (view == "")
			return(cbind(number(one$score, digits)))
		cbind(number(one$score, digits), one$n, root(one$se, digits))
	})
	columns <- do.call(cbind, columns)
	colnames(columns) <- if (view == "") names(scores) else
	    c(rbind(names(scores), paste0(names(scores), "_n"),
	    paste0(names(scores), "_se")))
	if (view == "v")
		columns <- cbind(columns, careless(book, answers, digits))
	cbind(through, columns)
}

# answered, run and spread, over the raw answers to the items asked.
careless <- function(book, answers, digits) {
	x <- answers$answer
	n <- rowSums(!is.na(x))
	sum <- rowSums(x, na.rm = TRUE)
	square <- rowSums(x^2, na.rm = TRUE)
	spread <- ifelse(n < 2, NA,
	    sqrt((n * square - sum^2) / (n * (n - 1) * book$unit^2)))
	again <- apply(x / book$unit, 1, sd, na.rm = TRUE)
	stopifnot(abs(spread - again)[n >= 2] < 1e-10)
	run <- sapply(seq_len(nrow(x)), function(r)
		longest_run(x[r, answers$asked[r, ]]))
	cbind(answered = n, run = run, spread = root(spread, digits))
}

# The cells that are complained about, in the words of the complaints.
complaints <- function(book, table, path, form = "") {
	answers <- read_answers(book, table, form)
	item <- book$item
	where <- which(t(answers$bad), arr.ind = TRUE)	# row by row
	i <- where[, 1]
	r <- where[, 2]
	steps <- ifelse(item$step == book$unit, "", paste0(" in steps of ",
	    from_units(item$step, book$unit)))
	sprintf("attune-score: %s:%d: %s: \"%s\" is not one of %s..%s%s", path,
	    attr(table, "line")[r], item$id[i], answers$text[cbind(r, i)],
	    from_units(item$low[i], book$unit),
	    from_units(item$high[i], book$unit), steps[i])
}


# Made answers -------------------------------------------------------------

# Whole random numbers only, so that the data are the same on every machine.
RNGkind("Mersenne-Twister", "Inversion", "Rejection")

below <- function(n, size = 1)		# 0 .. n - 1
	sample.int(n, size, replace = TRUE) - 1

chance <- function(percent)
	below(100) < percent

# Cells that pass through, each a trap for a reader or a writer of CSV.
remarks <- enc2utf8(c("", "", "fine", "  blanks at the ends  ", "one, two",
    "she said \"no\"", "\"all quoted\"", "first\nsecond", "ends with LF\n",
    "CR LF\r\ninside", "tab\tinside", "Zo\u00eb, na\u00efve", "\u65e5\u672c",
    "NA", "-99", "1e5", "007", "\"", ",", " ", "it's", "=1+1", "#7"))

# One person's answers as text.  style: "mixed"; "up" and "down" lean; a number
# is the answer given wherever the item admits it.
make_person <- function(book, form, style, missing) {
	item <- book$item
	sapply(seq_len(nrow(item)), function(i) {
		steps <- item$range[i] / item$step[i]
		draw <- item$low[i] + below(steps + 1, 2) * item$step[i]
		x <- draw[1]
		if (style %in% c("up", "down")) {
			up <- (style == "up") == (item$sign[i] == 1)
			x <- if (up) max(draw) else min(draw)
		} else if (style != "mixed") {
			flat <- as.numeric(style) * book$unit
			if (flat >= item$low[i] && flat <= item$high[i])
				x <- flat
		}
		text <- from_units(x, book$unit)
		if (chance(8))		# 3.0 is 3
			text <- paste0(text, if (x %% book$unit == 0) ".0" else
			    "0")

		# Some answer what their form does not ask; it counts for
		# nothing.
		asked <- form %in% c("", "full", words(item$form[i]))
		if (chance(if (asked) missing else 85)) {
			code <- words(item$missing[i])
			text <- if (length(code) > 0 && chance(50))
			    code[below(length(code)) + 1] else ""
		}
		text
	})
}

make_people <- function(book, count, forms, styles) {
	make <- function(r)
		make_person(book, forms[r], styles[below(length(styles)) + 1],
		    c(0, 0, 5, 15, 30, 45, 60, 85, 100)[below(9) + 1])
	cells <- t(sapply(seq_len(count), make))
	colnames(cells) <- book$item$id
	cells
}

# Item columns stand in an order of their own, with other columns in between.
make_answers <- function(book, count) {
	forms <- c("", "full", "full", "short", "brief")[below(5, count) + 1]
	cells <- make_people(book, count, forms, c("mixed", "mixed", "mixed",
	    "up", "up", "down", "down", "1", "0", "3"))
	cells <- cells[, sample.int(ncol(cells))]
	day <- as.Date("2024-01-01") + below(366, count)
	about <- c("self", "self", "", "partner")[below(30, count) %/% 9 + 1]
	remark <- remarks[below(length(remarks), count) + 1]
	group <- c("", "a", "b, c")[below(3, count) + 1]
	first <- seq_len(10)
	cbind(who = sprintf("r%03d", seq_len(count)), form = forms,
	    cells[, first], `in "own" words, if any` = remark,
	    cells[, -first], about = about, date = format(day),
	    ` group ` = group)
}

make_short <- function(book, count) {
	cells <- make_people(book, count, rep("short", count),
	    c("mixed", "up", "down"))
	who <- sprintf("s%02d", seq_len(count))
	cbind(cells[, rev(book$item$id)], who = who)
}

# Rows with cells that no item admits, among answers that are all in order.
# The columns are in codebook order, so that the order of looking is one.
make_bad <- function(book) {
	bad <- list(
	    list(remark = "nothing wrong"),
	    list(began = "9"),
	    list(began = "0", form = "short"),
	    list(tense = "3.5", remark = "two lines\nbefore the next row"),
	    list(hopeful = "often"),
	    list(finished = " 3", remark = "one\nrow,\nthree lines"),
	    list(finished = "3 "),
	    list(calm = "+3"),
	    list(asked = "3,0", remark = "a decimal comma"),
	    list(weary = "2.25"),
	    list(walks = "0.35"),
	    list(eager = "-3.5"),
	    list(eager = "-99", remark = "a code of this item"),
	    list(asked = "NA", remark = "a code of others only"),
	    list(sleep = "1e0"),
	    list(meals = "0x3"),
	    list(`rested, mostly` = "nan", `put off` = "-99",
		`gave up` = "inf"),
	    list(`slow, or "heavy"` = "3.0000000000000000001"),
	    list(helped = "18446744073709551619", remark = "3 + 2^64"),
	    list(helped = "4.0", screens = "7.000", remark = "no error"),
	    list(screens = " ", `mood since` = "--1"))
	cells <- t(sapply(bad, function(row)
		make_person(book, "", "mixed", 0)))
	colnames(cells) <- book$item$id
	table <- cbind(who = sprintf("b%02d", seq_along(bad)), remark = "",
	    form = "", cells)
	for (r in seq_along(bad))
		for (name in names(bad[[r]]))
			table[r, name] <- bad[[r]][[name]]
	table
}


# All files ----------------------------------------------------------------

at <- function(...)
	file.path(home, ...)

# Divorce predictors: real answers, none missing.
book <- read_codebook(at("divorce/codebook.csv"))
table <- read_table(at("divorce/answers.csv"))
scores <- score_table(book, table)
write_table(scores, at("divorce/scores.csv"))

# What is known of these data from elsewhere: class means and alpha.
x <- matrix(as.numeric(table[, book$item$id]), nrow(table))
trouble <- as.numeric(scores[, "trouble"])
stopifnot(abs(rowMeans(x) - trouble) < 1e-10,
    round(tapply(trouble, table[, "Class"], mean), 2) == c(0.55, 3.05),
    abs(54 / 53 * (1 - sum(diag(var(x))) / sum(var(x))) - 0.993267276900907) <
    1e-12)

# Made answers.  root() and the checks at the end are content with this seed.
set.seed(6)
book <- read_codebook(at("made/codebook.csv"))
made <- make_answers(book, 200)
short <- make_short(book, 24)
bad <- make_bad(book)
write_table(made, at("made/answers.csv"), quoted = c("who", "calm", "quiet",
    "in \"own\" words, if any"))
write_table(short, at("made/short.csv"))
write_table(bad, at("made/bad.csv"))

# From here on only what the files say.
same <- function(path, table) {
	found <- read_table(path)
	stopifnot(all(found == table), colnames(found) == colnames(table))
	found
}
made <- same(at("made/answers.csv"), made)
short <- same(at("made/short.csv"), short)
bad <- same(at("made/bad.csv"), bad)

long <- score_table(book, made, "l")
verbose <- score_table(book, made, "v")
write_table(score_table(book, made), at("made/scores.csv"))
write_table(score_table(book, made, digits = 2), at("made/scores-2.csv"))
write_table(verbose, at("made/scores-v.csv"))
write_table(long, at("made/scores-l.csv"))
write_table(score_table(book, short, form = "short"),
    at("made/short-scores.csv"))
short_long <- score_table(book, short, "l", digits = 2, form = "short")
write_table(short_long, at("made/short-scores-l.csv"))
strict <- score_table(book, bad)
kept <- score_table(book, bad, keep = TRUE)
write_table(strict, at("made/bad-scores.csv"))
write_table(kept, at("made/bad-scores-k.csv"))
said <- complaints(book, bad, at("made/bad.csv"))
write_text(said, at("made/bad.txt"))

# The data do exercise what they are for.
of <- function(scale)
	long[long[, "scale"] == scale, ]
answered <- as.numeric(long[, "answered"])
items <- as.numeric(long[, "items"])
scored <- long[, "score"] != ""
each_scale <- function(x)
	tapply(x, factor(long[, "scale"], book$scale$id), any)
needs_all <- c("mood_change", "spare", "waking")
just_7 <- of("week")[, "items"] == "25" & of("week")[, "answered"] == "7"
guess <- made[, "about"] == "partner"
stopifnot(
    # Every scale: empty, of complete answers, prorated.
    each_scale(!scored), each_scale(scored & answered == items),
    each_scale(scored & answered < items) != book$scale$id %in% needs_all,
    # A form with no item of a scale; 28% of 25 answered, just enough.
    any(of("spare")[, "items"] == "0"),
    any(just_7), of("week")[just_7, "score"] != "",
    # Every level, and scores without one; a level reached only as printed.
    setequal(long[, "level"], c("", book$level$id)),
    any(scored & long[, "level"] == ""),
    any(of("effort")[, "score"] == "66.6666666667"),
    any(short_long[, "score"] == "66.67" & short_long[, "level"] == "full"),
    # Long runs; people who answered nothing, and once; guesses.
    any(as.numeric(verbose[, "run"]) > 8),
    c("0", "1") %in% verbose[, "answered"],
    any(guess), verbose[guess, "answered"] == "0",
    # Every remark, and the codes for missing.
    remarks %in% made[, "in \"own\" words, if any"],
    c("-99", "NA") %in% made[, book$item$id],
    # Few enough complaints to be printed all; -k brings scores back.
    length(said) <= 20, sum(strict == "") > sum(kept == ""))
