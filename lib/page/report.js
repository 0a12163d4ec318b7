"use strict";

/*
 * What a person is told of a sitting: the blocks of lib/report_person.c,
 * report_chart.c and report_area.c, in the same order.  A block is an object
 * with a kind: heading, sentence, point, bars, table, or choice, which is the
 * page's own and lets the person choose another area.
 *
 * `about` is { book, sitting, date, week, focus }; focus is the place of the
 * pillar that the person chose, or -1.
 */

/* The sentence of this id with its blanks {one} and {two} filled in. */
attune.say = (book, id, one, two) => (book.words[id] || id).replace(
    /\{(one|two)\}/g, (blank, name) => {
	const value = name === "one" ? one : two;
	return value === undefined ? blank : value;
    });

/* The titles of scales as one phrase, "A, B and C". */
attune.titles = (book, list) => list.map((s, i) => {
	const join = i + 1 < list.length ? "list_comma" : "list_and";
	return (i === 0 ? "" : book.words[join]) + book.scales[s].title;
}).join("");

/* The ISO week of a date YYYY-MM-DD, counted on from that of 1970-01-01. */
attune.week = (date) => {
	const day = Date.parse(date + "T00:00:00Z") / 86400000;

	return Math.floor((day + 3) / 7); /* 1969-12-29 was a Monday */
};

attune.sayHeading = ({ book, date }) => {
	const text = book.frame === "" ? attune.say(book, "date", date) :
	    attune.say(book, "frame_date", book.frame, date);

	return [{ kind: "sentence", text }];
};

attune.sayFlags = ({ book, sitting }) => {
	const blocks = [];

	for (const s of attune.withRole(book, "flag")) {
		const scale = book.scales[s];
		const level = Number.isNaN(sitting.score[s]) ? null :
		    attune.level(book, scale, sitting.score[s]);
		if (level === null)
			continue;
		blocks.push({ kind: "sentence",
			text: attune.say(book, "flag", scale.title,
			    level.text) });
		if (level.more !== "")
			blocks.push({ kind: "sentence", text: level.more });
	}
	return blocks;
};

/* Behind a closed gate the pillar that it guards is not called a strength. */
attune.strong = ({ book, sitting }) => {
	const closed = attune.isGateClosed(book, sitting);

	return attune.withRole(book, "pillar").filter((s) =>
	    attune.isStrong(book, sitting, s) &&
	    !(closed && attune.isGuarded(book, s)));
};

/* What is strong or comes out highest, and where there is most room. */
attune.sayOutstanding = ({ book, sitting }) => {
	const strong = attune.strong({ book, sitting });
	const top = attune.strongest(book, sitting);
	const low = attune.candidates(book, sitting).filter((s) =>
	    s !== top && !strong.includes(s));
	const room = attune.isGateClosed(book, sitting) ? "" :
	    attune.titles(book, low);
	const best = attune.titles(book, strong.length > 0 ? strong :
	    top === -1 ? [] : [top]);
	let id = strong.length === 0 ? "out_high" :
	    strong.length === 1 ? "out_strong_one" : "out_strong";

	if (top === -1)
		id = "out_nothing";
	else if (strong.length === attune.withRole(book, "pillar").length)
		id = "out_all";
	else if (strong.length === 0 && attune.scored(book, sitting).length < 2)
		id = "out_one";
	else if (strong.length === 0 && attune.isEven(book, sitting))
		id = "out_even";
	else if (room !== "")
		id += "_room";
	return [{ kind: "sentence", text: attune.say(book, id, best, room) }];
};

/* Behind a closed gate by their titles alone: what goes with them speaks of
 * both. */
attune.sayStrengths = (about) => {
	const { book, sitting } = about;
	const closed = attune.isGateClosed(book, sitting);
	const points = attune.strong(about).map((s) => ({ kind: "point",
		text: attune.say(book, closed || book.scales[s].more === "" ?
		    "strength_alone" : "strength", book.scales[s].title,
		    book.scales[s].more) }));

	return points.length === 0 ? [] : [{ kind: "heading",
		text: book.words.strengths }, ...points];
};

