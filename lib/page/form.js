"use strict";

/*
 * The page itself: one part of it at a time, and the result.  Nothing is
 * stored and nothing is sent; whoever leaves the page leaves it empty.
 */
{
const book = JSON.parse(document.getElementById("data").textContent);
const get = (id) => document.getElementById(id);
const form = get("statements");
const statements = [...form.querySelectorAll("fieldset")];
const asked = [...book.items.keys()].filter((i) => book.items[i].asked);
const stages = ["welcome", "statements", "review", "result"];
const page = { at: 0, reviewing: false, focus: -1, escapes: [] };

/* Answers. */

const inputs = (n) => [...statements[n].querySelectorAll("input")];

/* What was answered to statement n as text, "" if nothing. */
const typed = (n) => {
	const [first] = inputs(n);
	const value = first.type === "text" ? first.value.trim() :
	    (inputs(n).find((input) => input.checked) || { value: "" }).value;

	return value.replace(",", ".");
};

/* The answer to statement n in units, null if there is no good one. */
const answer = (n) => {
	const units = attune.units(book, typed(n));

	return attune.admits(book.items[asked[n]], units) ? units : null;
};

const answers = () => {
	const list = book.items.map(() => null);

	asked.forEach((item, n) => {
		list[item] = answer(n);
	});
	return list;
};

/* What was answered to statement n, as a person reads it. */
const label = (n) => {
	const input = inputs(n).find((one) => one.checked);
	const parts = input === undefined ? [] :
	    [...input.closest("label").querySelectorAll("span")];

	return input === undefined ? typed(n) : parts[parts.length - 1]
	    .textContent;
};

const clear = (n) => {
	for (const input of inputs(n)) {
		if (input.type === "text")
			input.value = "";
		input.checked = false;
	}
};

/* Moving about. */

/* Show one part of the page; the focus goes to its heading. */
const show = (stage) => {
	for (const id of stages)
		get(id).hidden = id !== stage;
	document.body.dataset.stage = stage;
	if (stage !== "statements")
		get(stage).querySelector("h1").focus();
	window.scrollTo(0, 0);
};

const showStatement = (n) => {
	page.at = n;
	statements.forEach((statement, i) => {
		statement.hidden = i !== n;
	});
	get("count").textContent = attune.say(book, "form_count", n + 1,
	    statements.length);
	form.querySelector("progress").value = n + 1;
	get("hint").textContent = "";
	show("statements");
	statements[n].focus({ preventScroll: true });
};

/* A way back to a statement, with its answer if there is one. */
const makeWay = (n) => {
	const statement = statements[n].querySelector("legend").textContent;
	const given = answer(n) === null ? "" : attune.make("span", "given",
	    label(n));

	return attune.make("li", "", "", attune.makeButton(statement + " ",
	    () => showStatement(n), given));
};

const showReview = () => {
	const open = [...statements.keys()].filter((n) => answer(n) === null);
	const id = open.length === 0 ? "form_all" :
	    open.length === 1 ? "form_left_one" : "form_left";

	page.reviewing = true;
	get("left").textContent = attune.say(book, id, open.length);
	get("open").replaceChildren(...open.map(makeWay));
	get("all").replaceChildren(...[...statements.keys()].map(makeWay));
	show("review");
};

const goOn = () => {
	if (page.reviewing || page.at + 1 === statements.length)
		showReview();
	else
		showStatement(page.at + 1);
};

const next = () => {
	const [first] = inputs(page.at);

	if (answer(page.at) !== null) {
		goOn();
		return;
	}
	get("hint").textContent = typed(page.at) === "" ?
	    book.words.form_choose : attune.say(book, "form_wrong",
		first.dataset.range);
	(first.type === "text" ? first : statements[page.at]).focus();
};

const back = () => {
	if (page.reviewing)
		showReview();
	else if (page.at > 0)
		showStatement(page.at - 1);
	else
		show("welcome");
};

/* The result. */

const today = () => {
	const now = new Date();
	const two = (n) => String(n).padStart(2, "0");

	return [String(now.getFullYear()).padStart(4, "0"),
		two(now.getMonth() + 1), two(now.getDate())].join("-");
};

const showReport = () => {
	const blocks = attune.report({ book, date: page.date,
		sitting: attune.sitting(book, answers()),
		week: attune.week(page.date), focus: page.focus });

	get("report").replaceChildren(...attune.draw(blocks, (area) => {
		page.focus = area;
		showReport();
		get("area").focus();
	}));
};

const showRow = () => {
	get("row").value = attune.table(book, answers(), {
		who: get("who").value, date: page.date, form: book.form,
		about: "self", instrument: book.instrument });
	get("copied").textContent = "";
};

const showResult = () => {
	page.date = today();
	page.focus = -1;
	showReport();
	showRow();
	show("result");
};

/* Taking the answers along. */

const save = () => {
	const link = attune.make("a", "", "");
	const url = URL.createObjectURL(new Blob([get("row").value],
	    { type: "text/csv" }));

	link.href = url;
	link.download = "answers.csv";
	link.click();
	setTimeout(() => URL.revokeObjectURL(url), 10000);
};

/* A page that is a file may not have the clipboard to itself. */
const copy = () => {
	const say = (id) => () => {
		get("copied").textContent = book.words[id];
	};

	get("row").select();
	if (navigator.clipboard === undefined)
		say(document.execCommand("copy") ? "form_copied" :
		    "form_not_copied")();
	else
		navigator.clipboard.writeText(get("row").value).then(
		    say("form_copied"), say("form_not_copied"));
};

/* Leaving. */

const wipe = () => {
	form.reset();
	get("who").value = get("row").value = "";
	get("report").replaceChildren();
	get("open").replaceChildren();
	get("all").replaceChildren();
	get("all").parentElement.open = false;
	page.reviewing = false;
	show("welcome");
};

const leave = () => {
	document.body.hidden = true;
	wipe();
	location.replace("about:blank");
};

/* Three times Escape within two seconds. */
const escape = (event) => {
	if (event.key !== "Escape" || event.repeat || get("leave") === null)
		return;
	page.escapes = [...page.escapes, event.timeStamp].slice(-3);
	if (page.escapes.length === 3 &&
	    event.timeStamp - page.escapes[0] < 2000)
		leave();
};

/* A digit chooses the answer of that number, Enter goes on. */
const press = (event) => {
	const statement = statements[page.at];
	const choice = inputs(page.at).find((input) =>
	    input.type === "radio" && input.value === event.key);

	if (event.ctrlKey || event.altKey || event.metaKey ||
	    !statement.contains(event.target))
		return;
	if (choice !== undefined) {
		choice.checked = true;
		choice.focus();
		event.preventDefault();
	} else if (event.key === "Enter" && event.target === statement) {
		next();
		event.preventDefault();
	}
};

const on = (id, type, action) => get(id).addEventListener(type, action);

const begin = () => {
	for (const element of document.querySelectorAll(".scripted, #leaving"))
		element.hidden = false;
	get("progress").hidden = false;
	on("begin", "click", () => showStatement(0));
	on("statements", "submit", (event) => {
		event.preventDefault();
		next();
	});
	on("statements", "keydown", press);
	on("back", "click", back);
	on("skip", "click", () => {
		clear(page.at);
		goOn();
	});
	on("again", "click", () => {
		page.reviewing = false;
		showStatement(statements.length - 1);
	});
	on("show", "click", showResult);
	on("change", "click", showReview);
	on("who", "input", showRow);
	on("copy", "click", copy);
	on("save", "click", save);
	if (get("leave") !== null)
		on("leave", "click", leave);
	document.addEventListener("keydown", escape);
	window.addEventListener("pagehide", wipe);
	form.reset();
	for (const id of stages)
		get(id).hidden = id !== "welcome";
	document.body.dataset.stage = "welcome";
};

begin();
}
