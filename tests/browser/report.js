"use strict";

/*
 * Reports as pages: html-validate finds nothing in them, nor does axe-core, in
 * the light and in the dark, with what is folded away and without it; nothing
 * is wider than the screen; nothing is asked for or complained of; and on
 * paper all is there.  If SHOTS names a directory, pictures go there.
 */
const fs = require("node:fs");
const path = require("node:path");
const { HtmlValidate } = require("html-validate");
const { result, same, finish, run } = require("./tap.js");
const { open, visit, scratch } = require("./browser.js");

const journeys = path.join(__dirname, "..", "journeys");
const scored = (journey, options = "") => "attune-score -v " + options + " " +
    path.join(journeys, journey, "answers.csv") + " | attune-report -T html ";
const book = path.join(journeys, "class", "codebook.csv");
const pairs = path.join(journeys, "couple", "pairs.csv");
const couples = path.join(__dirname, "..", "couple");
const measured = path.join(__dirname, "..", "report", "stats");
const reports = "attune-report -c ./hostile.csv -T html ";
const names = "who,date,x,\"a\"\"b\"\n";
const hostile = (n) => "{ printf '" + names.replaceAll("'", "'\\''") +
    "'; i=0; while [ $i -lt " + n + " ]; do echo '\"\"\"><script>alert(1)" +
    "</script>'$i'\",2026-01-0'$((1 + i % 3))',<b>,'$((10 + i)).00; " +
    "i=$((i + 1)); done; } | ";

/* The pages, each by the command that prints it. */
const pages = [
	["one person, one sitting", scored("person") + "-e"],
	["one person over time", "sed /,full,/d " + path.join(journeys,
	    "person", "answers.csv") + " | attune-score -v | " +
	    "attune-report -T html -e"],
	["behind the gate", "printf 'who,date,safety,fun,safety_gate\n" +
	    "ann,2026-01-04,40,60,3\n' | attune-report -T html -e"],
	["a group", scored("class", "-c " + book) + "-e -c " + book],
	["groups side by side", scored("class", "-c " + book) +
	    "-b team -c " + book],
	["an index", "d=$(mktemp -d); " + scored("class", "-c " + book) +
	    "-o $d -c " + book + " 2>/dev/null; cat $d/index.html; rm -r $d"],
	["a couple", "attune-report -T html -e " + pairs],
	["a couple, single statements", "attune-report -T html " + couples +
	    "/items.csv"],
	["a couple, in words", "attune-report -T html -e " + couples +
	    "/words.csv"],
	["a couple without names", "attune-report -T html " + couples +
	    "/alike.csv"],
	["hostile texts of a couple", "sed 's/,ana,ben,/,\"<b>\"\"x\",<i>,/' " +
	    pairs + " | attune-report -T html"],
	["how scales hold together", "attune-report -T html -e -c " +
	    measured + "/book.csv " + ["scales", "items", "with"].map((table) =>
	    measured + "/" + table + ".csv").join(" ")],
	["how many scales hold together", "attune-report -T html -c " + book +
	    " " + path.join(journeys, "class", "stats.csv") + " " +
	    path.join(journeys, "class", "stats-v.csv")],
	["hostile texts of scales", "d=$(mktemp -d); sed '" +
	    "s/The whole garden/\"<b>\"\"x\"/; s/The soil crumbles/<script>" +
	    "alert(1)<\\/script>/' " + measured + "/book.csv >$d/book.csv; " +
	    "attune-report -T html -c $d/book.csv " + measured +
	    "/items.csv " + measured + "/scales.csv; rm -r $d"],
	["hostile texts of one", hostile(1) + reports],
	["hostile texts of many", hostile(9) + reports + "-b x"],
];

const here = scratch();
const axe = fs.readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");
const shots = process.env.SHOTS || "";
const validator = new HtmlValidate({ root: true,
	extends: ["html-validate:recommended", "html-validate:a11y"] });

