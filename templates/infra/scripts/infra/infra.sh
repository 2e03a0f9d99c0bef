#!/usr/bin/env bash
# The only interface that changes the registry: runs the registry commands of the dashboard action, at one reviewed commit.
#
#   scripts/infra/infra.sh register --owner acme --repo shop --context production --reason "The shop"
#   scripts/infra/infra.sh --help
#
# Needs git and Node 20.12 or newer. TELEMETRY_DASHBOARD_CLI names a dist/cli/index.js to run instead of fetching one.
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
