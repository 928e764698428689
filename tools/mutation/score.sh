#!/usr/bin/env bash
# What became of the planted faults, module by module, from the tool's reports.
# tools/mutation/score.sh FLOOR REPORT.json ...   fails where fewer than FLOOR percent of all were noticed
# Faults in what runs once for a whole process (static tables) are left out: the runner uses its processes again, so what it says of
# them is chance (github.com/stryker-mutator/stryker-net/pull/3695). A table test holds such data.
set -euo pipefail
floor=$1
shift

jq -r '.files | to_entries[] | (.key | capture("/Modules/(?<name>[^/]+)/") | .name) as $name
    | .value.mutants[] | select(.static != true) | "\($name) \(.status)"' "$@" |
    awk -v floor="$floor" '
        $2 == "Killed" || $2 == "Timeout" || $2 == "Survived" || $2 == "NoCoverage" { n[$1, $2]++; n["all", $2]++; modules[$1] }
        function row(m,    noticed, sum) {
            noticed = n[m, "Killed"] + n[m, "Timeout"]; sum = noticed + n[m, "Survived"] + n[m, "NoCoverage"]
            score = sum ? 100 * noticed / sum : 0
            printf "| %s | %d | %d | %d | %d | %.1f %% |\n", m, n[m, "Killed"], n[m, "Timeout"], n[m, "Survived"], n[m, "NoCoverage"], score
        }
        END {
            print "| module | killed | timed out | survived | not covered | score |"
            print "|---|---|---|---|---|---|"
            count = 0
            for (m in modules) names[++count] = m
            for (i = 2; i <= count; i++) for (j = i; j > 1 && names[j] < names[j - 1]; j--) { t = names[j]; names[j] = names[j - 1]; names[j - 1] = t }
            for (i = 1; i <= count; i++) row(names[i])
            row("all")
            if (!count || score < floor) { printf "Fewer than %s %% of the faults were noticed.\n", floor; exit 1 }
        }'
