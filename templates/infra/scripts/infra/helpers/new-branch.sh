#!/usr/bin/env bash
# Makes a branch off the default branch.
exec "$(dirname "${BASH_SOURCE[0]}")/../infra.sh" branch "$@"
