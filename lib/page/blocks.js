"use strict";

/*
 * How the blocks of a report look on the page.
 */

/* An element with a text and with children. */
attune.make = (name, className, text, ...children) => {
	const element = document.createElement(name);

	if (className !== "")
		element.className = className;
	element.textContent = text;
	element.append(...children);
	return element;
};

attune.makeButton = (text, action, ...children) => {
	const button = attune.make("button", "", text, ...children);

	button.type = "button";
	button.addEventListener("click", action);
	return button;
};

/* The page forbids styles in attributes, and browsers print no backgrounds:
 * so a bar is a drawing. */
attune.drawBar = (share) => {
	const draw = (name, className, width) => {
		const element = document.createElementNS(
		    "http://www.w3.org/2000/svg", name);
		element.setAttribute("class", className);
		element.setAttribute("width", 100 * width + "%");
		element.setAttribute("height", "100%");
		return element;
	};
	const bar = draw("svg", "bar", 1);

	bar.removeAttribute("height");
	bar.setAttribute("aria-hidden", "true");
	bar.append(draw("rect", "whole", 1));
	if (share > 0)
		bar.append(draw("rect", "part", share));
	return bar;
};

attune.makeBar = ({ label, word, number, share }) => {
	const { make } = attune;
	const comma = word !== "" && number !== "" ? ", " : "";

	return make("li", "", "", make("span", "label", label), " ",
	    make("span", "word", word + comma + number),
	    Number.isNaN(share) ? "" : attune.drawBar(share));
};

attune.makeRow = ([name, from, more]) => {
	const { make } = attune;
	const head = make("th", "", name);

	head.scope = "row";
	return make("tr", "", "", head, make("td", "", from),
	    make("td", "", more));
};

/* Each kind of block; `choose` is called with the area that was chosen. */
attune.makers = {
	heading: ({ text, id }) => {
		const heading = attune.make("h2", "", text);

		if (id !== undefined) {
			heading.id = id;
			heading.tabIndex = -1;
		}
		return heading;
	},
	sentence: ({ text }) => attune.make("p", "", text),
	point: ({ text }) => attune.make("p", "point", text),
	bars: ({ bars }) => attune.make("ul", "bars", "",
	    ...bars.map(attune.makeBar)),
	table: ({ rows }) => attune.make("table", "", "",
	    attune.make("tbody", "", "", ...rows.map(attune.makeRow))),
	choice: ({ text, areas }, choose) => attune.make("div", "choice", "",
	    attune.make("p", "", text), attune.make("div", "buttons", "",
		...areas.map(({ title, place }) =>
		    attune.makeButton(title, () => choose(place))))),
};

/* The blocks as elements. */
attune.draw = (blocks, choose) => blocks.map((block) =>
	attune.makers[block.kind](block, choose));
