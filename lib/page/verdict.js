"use strict";

/*
 * What may be said of a sitting: the rules of lib/verdict.c, in the same order
 * and with the same names.  Scales are told by their place in the codebook.
 */
const CLOSE = 5; /* points within which scores and bounds count as close */
const SLACK = 0.01; /* by which differences of printed scores may miss */

attune.hasWord = (words, word) => words.split(" ").includes(word);

/* Whether a list of scales and roles is empty, or names a scale or its role. */
attune.isFor = (of, scale) => attune.directness(of, scale) >= 0;

/* 2: the list names the scale; 1: its role; 0: it is empty; -1: no. */
attune.directness = (of, scale) => {
	if (of === "")
		return 0;
	if (attune.hasWord(of, scale.id))
		return 2;
	return scale.role !== "" && attune.hasWord(of, scale.role) ? 1 : -1;
};

/* The level of a scale at this score, or null. */
attune.level = (book, scale, score) => {
	const isAt = (level) => scale.role === "gate" ? score <= level.low :
	    scale.role === "flag" ? score > level.low : score >= level.low;
	const isNearer = (a, b) => scale.role === "gate" ? a.low < b.low :
	    a.low > b.low;
	let found = null;
	let most = 0;

	for (const level of book.levels) {
		const direct = attune.directness(level.of, scale);
		if (direct < most)
			continue;
		if (direct > most)
			found = null;
		most = direct;
		if (isAt(level) && (found === null || isNearer(level, found)))
			found = level;
	}
	return found;
};

/* The score as it is shown, which its word is chosen by: a percentage as a
 * whole number where the levels rest on the anchors. */
attune.isWhole = (book, scale) => scale.metric === "percent" && book.anchored;

attune.printed = (book, scale, score) =>
	attune.isWhole(book, scale) ? Math.floor(score + 0.5) : score;

/* The lower and the upper level of a score, the same unless it is close to
 * the bound between two. */
attune.levels = (book, scale, score) => {
	if (Number.isNaN(score))
		return [null, null];
	const at = attune.printed(book, scale, score);
	const level = attune.level(book, scale, at);
	if (level === null || !attune.isWhole(book, scale))
		return [level, level];
	const under = level.low - Math.abs(level.low) * Number.EPSILON -
	    Number.MIN_VALUE;
	const below = attune.level(book, scale, under);
	const other = at - level.low <= CLOSE && below !== null ? below :
	    attune.level(book, scale, at + CLOSE) || level;
	return other.low < level.low ? [other, level] : [level, other];
};

attune.isStrong = (book, sitting, s) => {
	const scale = book.scales[s];
	const at = sitting.score[s];

	if (Number.isNaN(at))
		return false;
	const level = attune.level(book, scale, at);
	return level !== null && level === attune.level(book, scale, Infinity);
};

/* A score as a percentage of the scale's range. */
attune.percent = (book, sitting, s) => {
	const { low, high } = book.scales[s];

	return high > low ? 100 * (sitting.score[s] - low) / (high - low) : NaN;
};

/* Whether a scale is fading (-1) or brightening (1), by its own answer. */
attune.change = (book, sitting, s) => {
	for (const [c, scale] of book.scales.entries()) {
		if (scale.role !== "change" || scale.of !== book.scales[s].id)
			continue;
		const share = attune.percent(book, sitting, c);
		if (share < 50)
			return -1;
		if (share > 50)
			return 1;
	}
	return 0;
};

/* The places of the scales with a role. */
attune.withRole = (book, role) => [...book.scales.keys()].filter((s) =>
	book.scales[s].role === role);

/* The pillars closest to the highest (direction 1) or the lowest (-1). */
attune.extreme = (book, sitting, direction) => {
	const pillars = attune.withRole(book, "pillar");
	const score = (s) => direction * attune.percent(book, sitting, s);
	const most = Math.max(-Infinity, ...pillars.map(score).filter((x) =>
	    !Number.isNaN(x)));

	return pillars.filter((s) => score(s) >= most - CLOSE - SLACK);
};

/* The pillars that have a score. */
attune.scored = (book, sitting) => attune.withRole(book, "pillar").filter(
	(s) => !Number.isNaN(sitting.score[s]));

/* Whether at least two pillars have scores, all close to one another. */
attune.isEven = (book, sitting) => {
	const scored = attune.scored(book, sitting).length;

	return scored > 1 &&
	    attune.extreme(book, sitting, 1).length === scored;
};

/* The pillar of the highest score, the first if there are several, or -1. */
attune.strongest = (book, sitting) => {
	const score = (s) => attune.percent(book, sitting, s);

	return attune.withRole(book, "pillar").reduce((found, s) =>
	    score(s) > (found === -1 ? -Infinity : score(found)) ? s : found,
	-1);
};

/* Whether at least one pillar has a score, and all that have are strong. */
attune.isAllStrong = (book, sitting) => {
	const scored = attune.withRole(book, "pillar").filter((s) =>
	    !Number.isNaN(sitting.score[s]));

	return scored.length > 0 && scored.every((s) =>
	    attune.isStrong(book, sitting, s));
};

/* The lowest pillars that are not strong, fading ones first. */
attune.candidates = (book, sitting) => {
	const pillars = attune.withRole(book, "pillar");
	const isFading = (s) => attune.change(book, sitting, s) === -1;
	const lowest = attune.extreme(book, sitting, -1).filter((s) =>
	    isFading(s) || !attune.isStrong(book, sitting, s));

	if (pillars.length > 1 && attune.scored(book, sitting).length < 2)
		return [];
	return [...lowest.filter(isFading),
		...lowest.filter((s) => !isFading(s))];
};

/* Whether there is only something to savour: all is strong, and there is no
 * area to choose from, as a fading one would be. */
attune.isToSavour = (book, sitting) => attune.isAllStrong(book, sitting) &&
    attune.candidates(book, sitting).length === 0;

/* Whether a pillar has the items of a gate. */
attune.isGuarded = (book, pillar) => attune.withRole(book, "gate").some((g) =>
    book.scales[g].items.every((i) => book.scales[pillar].items.includes(i)));

/* Whether the result may propose nothing that involves the other person. */
attune.isGateClosed = (book, sitting) => {
	const closes = (s) => !(attune.percent(book, sitting, s) >= 50) ||
	    attune.change(book, sitting, s) === -1;

	return attune.withRole(book, "gate").some((g) =>
	    Number.isNaN(sitting.score[g]) ||
	    attune.level(book, book.scales[g], sitting.score[g]) !== null) ||
	    attune.withRole(book, "pillar").some((s) =>
		attune.isGuarded(book, s) && closes(s));
};

/* Whether what is given is above what is received (1) or below it (-1) by an
 * eighth of the range or more; 0 if neither, NaN if it is not known. */
attune.balance = (book, sitting) => {
	const [giving] = attune.withRole(book, "giving");
	const [receiving] = attune.withRole(book, "receiving");
	const of = (s) => s === undefined ? NaN :
	    attune.percent(book, sitting, s);
	const more = of(giving) - of(receiving);

	if (Number.isNaN(more))
		return NaN;
	return (more >= 12.5 - SLACK) - (more <= SLACK - 12.5);
};
