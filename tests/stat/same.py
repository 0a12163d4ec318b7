#!/usr/bin/env python3
"""Say where two tables differ: numbers by more than 1e-9, which is of the
number itself if that is above 1, or any other cell.

usage: same.py expected found
"""
import csv
import sys


def read(path):
    with open(path, encoding="utf-8", newline="") as table:
        return list(csv.reader(table))


def same(a, b):
    if a == b:
        return True
    try:
        a, b = float(a), float(b)
        return abs(a - b) <= 1e-9 * max(1, abs(a))
    except ValueError:
        return False


expected, found = read(sys.argv[1]), read(sys.argv[2])
wrong = 0
if len(expected) != len(found):
    print(f"{len(found) - 1} rows, not {len(expected) - 1}")
    wrong += 1
if expected[:1] != found[:1]:
    print(f"header {','.join(found[0])}, not {','.join(expected[0])}")
    wrong += 1
for e, f in zip(expected[1:], found[1:]):
    if len(e) != len(f):
        print(f"{e[0]}: {len(f)} cells, not {len(e)}")
        wrong += 1
    for name, a, b in zip(expected[0], e, f):
        if not same(a, b):
            print(f'{" ".join(e[:2])}: {name}: "{b}", not "{a}"')
            wrong += 1
sys.exit(wrong > 0)
