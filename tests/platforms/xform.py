#!/usr/bin/env python3
"""Read an XLSForm as ODK does, and print what it asks.

usage: xform.py form.csv

pyxform converts it, and ODK Validate checks the result.  Prints a CSV row for
each question: its name, its kind, its label and hint, and its bounds or its
options, each a value, "=" and a label.  Warnings go to stderr, and are
status 1.
"""

import csv
import sys
import xml.etree.ElementTree as tree

from pyxform.xls2xform import convert

HTML = "{http://www.w3.org/1999/xhtml}"
FORM = "{http://www.w3.org/2002/xforms}"


def text(element, name):
    return element.findtext(FORM + name, default="")


def options(form):
    """The options of each list, by its id."""
    found = {}
    for instance in form.iter(FORM + "instance"):
        items = instance.iter(FORM + "item")
        found[instance.get("id")] = [
            text(item, "name") + "=" + text(item, "label") for item in items
        ]
    return found


def answers(question, lists):
    """What can be answered to a question."""
    if question.tag == FORM + "range":
        return [key + "=" + question.get(key) for key in ("start", "end", "step")]
    itemset = question.find(FORM + "itemset")
    return [] if itemset is None else lists[itemset.get("nodeset").split("'")[1]]


def main():
    result = convert(sys.argv[1], validate=True)
    form = tree.fromstring(result.xform)
    out = csv.writer(sys.stdout, lineterminator="\n")
    lists = options(form)
    for question in form.find(HTML + "body"):
        out.writerow(
            [
                question.get("ref").rsplit("/", 1)[1],
                question.tag[len(FORM) :],
                text(question, "label"),
                text(question, "hint"),
            ]
            + answers(question, lists)
        )
    for warning in result.warnings:
        print(warning, file=sys.stderr)
    return 1 if result.warnings else 0


sys.exit(main())
