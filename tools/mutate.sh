#!/usr/bin/env bash
# Plants faults in the modules' domain code, one at a time, and sees whether a unit test notices.
# tools/mutate.sh [--floor PERCENT] [--output FOLDER] [MODULE ...]   without a module: all of them
# Prints what became of them (docs/testing.md) and fails where fewer than PERCENT were noticed. The report with every survivor lies in FOLDER.
set -euo pipefail
cd "$(dirname "$0")/.."

floor=0
output=
modules=()
while [ $# -gt 0 ]; do
    case $1 in
        --floor) floor=$2; shift 2 ;;
        --output) output=$2; shift 2 ;;
        *) modules+=("$1"); shift ;;
    esac
done
output=$(realpath -m "${output:-artifacts/mutation}")

patterns=()
for module in "${modules[@]:-*}"; do
    [ "$module" = '*' ] || [ -d "src/Yuanzhuo/Modules/$module/Domain" ] || { echo "No domain: $module" >&2; exit 2; }
    patterns+=(--mutate "**/Modules/$module/Domain/**/*.cs")
done

# Warnings and analysers are the build's business: what a mutation leaves behind is not clean code.
unset CI
# The tool asks the SDK where it lies and gives up after ten seconds, which a busy machine can take.
export DOTNET_INFO_WAIT_TIME=120000
[ ${#modules[@]} -eq 0 ] || { MutatedModules=$(IFS=,; echo "${modules[*]}"); export MutatedModules; }
dotnet tool restore >/dev/null
cd tools/mutation/DomainTests
dotnet stryker --concurrency "$(nproc)" --output "$output" --skip-version-check "${patterns[@]}"
../score.sh "$floor" "$output/reports/mutation-report.json"
