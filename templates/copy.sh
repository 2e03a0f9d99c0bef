#!/usr/bin/env bash
# Copies a template into a checkout, and writes into the copies which repository and commit of the action they use: those of the
# checkout that this script is run from, so that what you use is what you have reviewed.
#
#   ../telemetry-dashboard-action/templates/copy.sh dashboards .
set -euo pipefail

templates=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
template=${1:-}
target=${2:-.}
if [[ -z $template || ! -d $templates/$template ]]; then
  echo "usage: copy.sh <template> [<directory>], with one of these templates:" >&2
  (cd "$templates" && for directory in */; do echo "  ${directory%/}" >&2; done)
  exit 2
fi

origin=$(git -C "$templates" config --get remote.origin.url || true)
repository=$(sed -E 's#^(ssh://git@[^/]+/|https?://[^/]+/|git@[^:]+:)##; s#(\.git)?/?$##' <<<"$origin")
if [[ ! $repository =~ ^[A-Za-z0-9-]+/[A-Za-z0-9._-]+$ ]]; then
  echo "It is not known which repository of the action this is: the checkout has no origin on GitHub." >&2
  exit 1
fi
commit=$(git -C "$templates" rev-parse HEAD)

cd "$templates/$template"
find . -type f | sort | while read -r file; do
  copy=$OLDPWD/$target/$file
  [[ $target == /* ]] && copy=$target/$file
  if [[ -e $copy ]]; then
    echo "$copy is there already; it is left as it is." >&2
    continue
  fi
  mkdir -p "$(dirname "$copy")"
  cp -p "$file" "$copy" # with its mode
  sed -e "s#OWNER/telemetry-dashboard-action#$repository#g" -e "s#\([@=]\|ref: \)COMMIT#\1$commit#" "$file" >"$copy"
done
