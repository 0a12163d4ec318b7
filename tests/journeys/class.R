# Thirty people in three teams rate an afternoon of bicycle repair.  What they
# share is drawn at random, once and for all; the green team had less time.

class_answers <- function(book) {
	suppressWarnings(RNGkind("Mersenne-Twister", "Inversion", "Rejection"))
	set.seed(9)
	team <- rep(c("red", "green", "blue"), 10)
	liking <- rnorm(30)
	time <- 0.5 * liking + rnorm(30) - ifelse(team == "green", 0.8, 0)
	draw <- function(id) {
		it <- book$items[book$items$id == id, ]
		taste <- if (grepl("content", id)) liking else time
		range <- it$high - it$low
		z <- round(it$low + range * (0.6 + 0.17 * taste + 0.16 * rnorm(30)))
		as.character(keyed(it, pmin(pmax(z, it$low), it$high)))
	}
	answer <- sapply(book$items$id, draw)

	# who left what out: nothing, or a code for it
	gone <- function(row, ...) answer[row, c(...)] <<- ""
	gone(3, "content2")
	gone(6, "pace4")                         # 3 of 4: the sum is filled in
	gone(8, "pace1", "pace3")                # 2 of 4: no sum
	gone(12, "content5")
	gone(15, "content1", "content4")         # 3 of 5: no mean
	gone(21, "content3", "pace4")
	gone(30, "content2", "content3", "content4", "pace1", "pace4")
	answer[11, "pace2"] <- "99"
	answer[18, "pace3"] <- "-1"
	answer[24, "pace3"] <- "99"
	answer[20, ] <- "4"                      # the same answer throughout
	answer[5, "content1"] <- "6.0"           # the number 6 all the same
	answer[5, "pace1"] <- "6"

	comment <- rep("", 30)
	comment[1] <- "Lovely, thank you"
	comment[4] <- "She said \"listen to the wheel\", and I did"
	comment[9] <- "Two things:\nmore pumps, fewer slides"
	comment[13] <- "  more blanks, please  "
	comment[16] <- "Tr\u00e8s bien"
	comment[19] <- " tea! "
	comment[22] <- "\""
	comment[26] <- "3,5 out of 5"

	# The columns come as an export might have them: not in the order asked,
	# the comment among them.
	order <- c("content1", "content2", "content3", "content4", "content5")
	table <- data.frame(who = sprintf("p%02d", 1:30), team = team,
	    answer[, order], comment = comment,
	    answer[, c("pace1", "pace2", "pace3", "pace4")],
	    stringsAsFactors = FALSE)
	table
}