/* The word for a score: its level or the two it lies between, and change. */
attune.word = ({ book, sitting }, s) => {
	const scale = book.scales[s];
	const score = sitting.score[s];
	const [lower, upper] = attune.levels(book, scale, score);

	if (Number.isNaN(score))
		return book.words.no_score;
	if (lower === null)
		return "";
	const word = attune.say(book, lower === upper ? "level" : "levels",
	    lower.text, upper.text);
	const change = attune.change(book, sitting, s);
	if (scale.role !== "pillar" || change === 0)
		return word;
	return attune.say(book,
	    change < 0 ? "level_fading" : "level_brightening", word);
};

attune.sayChart = (about, heading, roles) => {
	const { book, sitting } = about;
	const bars = [...book.scales.entries()].filter(([, scale]) =>
	    roles.includes(scale.role)).map(([s, scale]) => {
		const score = sitting.score[s];
		const isWhole = attune.isWhole(book, scale) &&
		    !Number.isNaN(score);
		return { label: scale.title, word: attune.word(about, s),
			number: isWhole ?
			    String(attune.printed(book, scale, score)) :
			    sitting.text[s],
			share: attune.percent(book, sitting, s) / 100 };
	});

	return bars.length === 0 ? [] : [{ kind: "heading",
		text: book.words[heading] }, { kind: "bars", bars }];
};

/* What is given beside what is received. */
attune.sayGiven = ({ book, sitting }) => {
	const balance = attune.balance(book, sitting);

	return Number.isNaN(balance) ? [] : [{ kind: "sentence",
		text: book.words[balance > 0 ? "given_more" : balance < 0 ?
		    "given_less" : "given_alike"] }];
};

/* What a bar means, and what the words for levels mean. */
attune.sayReading = ({ book }) => {
	const pillar = book.scales[attune.withRole(book, "pillar")[0]];
	const rows = book.levels.filter((level) =>
	    attune.level(book, pillar, level.low) === level).map((level) =>
	    [level.text, String(Number(level.low.toPrecision(6))), level.more]);
	const changed = attune.withRole(book, "change").some((s) =>
	    book.scales[s].high > book.scales[s].low);
	const ids = [pillar.metric === "percent" ? "reading_bars" :
	    "reading_range", ...(book.anchored ? ["reading_norms"] : []),
	...(changed ? ["reading_change"] : []),
	...(rows.length > 0 ? ["reading_levels"] : [])];

	return [{ kind: "heading", text: book.words.reading },
		...ids.map((id) => ({ kind: "sentence", text: book.words[id] })),
		...(rows.length === 0 ? [] : [{ kind: "table", rows }])];
};

/*
 * The prompt number `turn`, counted round and round those that fit: for a
 * pillar, or behind the gate where scale is null.
 */
attune.choose = (book, kind, scale, isReceiving, turn) => {
	const receiving = book.scales[attune.withRole(book, "receiving")[0]];
	const list = book.prompts.filter(({ kind: its, of }) => {
		if (its !== kind)
			return false;
		if (scale === null)
			return of !== "" && attune.withRole(book, "gate").some(
			    (s) => attune.isFor(of, book.scales[s]));
		return attune.isFor(of, scale) && (!isReceiving ||
		    (of !== "" && attune.isFor(of, receiving)));
	});
	const n = list.length;

	return n === 0 ? null : list[(turn % n + n) % n];
};

attune.sayPrompt = (prompt) => [{ kind: "point", text: prompt.text },
	...(prompt.more === "" ? [] : [{ kind: "sentence",
		text: prompt.more }])];

/* The person's choice, the strongest to be savoured, or the first candidate;
 * -1: none. */
