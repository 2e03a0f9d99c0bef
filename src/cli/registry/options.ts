import { InvalidArgumentError, type Command } from 'commander';
import { REASON, REASON_RULE } from '../../registry/reason.js';
import { isFullName, isOwnerName, isRepositoryName } from '../../settings/github-name.js';

/** Why a mutation is made: needed, and never empty. */
export function withReason(command: Command): Command {
  return command.requiredOption('--reason <text>', 'why', toReason);
}

/** The options that name a repository. */
export function withName(command: Command): Command {
  return command
    .requiredOption('--owner <name>', 'GitHub account that owns the repository', toOwner)
    .requiredOption('--repo <name>', 'name of the repository', toRepository);
}

export function toOwner(text: string): string {
  return accept(text, isOwnerName, 'Give the name of a GitHub account.');
}

export function toRepository(text: string): string {
  return accept(text, isRepositoryName, 'Give the name of a repository, without its owner.');
}

export function toFullName(text: string): string {
  return accept(text, isFullName, 'Give a repository as owner/name.');
}

function toReason(text: string): string {
  return accept(text.trim(), (reason) => REASON.test(reason), `A reason is ${REASON_RULE}.`);
}

function accept(text: string, isValid: (text: string) => boolean, rule: string): string {
  if (!isValid(text)) throw new InvalidArgumentError(rule);
  return text;
}
