"use strict";

/*
 * The page filled in, by mouse and by keyboard alone: what it saves is scored
 * to the expected numbers, and what it shows is what the answers say.
 */
const fs = require("node:fs");
const path = require("node:path");
const { result, same, finish, run } = require("./tap.js");
const { open, visit, scratch } = require("./browser.js");

const here = scratch();

const make = (name, ...args) => {
	const file = path.join(here, name);

	fs.writeFileSync(file, run("attune-form", args));
	return "file://" + file;
};

/* What attune-score says of some scales, by name. */
const score = (table, codebook, ...names) => {
	const [header, row] = run("attune-score", ["-c", codebook, "-i", ""],
	    table).trimEnd().split("\n").map((line) => line.split(","));

	return names.map((name) => row[header.indexOf(name)]).join(" ");
};

/* What is saved, and under which name. */
const download = async (page, action) => {
	const [saved] = await Promise.all([page.waitForEvent("download"),
		action()]);

	return { name: saved.suggestedFilename(),
		text: fs.readFileSync(await saved.path(), "utf8") };
};

const texts = (page, selector) =>
	page.locator(selector).locator("visible=true").allTextContents();

/*
 * The twelve answers of a pulse in the order asked, 0 to skip, and what they
 * come to by hand: appreciation (75 + 100) / 2, safety (75 + 75) / 2 since 2 is
 * 4 in the statement that is reversed, support (100 + 75) / 2 for the same
 * reason, and fun 0, of one answer.
 */
const pulse = [4, 5, 3, 4, 2, 1, 5, 2, 4, 3, 4, 0];
const pulseScores = "87.50 75.00 87.50 0.00";
const pulseRow = "2026-11-24,pulse,self,Relationship Health Check-In 1,";

/* Answer statements from this one to that one, counted from 1. */
const answerByMouse = async (page, from, to) => {
	for (let n = from; n <= to; n++) {
		const answer = pulse[n - 1];

		if (answer > 0)
			await page.click("#f" + n + " label:nth-child(" +
			    answer + ")");
		await page.click(answer > 0 ? "[type=submit]" : "#skip");
	}
};

const byMouse = async (browser, address) => {
	const { context, page, watched } = await visit(browser, address);

	await page.clock.setFixedTime("2026-11-24T23:30:00");
	await page.click("#begin");
	await page.click("[type=submit]");
	same("mouse: nothing chosen is said",
	    (await texts(page, "#hint")).join(), "Please choose an answer, " +
	    "or skip this one.");
	await answerByMouse(page, 1, 3);
	await page.click("#back");
	same("mouse: back shows the statement before",
	    (await texts(page, "#count")).join(), "3 of 12");
	same("mouse: with its answer",
	    await page.locator("#f3 :checked").inputValue(), "3");
	await page.click("[type=submit]");
	await answerByMouse(page, 4, pulse.length);
	same("mouse: the review names what is open",
	    (await texts(page, "#open button")).length, 1);
	await page.click("#show");
	await page.fill("#who", "ann, \"a\"");
	const saved = await download(page, () => page.click("#save"));
	same("mouse: name of the file", saved.name, "answers.csv");
	same("mouse: the row is the table's", saved.text,
	    await page.inputValue("#row"));
	result("mouse: who, date, form and the like",
	    saved.text.split("\n")[1].startsWith("\"ann, \"\"a\"\"\",," +
		pulseRow), saved.text);
	same("mouse: scores", score(saved.text, "checkin", "appreciation",
	    "safety", "support", "fun"), pulseScores);
	same("mouse: nothing is complained of", watched.complaints.join(), "");
	await context.close();
};

/* Tab until the element has the focus. */
const tabTo = async (page, selector) => {
	for (let i = 0; i < 30; i++) {
		if (await page.locator(selector).evaluate((element) =>
		    element === document.activeElement))
			return;
		await page.keyboard.press("Tab");
	}
	throw new Error(selector + " is not reached by Tab");
};

const byKeyboard = async (browser, address) => {
	const { context, page } = await visit(browser, address);
	const press = (key) => page.keyboard.press(key);

	await page.clock.setFixedTime("2026-11-24T00:30:00");
	await tabTo(page, "#begin");
	await press("Enter");
	for (const [i, answer] of pulse.entries()) {
		same("keyboard: focus is on statement " + (i + 1),
		    await page.evaluate(() => document.activeElement.id),
		    "f" + (i + 1));
		if (answer === 0) {
			await tabTo(page, "#skip");
			await press("Enter");
		} else if (i === 0) { /* as on any page */
			await press("Tab");
			await press("Space");
			for (let step = 1; step < answer; step++)
				await press("ArrowDown");
			await tabTo(page, "[type=submit]");
			await press("Space");
		} else {
			await press(String(answer));
			await press("Enter");
		}
	}
	await tabTo(page, "#show");
	await press("Enter");
	same("keyboard: the result has the focus", await page.evaluate(() =>
	    document.activeElement.textContent), "What your answers say");
	await tabTo(page, "#who");
	await page.keyboard.type("bo");
	await tabTo(page, "#save");
	const saved = await download(page, () => press("Enter"));
	result("keyboard: the row", saved.text.split("\n")[1].startsWith(
	    "bo,," + pulseRow), saved.text);
	same("keyboard: scores", score(saved.text, "checkin", "appreciation",
	    "safety", "support", "fun"), pulseScores);
	await context.close();
};

