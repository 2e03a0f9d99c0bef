#!/usr/bin/env bash
# The only tool that changes the registry. It runs the registry commands of the dashboard action at one reviewed commit.
#
#   scripts/infra/infra.sh register --owner acme --repo shop --context production --reason "The shop"
#   scripts/infra/infra.sh --help
#
# Needs git and Node 20.12 or newer. To run a local dist/cli/index.js instead of fetching one, set TELEMETRY_DASHBOARD_CLI to its path.
set -euo pipefail

ACTION=https://github.com/OWNER/telemetry-dashboard-action
COMMIT=COMMIT # the commit that you reviewed, in full

cli=${TELEMETRY_DASHBOARD_CLI:-}
if [[ -z $cli ]]; then
  copy=${XDG_CACHE_HOME:-$HOME/.cache}/telemetry-dashboard-action/$COMMIT
  cli=$copy/dist/cli/index.js
  if [[ ! -f $cli ]]; then
    git init --quiet "$copy"
    git -C "$copy" fetch --quiet --depth 1 "$ACTION" "$COMMIT"
    git -C "$copy" checkout --quiet --detach FETCH_HEAD
  fi
fi

exec node "$cli" registry "$@"
