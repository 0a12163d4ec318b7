#!/usr/bin/env python3
"""Check a page of attune-form that is read from the standard input.

Prints what is wrong with it, and nothing if nothing is: that its elements are
nested and closed, its ids unique, its fields labelled; that nothing in it
points elsewhere; and that its policy admits its own styles and scripts, by
their hashes, and nothing else.
"""

import base64
import hashlib
import json
import re
import sys
from html.parser import HTMLParser

VOID = {"meta", "link", "input", "br", "img"}
KNOWN = VOID | set(
    "html head title style body header button p main section h1 h2 div "
    "noscript form progress fieldset legend span label ul details summary textarea footer "
    "script".split()
)
POINTERS = {"src", "href", "action", "srcset", "poster", "data", "style"}


class Page(HTMLParser):
    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.open = []
        self.ids = []
        self.problems = []
        self.raw = {"script": [], "style": []}
        self.data = None
        self.policy = None
        self.references = []

    def handle_starttag(self, tag, attributes):
        known = dict(attributes)
        if tag not in KNOWN:
            self.problems.append("unexpected element " + tag)
        if len(known) != len(attributes):
            self.problems.append("an attribute twice in " + tag)
        for name, value in attributes:
            if name.startswith("on") or name in POINTERS:
                if (tag, name, value) != ("link", "href", "data:,"):
                    self.problems.append("%s %s=%s" % (tag, name, value))
            if name in ("aria-describedby", "aria-labelledby"):
                self.references.append(value)
        if "id" in known:
            self.ids.append(known["id"])
        if known.get("http-equiv") == "Content-Security-Policy":
            self.policy = known["content"]
        if tag in ("input", "textarea") and "label" not in self.open:
            self.problems.append("%s without a label" % tag)
        if tag == "legend" and self.open[-1] != "fieldset":
            self.problems.append("legend is not first in a fieldset")
        if tag in self.raw:
            self.raw[tag].append([known, ""])
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag):
        if not self.open or self.open[-1] != tag:
            self.problems.append("</%s> does not close %s" % (tag, self.open))
        else:
            self.open.pop()

    def handle_data(self, data):
        if self.open and self.open[-1] in self.raw:
            self.raw[self.open[-1]][-1][1] += data


def hashes(texts):
    return sorted(
        "'sha256-%s'"
        % base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()
        for text in texts
    )


def check_policy(page):
    rules = dict(
        rule.split(None, 1) for rule in page.policy.strip().split("; ")
    )
    scripts = [
        text
        for known, text in page.raw["script"]
        if known.get("type") != "application/json"
    ]
    wanted = {
        "default-src": "'none'",
        "base-uri": "'none'",
        "form-action": "'none'",
        "img-src": "data:",
        "style-src": hashes(text for _, text in page.raw["style"]),
        "script-src": hashes(scripts),
    }
    for name in set(rules) | set(wanted):
        said = rules.get(name, "")
        if isinstance(wanted.get(name), list):
            said = sorted(said.split())
        if said != wanted.get(name):
            yield "policy: %s: %s, not %s" % (name, said, wanted.get(name))
    for text in scripts:
        if re.search(r"<!--|<script|</", text):
            yield "a script has markup in it"
    for text in scripts + [text for _, text in page.raw["style"]]:
        if re.search(r"//(?!www\.w3\.org/2000/svg\")|@import|url\(", text):
            yield "a script or a style has an address in it"


def check(text):
    page = Page()
    page.feed(text)
    page.close()
    yield from page.problems
    if not text.startswith("<!DOCTYPE html>\n"):
        yield "no doctype"
    if page.open:
        yield "not closed: %s" % page.open
    for one in {one for one in page.ids if page.ids.count(one) > 1}:
        yield "id twice: " + one
    for one in page.references:
        if one not in page.ids:
            yield "no element has the id " + one
    yield from check_policy(page)
    for known, data in page.raw["script"]:
        if known.get("type") == "application/json":
            json.loads(data)
            if "<" in data:
                yield "< in the data"


problems = list(check(sys.stdin.buffer.read().decode("utf-8")))
print("\n".join(problems), end="\n" if problems else "")
sys.exit(1 if problems else 0)