/* The full form, answered alike but for some; what the result says. */
const answerAll = async (browser, address, answer) => {
	const { context, page } = await visit(browser, address, {
		permissions: ["clipboard-read", "clipboard-write"] });
	const count = await page.locator("fieldset").count();

	await page.clock.setFixedTime("2026-11-24T12:00:00");
	await page.click("#begin");
	for (let i = 1; i <= count; i++) {
		await page.keyboard.press(String(answer(i)));
		await page.keyboard.press("Enter");
	}
	await page.click("#show");
	return { context, page };
};

const areas = async (browser, address) => {
	const { context, page } = await answerAll(browser, address, (i) =>
	    i > 36 ? 3 : 4);
	const row = await page.inputValue("#row");

	same("often to everything: scores", score(row, "checkin", "safety",
	    "direction", "overall"), "66.67 66.67 66.67");
	same("the first area is proposed", (await texts(page, "#area + p"))
	    .join(), "What needs attention first is Emotional Safety.");
	same("the others can be chosen",
	    (await texts(page, ".choice button")).join(),
	    "Appreciation,Closeness,Support,Fun,Shared Direction");
	await page.click(".choice button >> text=Fun");
	same("what is chosen is proposed", (await texts(page, "#area + p"))
	    .join(), "What needs attention first is Fun.");
	same("and has the focus", await page.evaluate(() =>
	    document.activeElement.id), "area");
	await page.click("#copy");
	await page.locator("#copied", { hasText: "Copied." }).waitFor();
	same("the row is copied", await page.evaluate(() =>
	    navigator.clipboard.readText()), row);
	await page.click("#change");
	same("back in the review, nothing is open",
	    (await texts(page, "#left")).join(),
	    "Every statement has an answer.");
	await page.click("summary");
	same("all answers are shown", await page.locator("#all li")
	    .count(), 42);
	await page.click("#all button >> text=3. I ask how");
	await page.keyboard.press("5");
	await page.keyboard.press("Enter");
	same("and can be changed", (await texts(page, "#all li:nth-child(3)"))
	    .join(), "3. I ask how my partner is really feeling. " +
	    "Almost always");
	await context.close();
};

/* One worst answer closes the gate, and nothing tells which. */
const gate = async (browser, address) => {
	const { context, page } = await answerAll(browser, address, (i) =>
	    i > 36 ? 3 : i === 6 ? 1 : 4);
	const said = (await texts(page, "#report")).join(" ");
	const row = await page.inputValue("#row");

	same("gate: the one answer", score(row, "checkin", "safety",
	    "safety_gate"), "54.17 1.00");
	result("gate: something for oneself",
	    said.includes("A step for yourself"), said);
	result("gate: no area", !/One area|needs attention/.test(said), said);
	result("gate: the statement is not shown",
	    !said.includes("hard to say something"), said);
	const steps = (await texts(page, "#report .point")).join(" ");
	result("gate: no proposal names the partner",
	    !/partner|each other|together/i.test(steps), steps);
	await context.close();
};

/* Numbers are typed where there are too many for buttons. */
const numbers = async (browser, address) => {
	const { context, page, watched } = await visit(browser, address);

	await page.click("#begin");
	for (let i = 0; i < 3; i++)
		await page.click("#skip");
	for (const [typed, isGood] of [["2.3", false], ["6", false],
		["x", false], ["2,5", true]]) {
		await page.fill("#f4 input", typed);
		await page.keyboard.press("Enter");
		same("number " + typed, await page.locator("#f4").isHidden(),
		    isGood);
	}
	while (await page.locator("#skip").isVisible())
		await page.click("#skip");
	for (const [n, label] of [[2, 2], [5, 2], [7, 3]]) {
		await page.click("#open button >> text=" + n + ". ");
		await page.click("#f" + n + " label:nth-child(" + label + ")");
		await page.click("[type=submit]");
	}
	await page.click("#show");
	const row = await page.inputValue("#row");
	same("numbers: the row", row.split("\n")[1].replace(/^.*metrics> 2"/,
	    ""), ",,,,,,-1.5,,2.5,2,,2,,,,,,,");
	same("numbers: scores", score(row, "./mixed.csv", "gives", "rest",
	    "thirds", "calm"), "77.08 3.25 66.67 ");
	same("numbers: nothing is complained of", watched.complaints.join(),
	    "");
	await context.close();
};

const main = async () => {
	const browser = await open();
	const short = make("pulse.html", "-f", "pulse");
	const full = make("full.html");

	await byMouse(browser, short);
	await byKeyboard(browser, short);
	await areas(browser, full);
	await gate(browser, full);
	await numbers(browser, make("mixed.html", "-c", "./mixed.csv"));
	await browser.close();
	finish();
};

main();
