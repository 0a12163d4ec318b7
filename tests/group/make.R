# Makes what is expected of a group in tests/group.
#
#	Rscript tests/group/make.R	(from the root of the repository)
#
# Base R only, and nothing of attune.  From the scores of the journey class:
# all.csv, the figures of everybody, and team.csv, those of each team, laid out
# as attune-report -T csv does.

home <- "tests/group"
if (!dir.exists(home))
	stop("run this from the root of the repository")

# What tests/journeys/class/codebook.csv says of its scales.
scales <- list(
    day = list(low = 0, high = 100,
	levels = c(full = 75, half = 40, empty = 0)),
    content = list(low = 1, high = 7,
	levels = c(good = 5, fair = 3, poor = 1)),
    pace = list(low = 0, high = 40, levels = c(ample = 30, tight = 0)))
bins <- 10

scores <- read.csv("tests/journeys/class/scores.csv", encoding = "UTF-8",
    stringsAsFactors = FALSE)

row <- function(about, scale, figure, value, word = "")
	paste(about, "", "full", scale, figure, value, word, sep = ",")

figures <- function(about, id, x) {
	value <- c(length(x), sprintf("%.4f", c(mean(x), sd(x),
	    quantile(x, c(0.25, 0.5, 0.75), type = 7))))
	row(about, id, c("n", "mean", "sd", "q1", "median", "q3"), value)
}

counts <- function(about, id, x) {
	scale <- scales[[id]]
	breaks <- scale$low + (scale$high - scale$low) * (0:bins) / bins
	count <- hist(x, breaks, right = FALSE, include.lowest = TRUE,
	    plot = FALSE)$counts
	name <- sprintf("%.5g", breaks)
	row(about, id, "bin", count, paste(name[1:bins], "to", name[-1]))
}

shares <- function(about, id, x) {
	low <- scales[[id]]$levels
	at <- sapply(x, function(score) names(low)[which(score >= low)[1]])
	row(about, id, "level", sprintf("%.4f", sapply(names(low),
	    function(level) mean(at == level))), names(low))
}

# A table: a part after the other, and in each the scales, and in each of these
# the groups.
put <- function(name, group) {
	rows <- "about,date,form,scale,figure,value,word"
	for (part in list(figures, counts, shares))
		for (id in names(scales))
			for (about in sort(unique(group), method = "radix")) {
				x <- scores[group == about, id]
				x <- x[!is.na(x)]
				stopifnot(length(x) >= 5)
				rows <- c(rows, part(about, id, x))
			}
	out <- file(file.path(home, name), "wb")
	writeLines(rows, out)
	close(out)
}

put("all.csv", rep("", nrow(scores)))
put("team.csv", scores$team)
