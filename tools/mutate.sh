#!/usr/bin/env bash
# Plants faults in the modules' domain code, one at a time, and sees whether a unit test notices.
# tools/mutate.sh [--floor PERCENT] [--output FOLDER] [MODULE ...]   without a module: all of them
# Fails where fewer than PERCENT of the faults were noticed. The report with every survivor lies in FOLDER.
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
[ ${#modules[@]} -eq 0 ] || { MutatedModules=$(IFS=,; echo "${modules[*]}"); export MutatedModules; }
dotnet tool restore >/dev/null
cd tools/mutation/DomainTests
dotnet stryker --concurrency "$(nproc)" --break-at "$floor" --threshold-low "$floor" --output "$output" --skip-version-check "${patterns[@]}"
