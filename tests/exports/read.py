"""What is in a table, by Python alone: what attune-import should write.

usage: read.py item file [encoding]     (a .json says what its .csv holds)

The item's column goes last, as numbers; all else is copied.  Records that are
not as long as the header are left out.
"""
import csv
import json
import sys


def rows(path, encoding):
    with open(path, encoding=encoding, newline="") as f:
        if path.endswith(".json"):
            said = json.load(f)
            return [list(said[0])] + [list(row.values()) for row in said]
        return [row for row in csv.reader(f, strict=True) if row]


item, path = sys.argv[1:3]
header, *table = rows(path, (sys.argv + ["utf-8"])[3])
at = header.index(item)
out = csv.writer(sys.stdout, lineterminator="\n")
out.writerow(header[:at] + header[at + 1 :] + [item])
for row in table:
    if len(row) != len(header):
        continue
    answer = int(row[at]) if row[at] else ""
    out.writerow(row[:at] + row[at + 1 :] + [answer])