const isValid = async (name, html) => {
	const { results } = await validator.validateString(html);

	same(name + ": html-validate", results.flatMap(({ messages }) =>
	    messages).map(({ line, ruleId, message }) =>
	    line + ": " + ruleId + ": " + message).join("\n"), "");
};

const looks = async (page, name) => {
	await page.evaluate(axe);
	const { violations } = await page.evaluate(() => window.axe.run());
	same(name + ": axe", violations.map(({ id, nodes }) => id + " " +
	    nodes.map(({ html }) => html).join(" ")).join("\n"), "");
	same(name + ": wider than the screen", await page.evaluate(() =>
	    document.documentElement.scrollWidth - innerWidth), 0);
	if (shots !== "")
		await page.screenshot({ fullPage: true, path: path.join(shots,
		    name.replaceAll(/\W+/g, "-") + ".png") });
};

/* However the bars are laid out, who hears the page is told of a table. */
const isTold = async (page, name) => {
	const bars = page.locator("table.bars");

	if (await bars.count() === 0)
		return;
	const tree = await bars.first().ariaSnapshot();
	result(name + ": bars are told as a table",
	    ["table", "row", "columnheader", "rowheader", "cell"].every(
		(role) => new RegExp("- '?" + role + "\\b").test(tree)), tree);
};

const walk = async (browser, [name, file], width, colorScheme) => {
	const { context, page, watched } = await visit(browser, file,
	    { colorScheme, viewport: { width, height: 800 } });
	const called = [name, width, colorScheme].join(" ");
	const folds = page.locator("summary");

	same(called + ": what could run", await page.evaluate(() =>
	    [...document.querySelectorAll("*")].filter((element) =>
		element.localName === "script" || [...element.attributes].some(
		    ({ name }) => name.startsWith("on"))).length), 0);
	await looks(page, called);
	await isTold(page, called);
	if (await folds.count() > 0) {
		for (const fold of await folds.all())
			await fold.click();
		await looks(page, called + " unfolded");
	}
	same(called + ": asked for", watched.requests.join(), file);
	same(called + ": complained of", watched.complaints.join("\n"), "");
	await context.close();
};

/* Where the focus is can be seen; what scrolls can have it. */
const showsFocus = async (browser, [name, file]) => {
	const { context, page } = await visit(browser, file,
	    { viewport: { width: 375, height: 800 } });
	const count = await page.locator("a, summary, .wide:visible").count();
	const seen = [];

	for (let i = 0; i < count; i++) {
		await page.keyboard.press("Tab");
		seen.push(await page.evaluate(() =>
		    getComputedStyle(document.activeElement).outlineWidth));
	}
	same(name + ": the focus is seen", seen.filter((width) =>
	    width !== "3px").join(), "");
	await context.close();
};

/* On paper nothing is folded away, and no table is cut. */
const prints = async (browser, [name, file]) => {
	const { context, page } = await visit(browser, file,
	    { viewport: { width: 718, height: 1000 } });

	await page.emulateMedia({ media: "print" });
	same(name + ", printed: folded away", await page.locator("table")
	    .evaluateAll((tables) => tables.filter((table) =>
		!table.checkVisibility()).length), 0);
	same(name + ", printed: wider than the paper", await page.evaluate(
	    () => document.documentElement.scrollWidth - innerWidth), 0);
	if (shots !== "")
		await page.pdf({ format: "A4", path: path.join(shots,
		    name.replaceAll(/\W+/g, "-") + ".pdf") });
	await context.close();
};

const main = async () => {
	const browser = await open();

	for (const [name, command] of pages) {
		const html = run("sh", ["-c", command]);
		const file = path.join(here, "page.html");
		const place = [name, "file://" + file];

		fs.writeFileSync(file, html);
		await isValid(name, html);
		for (const width of [375, 1280]) {
			await walk(browser, place, width, "light");
			await walk(browser, place, width, "dark");
		}
		await showsFocus(browser, place);
		await prints(browser, place);
	}
	await browser.close();
	finish();
};

main();
