"use strict";

/*
 * How the page looks: axe-core finds nothing on any part of it, in the light
 * and in the dark; nothing is wider than the screen; what is pressed is large
 * enough.  If SHOTS names a directory, pictures of all parts go there.
 */
const fs = require("node:fs");
const path = require("node:path");
const { result, same, finish, run } = require("./tap.js");
const { open, visit, scratch } = require("./browser.js");

const here = scratch();
const axe = fs.readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");
const shots = process.env.SHOTS || "";

const looks = async (page, name) => {
	await page.evaluate(axe);
	const { violations } = await page.evaluate(() => window.axe.run());
	same(name + ": axe", violations.map(({ id, nodes }) => id + " " +
	    nodes.map(({ html }) => html).join(" ")).join("\n"), "");
	same(name + ": wider than the screen", await page.evaluate(() =>
	    document.documentElement.scrollWidth - innerWidth), 0);
	same(name + ": too small to press", await page.evaluate(() =>
	    [...document.querySelectorAll("button, .options label, input")]
		.filter((element) => element.checkVisibility() &&
		    element.type !== "radio" &&
		    element.getBoundingClientRect().height < 44)
		.map((element) => element.outerHTML).join()), "");
	if (shots !== "")
		await page.screenshot({ path: path.join(shots, name + ".png"),
			fullPage: true });
};

/* The answers of somebody with strengths, skips, and candidates. */
const answers = (i) => i % 9 === 0 ? 0 : [4, 5, 4, 3, 4][i % 5];

const walk = async (browser, address, width, colorScheme) => {
	const { context, page } = await visit(browser, address, { colorScheme,
		viewport: { width, height: width < 700 ? 640 : 900 } });
	const count = await page.locator("fieldset").count();
	const name = (part) => [part, width, colorScheme].join("-");

	await page.clock.setFixedTime("2026-11-24T12:00:00");
	await looks(page, name("welcome"));
	await page.click("#begin");
	await looks(page, name("statement"));
	await page.click("[type=submit]");
	await looks(page, name("hint"));
	for (let i = 1; i <= count; i++) {
		if (answers(i) === 0)
			await page.click("#skip");
		else {
			await page.click("#f" + i + " label:nth-child(" +
			    answers(i) + ")");
			if (i === 10)
				await looks(page, name("chosen"));
			await page.click("[type=submit]");
		}
	}
	await looks(page, name("review"));
	await page.click("summary");
	await looks(page, name("answers"));
	await page.click("#show");
	await looks(page, name("result"));
	await context.close();
};

/* Where the focus is can be seen, on whatever Tab comes to. */
const showsFocus = async (browser, address) => {
	const { context, page } = await visit(browser, address);
	const outline = () => page.evaluate(() => {
		const focus = document.activeElement;
		const shown = focus.type === "radio" ?
		    focus.closest("label") : focus;
		return getComputedStyle(shown).outlineWidth;
	});

	await page.keyboard.press("Tab");
	same("focus: the way out", await outline(), "3px");
	await page.keyboard.press("Tab");
	same("focus: begin", await outline(), "3px");
	await page.keyboard.press("Enter");
	same("focus: a statement", await outline(), "3px");
	await page.keyboard.press("Tab");
	same("focus: an answer", await outline(), "3px");
	await page.keyboard.press("Tab");
	same("focus: a button", await outline(), "3px");
	await context.close();
};

/* Large letters, and words that do not fit. */
const grows = async (browser) => {
	const long = path.join(here, "long.csv");
	const page = path.join(here, "long.html");

	fs.writeFileSync(long, "kind,id,of,choices,text\ntext,title,,," +
	    "Donaudampfschifffahrtsgesellschaftskapitänsmütze\n" +
	    "choice,1,c,,Überhauptnichtzutreffenderweise\n" +
	    "item,a,s,c," + "Kraftfahrzeughaftpflichtversicherung".repeat(3) +
	    "\n");
	fs.writeFileSync(page, run("attune-form", ["-c", long]));
	const seen = await visit(browser, "file://" + page,
	    { viewport: { width: 320, height: 640 } });
	await looks(seen.page, "long-welcome");
	await seen.page.click("#begin");
	await looks(seen.page, "long-statement");
	await seen.context.close();
};

/* A screen reader is told of the group, its answers, and how far one is. */
const isTold = async (browser, address) => {
	const { context, page } = await visit(browser, address);

	await page.click("#begin");
	const tree = await page.locator("main").ariaSnapshot();
	result("told: the statement names the group", tree.includes(
	    "group \"My partner notices the effort I make.\""), tree);
	result("told: how far", await page.locator("#f1").evaluate((f) =>
	    document.getElementById(f.getAttribute("aria-describedby"))
		.textContent) === "1 of 12");
	result("told: the answers", tree.includes("radio \"Almost always\""),
	    tree);
	result("told: the progress", tree.includes("progressbar \"1 of 12\""),
	    tree);
	await context.close();
};

const main = async () => {
	const browser = await open();
	const page = path.join(here, "page.html");
	const address = "file://" + page;

	fs.writeFileSync(page, run("attune-form", ["-f", "pulse"]));
	for (const width of [320, 768, 1280]) {
		await walk(browser, address, width, "light");
		await walk(browser, address, width, "dark");
	}
	await showsFocus(browser, address);
	await grows(browser);
	await isTold(browser, address);
	await browser.close();
	finish();
};

main();
