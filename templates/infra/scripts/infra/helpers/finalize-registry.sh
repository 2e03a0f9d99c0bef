#!/usr/bin/env bash
# Stages and checks the change. Run it before you commit.
exec "$(dirname "${BASH_SOURCE[0]}")/../infra.sh" finalize "$@"
