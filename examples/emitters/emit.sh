#!/usr/bin/env bash
# Appends records to the day's telemetry file through GitHub's contents API. Needs bash, curl, jq 1.6 and git, and no checkout.
#
#   ./emit.sh acme/storefront catalogue.import partial "3 of 412 products have no price."
#   ./emit.sh acme/storefront <records.jsonl
#
# TELEMETRY_REPOSITORY is owner/name of the telemetry repository; TELEMETRY_TOKEN can write its contents, and nothing else.
# Concurrent emitters lose nothing: a file is only replaced if it is still the one that was read. Nothing is appended twice: a line that
# is in the file already is left out, so it is safe to retry. Give every record something of its own, such as an id.
set -euo pipefail

repository=$1 action=${2:-} outcome=${3:-} reason=${4:-}
now=$(date -u +%Y-%m-%dT%H:%M:%SZ)
path=telemetry/v1/repos/${repository/\//_}/${now%T*}.jsonl
url=${GITHUB_API_URL:-https://api.github.com}/repos/$TELEMETRY_REPOSITORY/contents/$path
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
printf 'Authorization: Bearer %s\n' "$TELEMETRY_TOKEN" >"$work/token" # no program has it among its arguments

fail() {
  echo "emit: $1" >&2
  exit "${2:-1}"
}

unique() { od -An -N16 -tx1 /dev/urandom | tr -d ' \n'; }

create_record() {
  local run=${TELEMETRY_RUN:-${GITHUB_RUN_ID:+$GITHUB_RUN_ID-${GITHUB_RUN_ATTEMPT:-1}}}
  jq -cn --arg now "$now" --arg id "$(unique)" --arg run "${run:-$(unique)}" --arg actor "${TELEMETRY_ACTOR:-emitter}" \
    --arg action "$action" --arg repo "$repository" --arg outcome "$outcome" --arg reason "$reason" --arg runner "${RUNNER_NAME:-}" \
    'def given: if . == "" then null else . end;
    {schema_version: "1.0", id: $id, generated_at: $now, correlation_id: $run, actor: $actor, action: $action,
      entity: {type: "repository", repo: $repo}, outcome: $outcome, reason: ($reason | given),
      execution: {started_at: null, finished_at: null, runner: ($runner | given)}}'
}

# Prints the status; 000 when nobody knows what became of the request.
send() {
  curl --silent --max-time 30 --header @"$work/token" --header 'Accept: application/vnd.github.raw+json' --write-out '%{http_code}' \
    "$@" "$url" || printf '\n000'
}

if [[ -n $action ]]; then create_record; else cat; fi >"$work/records"
jq -esR 'rtrimstr("\n") / "\n" | length > 0 and all(fromjson | type == "object")' "$work/records" >/dev/null 2>&1 ||
  fail 'every line has to be a JSON object.' 2

for attempt in {1..50}; do
  : >"$work/day"
  status=$(send --output "$work/day" | tail -n 1)
  [[ $status != 404 ]] || : >"$work/day"
  if [[ $status == 200 || $status == 404 ]]; then
    LC_ALL=C awk 'day { seen[$0]; next } !($0 in seen)' day=1 "$work/day" day=0 "$work/records" >"$work/missing"
    [[ -s $work/missing ]] || exit 0
    sha=
    [[ $status != 200 ]] || sha=$(git hash-object --no-filters "$work/day")
    [[ ! -s $work/day || $(tail -c 1 "$work/day" | wc -l) -eq 1 ]] || echo >>"$work/day"
    cat "$work/day" "$work/missing" | base64 | tr -d '\n' >"$work/content"
    jq -n --rawfile content "$work/content" --arg sha "$sha" --arg message "Telemetry of $repository" \
      '{$message, $content} + if $sha == "" then {} else {$sha} end' >"$work/body"
    status=$(send --request PUT --data-binary @"$work/body" --output /dev/null | tail -n 1)
  fi
  case $status in
    200 | 201) exit 0 ;;
    000 | 409 | 422 | 429 | 5??) sleep "$(printf '0.%03d' "$((RANDOM % (attempt < 5 ? attempt * 200 : 1000)))")" ;;
    *) fail "$path: HTTP status $status." ;;
  esac
done
fail "$path could not be written."
