#!/usr/bin/env bash
# Creates a branch from the default branch.
exec "$(dirname "${BASH_SOURCE[0]}")/../infra.sh" branch "$@"
