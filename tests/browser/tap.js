"use strict";

/*
 * What the tests of the page share: results as TAP, the built tools, and the
 * scripts of the page apart from a page.
 */
const { execFileSync } = require("node:child_process");
const fs = require("node:fs");
const path = require("node:path");
const vm = require("node:vm");

const root = path.join(__dirname, "..", "..");
const env = { ...process.env, LC_ALL: "C", COLUMNS: "100",
	PATH: (process.env.BUILT || root) + ":" + process.env.PATH };
const count = { done: 0, failed: 0 };

/* A result; what is wrong is said in lines behind it. */
const result = (name, isRight, ...said) => {
	count.done++;
	console.log((isRight ? "ok " : "not ok ") + count.done + " - " + name);
	if (isRight)
		return;
	count.failed++;
	for (const line of said.map(String).join("\n").split("\n"))
		console.log("# " + line);
};

const same = (name, got, wanted) => result(name, got === wanted,
    "got:    " + got, "wanted: " + wanted);

const finish = () => {
	console.log("1.." + count.done);
	process.exitCode = count.failed > 0 || count.done === 0 ? 1 : 0;
};

/* What a tool prints; its input may be given. */
const run = (tool, args, input = "") => execFileSync(tool, args,
    { cwd: __dirname, env, input, encoding: "utf8",
	maxBuffer: 1 << 28 });

/* The scripts of the page that need no page. */
const load = () => vm.runInNewContext(["score", "verdict", "report"].map(
    (name) => fs.readFileSync(path.join(root, "lib", "page", name + ".js"),
	"utf8")).join("\n") + "\nattune");

/* The data that a page carries. */
const dataOf = (html) => JSON.parse(
    /<script type="application\/json" id="data">(.*?)<\/script>/s.exec(
	html)[1]);

/* Random numbers below n that are the same every time. */
const randomFrom = (seed) => {
	let state = seed;

	return (n) => {
		state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
		return Math.floor(state / 4294967296 * n);
	};
};

module.exports = { root, env, result, same, finish, run, load, dataOf,
	randomFrom };
