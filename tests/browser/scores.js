"use strict";

/*
 * The scripts of the page against the tools: for random answers, what the page
 * would score is what attune-score prints, and what it would say is what
 * attune-report prints, word for word.
 */
const fs = require("node:fs");
const path = require("node:path");
const { execFileSync } = require("node:child_process");
const { root, env, result, same, finish, run, load, dataOf, randomFrom } =
    require("./tap.js");

const attune = load();
const random = randomFrom(20261124);
const sets = [["checkin", "full", 5000], ["checkin", "pulse", 2500],
	["./mixed.csv", "full", 1500], ["./mixed.csv", "brief", 700],
	["./plain.csv", "full", 300]];
const area_others = /^area_others,"(.*)"$/m.exec(
    fs.readFileSync(path.join(root, "lib", "words.csv"), "utf8"))[1];

/*
 * Somebody's answers: of a mood, which is a share of the range, with an
 * unsteadiness, and with more or less left out.
 */
const invent = (book) => {
	const mood = random(101) / 100;
	const unsteady = [0, 0.2, 0.5, 1][random(4)];
	const skips = [0, 0.1, 0.5, 0.9][random(4)];

	return book.items.map((item) => {
		if (!item.asked || random(1000) < 1000 * skips)
			return null;
		const chance = random(1001) / 1000;
		const share = mood + unsteady * (chance - mood);
		const steps = Math.round((item.high - item.low) / item.step *
		    (item.reversed ? 1 - share : share));
		return item.low + steps * item.step;
	});
};

const inventDate = () => new Date(Date.UTC(2026, 0, 1 + random(3000)))
    .toISOString().slice(0, 10);

/* The blocks of the page as attune-report would print them. */
const print = (book, blocks) => blocks.map((block) => {
	if (block.kind === "point")
		return "- " + block.text;
	if (block.kind === "bars")
		return block.bars.map(({ label, word, number }) =>
		    [label, word, number].join(" ")).join(" ");
	if (block.kind === "table")
		return block.rows.map((row) => row.join(" ")).join(" ");
	if (block.kind === "choice") {
		const titles = attune.titles(book, block.areas.map(
		    ({ place }) => place));
		return area_others.replace("{one}", titles).replace("{two}",
		    book.scales[block.areas[0].place].id);
	}
	return block.text;
}).join(" ");

/* Without bars, and with one blank for any. */
const fold = (text) => text.replace(/ [#.]{8,24}(?= )/g, "")
    .replace(/\s+/g, " ").trim();

/* What attune-report says of each row alone, with a focus or with none. */
const reports = (codebook, table, focus) => {
	const [header, ...rows] = table.trimEnd().split("\n");
	const script = "while IFS= read -r focus && IFS= read -r row; do " +
	    "printf '%s\\n%s\\n' \"$header\" \"$row\" | attune-report " +
	    "-c \"$codebook\" ${focus:+-f \"$focus\"} 2>&1; " +
	    "printf '\\036'; done";
	const input = rows.map((row, i) => focus[i] + "\n" + row + "\n");

	return execFileSync("sh", ["-c", script], { cwd: __dirname,
		env: { ...env, header, codebook }, encoding: "utf8",
		input: input.join(""), maxBuffer: 1 << 28 }).split("\x1e");
};

/* A person, what the page finds, and which area they choose. */
const meet = (book) => {
	const answers = invent(book);
	const date = inventDate();
	const sitting = attune.sitting(book, answers);
	const about = { book, sitting, date, focus: -1,
		week: attune.week(date) };
	const choice = attune.report(about).find(({ kind }) =>
	    kind === "choice");

	if (choice !== undefined && random(3) === 0)
		about.focus = choice.areas[random(choice.areas.length)].place;
	const row = attune.table(book, answers, { who: "a, \"b\"", date,
		form: book.form, about: "self", instrument: book.instrument });
	return { about, row };
};

const check = ([codebook, form, n]) => {
	const book = dataOf(run("attune-form", ["-c", codebook, "-f", form]));
	const people = Array.from({ length: n }, () => meet(book));
	const header = people[0].row.split("\n")[0];
	const table = header + "\n" + people.map(({ row }) =>
	    row.slice(header.length + 1)).join("");
	const scores = run("attune-score", ["-c", codebook], table);
	const cells = people.map(({ about }) => about.sitting.text.join(","));
	const found = scores.trimEnd().split("\n").slice(1);
	const wrong = cells.findIndex((cell, i) =>
	    !found[i].endsWith("," + cell));
	const title = codebook + " " + form + ": " + n + " ";

	same(title + "rows are scored", found.length, n);
	result(title + "scores", wrong === -1, "page: " + cells[wrong],
	    "tool: " + found[wrong]);
	const said = people.map(({ about }) =>
	    fold(print(book, attune.report(about))));
	const heard = reports(codebook, scores, people.map(({ about }) =>
	    about.focus === -1 ? "" : book.scales[about.focus].id));
	const deaf = said.findIndex((text, i) => {
		const empty = people[i].about.sitting.text.every((t) =>
		    t === "");
		return empty ? !heard[i].includes("nothing to report") :
		    !fold(heard[i]).endsWith(text);
	});
	result(title + "reports", deaf === -1, "page: " + said[deaf],
	    "tool: " + fold(heard[deaf] || ""));
};

sets.forEach(check);
finish();
