#!/usr/bin/env python3
"""Scores how spoken terms are read.

    yuanzhuo try-words --terms EXPECTED.csv > read.csv
    tools/score-terms.py EXPECTED.csv read.csv [--all]

EXPECTED.csv has phrase, spoken_on, expected_kind (OnDate, Days:3, AfterEvent, ReviewOn), expected_date, expected_aim (anything but
"firm" and nothing is an aim) and alternatives, which are readings as good: 2027-02-04!, D15, M24~, NONE, EVENT, SPOT, parted by " / ".
Prints dates heard (of the rows that name an end), readings right, aims right and dates invented (an end where there is none); lists what
is wrong; --all also says which rows were right by an alternative only. Exit code 1 where a date is invented.
"""
import csv
import sys

UNITS = {"Days": "D", "WorkingDays": "W", "Hours": "H", "Months": "M"}


def brief(kind, date):
    kind = kind.split(" ")[0]
    if kind == "OnDate":
        return date
    unit, _, amount = kind.partition(":")
    return UNITS[unit] + amount if unit in UNITS else {"AfterEvent": "EVENT", "OnTheSpot": "SPOT"}.get(kind, "NONE")


def rows(path):
    with open(path, encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def main(expected_file, read_file, *options):
    expected, read = rows(expected_file), rows(read_file)
    if len(expected) != len(read):
        sys.exit(f"{len(expected)} rows expected, {len(read)} read")
    dated = heard = right = strictly = invented = aims = aims_right = 0
    for want, got in zip(expected, read):
        if want["phrase"] != got["phrase"]:
            sys.exit(f"rows differ: {want['phrase']} / {got['phrase']}")
        wanted = brief(want["expected_kind"], want["expected_date"])
        also = [part.strip(" ~!?") for part in (want.get("alternatives") or "").split(" / ") if part]
        given = brief(got["kind"], got["date"])
        names_end, gives_end = wanted not in ("NONE", "EVENT"), given not in ("NONE", "EVENT")
        dated += names_end
        heard += names_end and gives_end
        is_right = given == wanted or given in also
        right += is_right
        strictly += given == wanted
        is_invented = gives_end and not names_end and given not in also
        invented += is_invented
        mark = "" if is_right else "INVENTED" if is_invented else "MISSED" if names_end and not gives_end else "WRONG"
        if is_right and given != wanted and "--all" in options:
            mark = "also"
        if given == wanted and names_end:
            aims += 1
            soft = (want.get("expected_aim") or "firm") != "firm"
            aims_right += soft == (got["aim"] == "true")
            if soft != (got["aim"] == "true"):
                mark = "AIM"
        if mark:
            print(f"{mark:9}{want['phrase']} ({want['spoken_on']}): wanted {wanted}, read {given}; others {got['others']}; aim {got['aim']}")
    print(f"dates heard    {heard} of {dated} ({heard / max(dated, 1):.1%})")
    print(f"readings right {right} of {len(read)} ({right / max(len(read), 1):.1%}); without the alternatives {strictly}")
    print(f"aims right     {aims_right} of {aims}")
    print(f"dates invented {invented}")
    return 1 if invented else 0


if __name__ == "__main__":
    if len(sys.argv) < 3:
        sys.exit(__doc__)
    sys.exit(main(*sys.argv[1:]))
