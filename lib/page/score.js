"use strict";

/*
 * The arithmetic of attune-score, and nothing that needs a page.  `book` is
 * what lib/form_json.c writes.  Answers are a list with a member for each item
 * of the codebook: a whole number of units of 10^-decimals, or null.
 */
const attune = {};

/* The decimal number in units, or NaN if it is none or is too fine. */
attune.units = (book, text) => {
	const match = /^(-?)(\d{1,9})(?:\.(\d*[1-9])?0*)?$/.exec(text);
	const decimals = match === null ? "" : match[3] || "";

	if (match === null || decimals.length > book.decimals)
		return NaN;
	const units = Number(match[2] + decimals.padEnd(book.decimals, "0"));
	return match[1] === "-" && units !== 0 ? -units : units;
};

/* Units as the shortest decimal. */
attune.decimal = (book, units) => {
	const digits = String(Math.abs(units)).padStart(book.decimals + 1, "0");
	const point = digits.length - book.decimals;
	const decimals = digits.slice(point).replace(/0+$/, "");

	return (units < 0 ? "-" : "") + digits.slice(0, point) +
	    (decimals === "" ? "" : "." + decimals);
};

/* Whether an item admits an answer. */
attune.admits = (item, units) =>
	units >= item.low && units <= item.high && units % item.step === 0;

/*
 * A number with two decimals as printf("%.2f") writes it: the exact value of
 * the double is rounded, and what lies in the middle goes to the even digit.
 */
attune.print = (x) => {
	let y = Math.abs(x);
	let denominator = 1n;

	for (; !Number.isInteger(y); y *= 2)
		denominator *= 2n;
	const scaled = BigInt(y) * 100n;
	const rest = 2n * (scaled % denominator);
	let whole = scaled / denominator;
	if (rest > denominator || (rest === denominator && whole % 2n === 1n))
		whole++;
	const digits = whole.toString().padStart(3, "0");
	return (x < 0 ? "-" : "") + digits.slice(0, -2) + "." +
	    digits.slice(-2);
};

attune.gcd = (a, b) => b === 0n ? a : attune.gcd(b, a % b);

/* The sums over the items of a scale: all whole numbers, and so exact. */
attune.sums = (items, answers) => {
	const sums = { n: 0n, value: 0n, share: 0n, lowest: null,
		missingLow: 0n, missingRange: 0n, multiple: 1n };

	for (const { low, high } of items) {
		const range = BigInt(high - low);
		sums.multiple *= range / attune.gcd(sums.multiple, range);
	}
	items.forEach((item, i) => {
		const low = BigInt(item.low), range = BigInt(item.high) - low;
		if (answers[i] === null) {
			sums.missingLow += low;
			sums.missingRange += range;
			return;
		}
		const above = item.reversed ? BigInt(item.high - answers[i]) :
		    BigInt(answers[i] - item.low);
		sums.n++;
		sums.value += low + above;
		sums.share += above * (sums.multiple / range);
		if (sums.lowest === null || low + above < sums.lowest)
			sums.lowest = low + above;
	});
	return sums;
};

/* A score as numerator and denominator; attune(5) has the definitions. */
attune.ratio = (metric, sums, unit) => {
	const { n, value, share, multiple } = sums;

	if (metric === "mean")
		return [value, n * unit];
	if (metric === "percent")
		return [100n * share, n * multiple];
	if (metric === "lowest")
		return [sums.lowest, unit];
	if (sums.missingRange === 0n)
		return [value, unit];
	return [(value + sums.missingLow) * n * multiple +
	    share * sums.missingRange, n * multiple * unit];
};

/* The score of a scale as attune-score prints it, "" if there is none. */
attune.score = (book, scale, answers) => {
	const asked = scale.items.filter((i) => book.items[i].asked);
	const sums = attune.sums(asked.map((i) => book.items[i]),
	    asked.map((i) => answers[i]));

	if (sums.n === 0n || sums.n < BigInt(scale.need))
		return "";
	const [numerator, denominator] = attune.ratio(scale.metric, sums,
	    10n ** BigInt(book.decimals));
	return attune.print(Number(numerator) / Number(denominator));
};

/* The scores of all scales, as a report reads them from a table. */
attune.sitting = (book, answers) => {
	const text = book.scales.map((s) => attune.score(book, s, answers));

	return { text, score: text.map((t) => t === "" ? NaN : Number(t)) };
};

/*
 * The table of answers that attune-ask would write: a header and a row.
 * `known` has the cells of columns that are not items, by name.
 */
attune.table = (book, answers, known) => {
	const cell = (s) => /[",\r\n]/.test(s) ?
	    "\"" + s.replace(/"/g, "\"\"") + "\"" : s;
	const row = (cells) => cells.map(cell).join(",") + "\n";
	const values = answers.map((units) => units === null ? "" :
	    attune.decimal(book, units));

	return row([...book.known, ...book.items.map((item) => item.id)]) +
	    row([...book.known.map((name) => known[name] || ""), ...values]);
};
