#!/usr/bin/env python3
"""Recall and precision of masking, by mention.

    yuanzhuo try-words --mask CASES.csv > masked.csv       (columns text,masked)
    tools/score-masking.py CASES.csv masked.csv [--list]

CASES.csv has the columns text and expected (what the public should read). A mention is a run of stars: of those expected, the share that
is hidden whole is the recall; of those in the product's output, the share that overlaps an expected one is the precision. Rows whose expected
text is not as long as the text (remarks such as "(judgement)") are left out. --list prints what was missed and what was hidden too much.
"""
import csv
import re
import sys


def mentions(shown, text):
    return [m.span() for m in re.finditer(r"\*+", shown) if "*" not in text[m.start():m.end()]]


def rows(path):
    with open(path, encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def main():
    paths = [a for a in sys.argv[1:] if not a.startswith("--")]
    listed = "--list" in sys.argv
    masked = {row["text"]: row["masked"] for row in rows(paths[1])}
    wanted = found = shown = right = scored = 0
    for row in rows(paths[0]):
        text, expected = row["text"], row["expected"]
        if len(expected) != len(text):
            continue
        if text not in masked:
            sys.exit("not in the output: " + text)
        scored += 1
        got = masked[text]
        expects, gets = mentions(expected, text), mentions(got, text)
        missed = [span for span in expects if set(got[span[0]:span[1]]) != {"*"}]
        over = [span for span in gets if not any(a < span[1] and span[0] < b for a, b in expects)]
        wanted, found = wanted + len(expects), found + len(expects) - len(missed)
        shown, right = shown + len(gets), right + len(gets) - len(over)
        if listed and (missed or over):
            print("missed" if missed else "over  ", got, "|", expected if missed else text)
    print(f"rows {scored}; expected mentions {wanted}, recall {found / max(1, wanted):.1%}; hidden mentions {shown}, precision {right / max(1, shown):.1%}")


if __name__ == "__main__":
    main()
