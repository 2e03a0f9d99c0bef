#!/usr/bin/env bash
# Merges the pull request and deletes the branch.
exec "$(dirname "${BASH_SOURCE[0]}")/../infra.sh" merge "$@"
