#!/usr/bin/env bash
# Adds a migration for both databases: tools/new-migration.sh NAME
# Before the first release `tools/new-migration.sh --restart` draws the first migration anew instead.
set -euo pipefail
cd "$(dirname "$0")/.."
folder=src/Yuanzhuo/Platform/Data/Migrations
name=${1:?a name is needed}
if [ "$name" = "--restart" ]; then
  rm -f $folder/*/*_Initial.cs $folder/*/*_Initial.Designer.cs $folder/*/*ModelSnapshot.cs
  name=Initial
fi
# A compiled model (tools/new-model.sh), where one is kept, is of the old tables: it goes first and is drawn anew.
compiled=src/Yuanzhuo/Platform/Data/Compiled
if [ -d $compiled ]; then had_model=1; rm -r $compiled; fi
dotnet tool restore >/dev/null
dotnet build tools/Migrate -v q --nologo -p:RunAnalyzersDuringBuild=false
for provider in Sqlite Postgres; do
  dotnet ef migrations add "$name" --no-build --project src/Yuanzhuo --startup-project tools/Migrate --context "${provider}Db" -o "Platform/Data/Migrations/$provider"
done
[ -z "${had_model:-}" ] || tools/new-model.sh
