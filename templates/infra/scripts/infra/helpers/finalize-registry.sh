#!/usr/bin/env bash
# Checks and stages the change; the gate before a pull request.
exec "$(dirname "${BASH_SOURCE[0]}")/../infra.sh" finalize "$@"
