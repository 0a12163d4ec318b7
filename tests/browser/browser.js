"use strict";

/*
 * A headless Chromium for the tests: pages from files, with a watch on what
 * they ask for and complain about.
 */
const fs = require("node:fs");
const os = require("node:os");
const path = require("node:path");
const { chromium } = require("playwright-core");

const found = ["chromium", "chromium-browser", "google-chrome"].flatMap(
    (name) => process.env.PATH.split(":").map((directory) =>
	path.join(directory, name))).find((file) => fs.existsSync(file));

/* The sandbox needs a user that is not root, who runs containers. */
const open = () => chromium.launch({ headless: true,
	executablePath: process.env.CHROMIUM || found,
	args: ["--no-sandbox", "--disable-gpu", "--disable-quic",
		"--no-first-run", "--disable-background-networking",
		"--disable-component-update", "--disable-sync"] });

/*
 * A new page in a context of its own.  watched.requests are the addresses
 * that it asked for, watched.complaints what the browser said.
 */
const visit = async (browser, address, options = {}) => {
	const context = await browser.newContext({ acceptDownloads: true,
		timezoneId: "UTC", ...options });
	const page = await context.newPage();
	const watched = { requests: [], complaints: [] };

	page.on("request", (request) => {
		if (!/^(data|blob):/.test(request.url()))
			watched.requests.push(request.url());
	});
	page.on("console", (message) =>
	    watched.complaints.push(message.text()));
	page.on("pageerror", (error) =>
	    watched.complaints.push(String(error)));
	await page.goto(address);
	return { context, page, watched };
};

/* A directory that is gone in the end. */
const scratch = () => {
	const directory = fs.mkdtempSync(path.join(os.tmpdir(), "attune-"));

	process.on("exit", () => fs.rmSync(directory, { recursive: true }));
	return directory;
};

module.exports = { open, visit, scratch };
