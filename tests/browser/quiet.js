"use strict";

/*
 * What the page must not do: ask for anything, keep anything, be led astray by
 * its codebook.  And how it is left.
 */
const fs = require("node:fs");
const http = require("node:http");
const path = require("node:path");
const { result, same, finish, run } = require("./tap.js");
const { open, visit, scratch } = require("./browser.js");

const here = scratch();

const write = (name, text) => {
	const file = path.join(here, name);

	fs.writeFileSync(file, text);
	return "file://" + file;
};

/* A server that has one page, and a list of what it was asked for. */
const serve = (html) => new Promise((resolve) => {
	const asked = [];
	const server = http.createServer((request, response) => {
		asked.push(request.method + " " + request.url);
		response.setHeader("Content-Type", "text/html");
		response.end(request.url === "/" ? html : "");
	});

	server.listen(0, "127.0.0.1", () => resolve({ server, asked,
		address: "http://127.0.0.1:" + server.address().port + "/" }));
});

const answer = async (page, count) => {
	await page.click("#begin");
	for (let i = 0; i < count; i++) {
		await page.keyboard.press("4");
		await page.keyboard.press("Enter");
	}
};

const asksNothing = async (browser, html) => {
	const { server, asked, address } = await serve(html);
	const { context, page, watched } = await visit(browser, address);

	await answer(page, 12);
	await page.click("#show");
	const [saved] = await Promise.all([page.waitForEvent("download"),
		page.click("#save")]);
	await saved.path();
	await page.waitForTimeout(300);
	same("the page alone was asked for", asked.join(), "GET /");
	same("by the browser's own account", watched.requests.join(), address);
	same("nothing is complained of", watched.complaints.join(), "");
	same("no cookie", (await context.cookies()).length, 0);
	same("nothing is stored", await page.evaluate(async () =>
	    localStorage.length + sessionStorage.length +
		(await indexedDB.databases()).length +
		(await caches.keys()).length), 0);
	same("the title tells nothing", await page.title(), "A few questions");
	await tries(page, address, asked);
	await context.close();
	server.close();
};

/* Even if something got into the page, the page's policy holds it. */
const tries = async (page, address, asked) => {
	const ways = {
		fetch: (to) => fetch(to + "a").then(() => "", () => ""),
		image: (to) => {
			new Image().src = to + "b";
		},
		beacon: (to) => navigator.sendBeacon(to + "c"),
		frame: (to) => document.body.append(Object.assign(
		    document.createElement("iframe"), { src: to + "d" })),
		script: () => document.body.append(Object.assign(
		    document.createElement("script"),
		    { textContent: "document.title = 'led astray'" })),
	};

	const submit = (to) => {
		const form = document.createElement("form");
		form.action = to + "e";
		document.body.append(form);
		form.submit();
	};

	for (const way of Object.values(ways))
		await page.evaluate(way, address).catch(() => "");
	same("the policy lets no other script in", await page.title(),
	    "A few questions");
	await page.evaluate(submit, address).catch(() => "");
	await page.waitForTimeout(300);
	same("and nothing out", asked.join(), "GET /");
};

const isEmpty = async (page) => await page.locator(":checked").count() === 0 &&
	await page.inputValue("#row") === "" &&
	await page.locator("#report").textContent() === "";

/* Leaving by the button and by Escape, from a server and from a file. */
const isLeft = async (browser, address, name, action) => {
	const { context, page } = await visit(browser, "about:blank");

	await page.goto(address);
	await answer(page, 3);
	await action(page);
	await page.waitForURL("about:blank");
	same(name + ": an empty page", await page.evaluate(() =>
	    document.body.textContent), "");
	await page.goBack();
	same(name + ": back does not lead to it", page.url(), "about:blank");
	await context.close();
};

const leaves = async (browser, html, file) => {
	const { server, address } = await serve(html);
	const three = async (page) => {
		for (let i = 0; i < 3; i++)
			await page.keyboard.press("Escape");
	};
	const { context, page } = await visit(browser, address);

	await isLeft(browser, address, "button", (leaf) =>
	    leaf.click("#leave"));
	await isLeft(browser, file, "button, of a file", (leaf) =>
	    leaf.click("#leave"));
	await isLeft(browser, file, "Escape", three);
	await answer(page, 2);
	await page.keyboard.press("Escape");
	await page.keyboard.press("Escape");
	await page.waitForTimeout(2100);
	await page.keyboard.press("Escape");
	same("two Escapes, and one later, do not leave", page.url(), address);
	await answerRest(page);
	await page.goto("about:blank");
	await page.goBack();
	result("whoever comes back finds nothing", await isEmpty(page));
	await context.close();
	server.close();
};

const answerRest = async (page) => {
	while (await page.locator("#skip").isVisible())
		await page.click("#skip");
	await page.click("#show");
};

/* A codebook whose texts would like to be something else. */
const staysText = async (browser) => {
	const html = run("attune-form", ["-c", "./hostile.csv"]);
	const { context, page, watched } = await visit(browser,
	    write("hostile.html", html));
	let said = "";

	page.on("dialog", (dialog) => {
		said += dialog.message();
		dialog.dismiss();
	});
	same("hostile: the title", await page.locator("h1").first()
	    .textContent(), "</title></script><script>alert(1)</script>");
	await page.click("#begin");
	same("hostile: the statement", await page.locator("#f1 legend")
	    .textContent(), "1. Is <u>1 & 2</u> < 3? {one}");
	await page.click("#f1 label:nth-child(5)");
	await page.click("[type=submit]");
	await page.fill("#f2 input", "100");
	await page.keyboard.press("Enter");
	await page.click("#show");
	const report = await page.locator("#report").textContent();
	result("hostile: the result is text", report.includes("<b>bold</b>") &&
	    report.includes("</script><img src=x onerror=alert(4)>"), report);
	same("hostile: nothing ran", said + watched.complaints.join(), "");
	const row = await page.inputValue("#row");
	same("hostile: the row is scored", run("attune-score", ["-c",
		"./hostile.csv", "-i", ""], row), "\"a\"\"b\"\n100.00\n");
	await context.close();
};

/* Without scripts, and on paper, the page is a form with numbers. */
const isPaper = async (browser, file) => {
	const { context, page } = await visit(browser, file,
	    { javaScriptEnabled: false });
	const seen = (selector) => page.locator(selector)
	    .locator("visible=true").count();

	same("no script: all statements", await seen("fieldset"), 12);
	same("no script: no button that does nothing", await seen("button"), 0);
	result("no script: says so", (await page.textContent("noscript"))
	    .includes("paper form"));
	await context.close();
	const printed = await visit(browser, file);
	await printed.page.click("#begin");
	await printed.page.emulateMedia({ media: "print" });
	const shown = (selector) => printed.page.locator(selector)
	    .locator("visible=true").count();
	same("printed: all statements", await shown("fieldset"), 12);
	same("printed: numbers to circle", await shown(".number"), 60);
	same("printed: no button", await shown("button, progress"), 0);
	await printed.context.close();
};

const main = async () => {
	const browser = await open();
	const html = run("attune-form", ["-f", "pulse"]);
	const file = write("pulse.html", html);

	await asksNothing(browser, html);
	await leaves(browser, html, file);
	await staysText(browser);
	await isPaper(browser, file);
	await browser.close();
	finish();
};

main();
