#!/usr/bin/env python3
"""Appends records to the day's telemetry file through GitHub's contents API. Needs Python 3.9 or newer and no checkout.

    python3 emit.py acme/storefront catalogue.import partial "3 of 412 products have no price."
    python3 emit.py acme/storefront <records.jsonl

TELEMETRY_REPOSITORY is owner/name of the telemetry repository; TELEMETRY_TOKEN can write its contents, and nothing else.
Concurrent emitters lose nothing: a file is only replaced if it is still the one that was read. Nothing is appended twice: a line that
is in the file already is left out, so it is safe to retry. Give every record something of its own, such as an id.
"""
import base64, hashlib, http.client, json, os, random, sys, time, urllib.error, urllib.request, uuid
from datetime import datetime, timezone

env = os.environ
repository, action, outcome, reason = (sys.argv[1:] + [None] * 4)[:4]
now = datetime.now(timezone.utc)
github_run = f"{env['GITHUB_RUN_ID']}-{env.get('GITHUB_RUN_ATTEMPT', 1)}" if env.get("GITHUB_RUN_ID") else str(uuid.uuid4())


def create_record():
    entity = {"type": "repository", "repo": repository}
    execution = {"started_at": None, "finished_at": None, "runner": env.get("RUNNER_NAME")}
    record = {"schema_version": "1.0", "id": str(uuid.uuid4()), "generated_at": now.strftime("%Y-%m-%dT%H:%M:%SZ")}
    record |= {"correlation_id": env.get("TELEMETRY_RUN", github_run), "actor": env.get("TELEMETRY_ACTOR", "emitter")}
    record |= {"action": action, "entity": entity, "outcome": outcome, "reason": reason, "execution": execution}
    return json.dumps(record, separators=(",", ":")).encode()


def fail(message, status=1):
    print(f"emit: {message}", file=sys.stderr)
    sys.exit(status)


records = (create_record() if action else sys.stdin.buffer.read()).removesuffix(b"\n").split(b"\n")
try:
    if not all(isinstance(json.loads(line, parse_constant=int), dict) for line in records):
        raise ValueError
except ValueError:
    fail("every line has to be a JSON object.", 2)

path = f"telemetry/v1/repos/{repository.replace('/', '_')}/{now:%Y-%m-%d}.jsonl"
url = f"{env.get('GITHUB_API_URL', 'https://api.github.com')}/repos/{env['TELEMETRY_REPOSITORY']}/contents/{path}"
headers = {"Authorization": f"Bearer {env['TELEMETRY_TOKEN']}", "Accept": "application/vnd.github.raw+json", "User-Agent": "emit"}


def send(method="GET", body=None):
    """Status and body; status 0 when nobody knows what became of the request."""
    try:
        with urllib.request.urlopen(urllib.request.Request(url, body, headers, method=method), timeout=30) as response:
            return response.status, response.read()
    except urllib.error.HTTPError as error:
        return error.code, b""
    except (OSError, http.client.HTTPException):
        return 0, b""


for attempt in range(1, 51):
    status, day = send()
    if status in (200, 404):
        present = set(day.split(b"\n"))
        missing = [line + b"\n" for line in records if line not in present]
        if not missing:
            sys.exit(0)
        end = b"\n" if day and not day.endswith(b"\n") else b""
        body = {"message": f"Telemetry of {repository}", "content": base64.b64encode(day + end + b"".join(missing)).decode()}
        if status == 200:
            body["sha"] = hashlib.sha1(b"blob %d\0" % len(day) + day).hexdigest()
        status, _ = send("PUT", json.dumps(body).encode())
        if status in (200, 201):
            sys.exit(0)
    if status not in (0, 409, 422, 429) and status < 500:
        fail(f"{path}: HTTP status {status}.")
    time.sleep(random.random() * min(attempt, 5) * 0.2)
fail(f"{path} could not be written.")