attune.area = ({ book, sitting, focus }) => {
	if (focus !== -1)
		return focus;
	if (attune.isToSavour(book, sitting))
		return attune.strongest(book, sitting);
	const [first] = attune.candidates(book, sitting);
	return first === undefined ? -1 : first;
};

attune.sayBehindGate = ({ book, week }) => {
	const action = attune.choose(book, "action", null, false, week);

	return action === null ? [] : [{ kind: "heading",
		text: book.words.yourself },
	{ kind: "sentence", text: book.words.yourself_text },
	...attune.sayPrompt(action)];
};

attune.sayAction = ({ book, sitting, week }, area) => {
	const isReceiving = attune.balance(book, sitting) > 0;
	const action = attune.choose(book, "action", book.scales[area],
	    isReceiving, week);

	return action === null ? [] : [{ kind: "sentence",
		text: book.words[isReceiving ? "action_receiving" : "action"] },
	...attune.sayPrompt(action)];
};

/* The one area, one small action, and the other areas to choose from. */
attune.sayArea = (about) => {
	const { book, sitting } = about;
	const area = attune.area(about);

	if (attune.isGateClosed(book, sitting))
		return attune.sayBehindGate(about);
	if (area === -1)
		return [];
	if (attune.isToSavour(book, sitting))
		return [{ kind: "heading", text: book.words.savour },
			{ kind: "sentence", text: attune.say(book,
			    "savour_text", book.scales[area].title) }];
	const others = attune.candidates(book, sitting).filter((s) =>
	    s !== area);
	const id = attune.change(book, sitting, area) === -1 ? "area_fading" :
	    "area";
	return [{ kind: "heading", text: book.words.area_heading, id: "area" },
		{ kind: "sentence", text: attune.say(book, id,
		    book.scales[area].title) },
		...(others.length === 0 ? [] : [{ kind: "choice",
			text: attune.say(book, "form_others",
			    attune.titles(book, others)),
			areas: others.map((place) => ({ place,
				title: book.scales[place].title })) }]),
		...attune.sayAction(about, area),
		{ kind: "sentence", text: book.words.invitation }];
};

attune.sayReflections = (about) => {
	const { book, sitting, week } = about;
	const closed = attune.isGateClosed(book, sitting);
	const area = attune.area(about);

	if (!closed && area === -1)
		return [];
	const [first, second] = [2 * week, 2 * week + 1].map((turn) =>
	    attune.choose(book, "reflect", closed ? null : book.scales[area],
		false, turn));
	return first === null ? [] : [{ kind: "heading",
		text: book.words.reflections }, ...attune.sayPrompt(first),
	...(second === first ? [] : attune.sayPrompt(second))];
};

/* All there is to say. */
attune.report = (about) => {
	const { book } = about;
	const paragraphs = (heading, ...ids) => [{ kind: "heading",
		text: book.words[heading] }, ...ids.map((id) =>
	    ({ kind: "sentence", text: book.words[id] }))];
	const has = (role) => attune.withRole(book, role).length > 0;
	const pillars = has("pillar");

	return [...attune.sayHeading(about), ...attune.sayFlags(about),
		...(pillars ? attune.sayOutstanding(about) : []),
		...(pillars ? attune.sayStrengths(about) : []),
		...attune.sayChart(about, "areas", ["pillar"]),
		...attune.sayChart(about, "closer", ["facet", "giving",
			"receiving"]),
		...attune.sayGiven(about),
		...attune.sayChart(about, "scales", ["", "flag",
			...(pillars ? [] : ["total"])]),
		...(pillars ? attune.sayReading(about) : []),
		...(pillars ? attune.sayArea(about) : []),
		...(pillars ? attune.sayReflections(about) : []),
		...(pillars ? paragraphs("silent", ...(has("gate") ?
		    ["silent_love"] : []), "silent_text") : []),
		...(has("gate") ? paragraphs("safety", "safety_free",
		    "safety_help", "safety_trace") : [])];
};
