#!/usr/bin/env bash
# Pushes the branch and opens a pull request.
exec "$(dirname "${BASH_SOURCE[0]}")/../infra.sh" pr "$@"
