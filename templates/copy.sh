#!/usr/bin/env bash
# Copies templates and examples of the action to a checkout, and pins the repository and commit of the action in the copies. It uses the
# checkout that contains this script, so that you run the commit that you reviewed.
#
#   ../telemetry-dashboard-action/templates/copy.sh templates/infra .
#   ../telemetry-dashboard-action/templates/copy.sh examples/nightly.yml .github/workflows/dashboards.yml
#
# Existing files are not changed.
set -euo pipefail

action=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
if [[ $# -ne 2 || ! -e $action/$1 ]]; then
  echo "usage: copy.sh <file or directory of $action> <where to>" >&2
  exit 2
fi

origin=$(git -C "$action" config --get remote.origin.url || true)
repository=$(sed -E 's#^(https?://[^/]+/|ssh://git@[^/]+/|git@[^:]+:)##; s#(\.git)?/?$##' <<<"$origin")
if [[ ! $repository =~ ^[A-Za-z0-9-]+/[A-Za-z0-9._-]+$ ]]; then
  echo "$action has no origin on GitHub, so the repository of the action is unknown." >&2
  exit 1
fi
commit=$(git -C "$action" rev-parse HEAD)

copy() {
  if [[ -e $2 ]]; then
    echo "$2 already exists and was not changed." >&2
    return
  fi
  mkdir -p "$(dirname "$2")"
  cp -p "$1" "$2" # with its mode
  sed -E -e "s#OWNER/telemetry-dashboard-action#$repository#" -e "s#([@=]|ref: )COMMIT#\1$commit#" "$1" >"$2"
}

if [[ -f $action/$1 ]]; then
  copy "$action/$1" "$2"
else
  (cd "$action/$1" && find . -type f) | while read -r file; do copy "$action/$1/$file" "$2/$file"; done
fi
