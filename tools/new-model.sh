#!/usr/bin/env bash
# Draws the compiled models anew (docs/performance.md, start): tools/new-model.sh. Run it after every change of the tables; new-migration.sh does.
set -euo pipefail
cd "$(dirname "$0")/.."
folder=src/Yuanzhuo/Platform/Data/Compiled
rm -rf $folder
dotnet tool restore >/dev/null
dotnet build tools/Migrate -v q --nologo -p:RunAnalyzersDuringBuild=false
for provider in Sqlite Postgres; do
  dotnet ef dbcontext optimize --no-build --project src/Yuanzhuo --startup-project tools/Migrate --context "${provider}Db" -o "Platform/Data/Compiled/$provider" -n "CompiledModels.$provider"
done
