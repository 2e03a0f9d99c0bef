import { json, secondaryRateLimit, serverError } from '../github/answer.js';
import type { FaultEffect } from '../github/faults.js';
import type { RequestRecord } from '../github/http-server.js';
import type { LocalGitHub } from '../github/local-github.js';
import type { Random } from '../sample/random.js';

/** Share of the requests that something goes wrong with. */
const FAULTY = 0.08;
/** Share of the trees after whose making somebody else pushes. */
const OVERTAKEN = 0.15;

type Effects = Readonly<Record<string, FaultEffect>>;

const BROKEN: Effects = {
  'a 502': { kind: 'answer', answer: serverError(502) },
  'a connection cut': { kind: 'cut' },
  'an answer cut in the middle': { kind: 'cut-body' },
};
const WRITE: Effects = {
  ...BROKEN,
  'a 500 after success': { kind: 'perform-then', answer: serverError(500) },
  'a connection cut after success': { kind: 'perform-then' },
  'a secondary rate limit': { kind: 'answer', answer: secondaryRateLimit(1) },
};
const MOVE: Effects = {
  ...WRITE,
  'a 409': { kind: 'answer', answer: json({ message: 'Conflict', status: '409' }, 409) },
};
const REST_MOVE: Effects = {
  ...MOVE,
  'a 422': { kind: 'answer', answer: json({ message: 'Update is not a fast forward', status: '422' }, 422) },
};
const LOST_LEASE = { type: 'UNPROCESSABLE', message: 'fatal: cannot lock ref: is at 0 but expected 1' };
const GRAPHQL_MOVE: Effects = {
  ...MOVE,
  'a lost lease': { kind: 'answer', answer: json({ data: { updateRefs: null }, errors: [LOST_LEASE] }) },
};
const READ: Effects = {
  ...BROKEN,
  'a ref read late by 1': { kind: 'lag', missed: 1 },
  'a ref read late by 3': { kind: 'lag', missed: 3 },
};

/** Lets things go wrong at random between a target and those who publish to it, and counts them. */
export class Chaos {
  /** How often what went wrong. */
  readonly faults = new Map<string, number>();
  /** Files that others pushed meanwhile, by path. */
  readonly siblings = new Map<string, string>();

  /** @param target `owner/name`. */
  constructor(
    private readonly github: LocalGitHub,
    private readonly target: string,
    private readonly random: Random,
  ) {}

  begin(): void {
    this.github.onRequest = (request) => this.#disturb(request);
  }

  end(): void {
    this.github.onRequest = undefined;
    this.github.faults.clear();
  }

  #disturb(request: RequestRecord): void {
    if (!this.#isAboutTarget(request)) return;
    if (request.path.endsWith('/git/commits') && this.random.chance(OVERTAKEN)) this.#push();
    if (!this.random.chance(FAULTY)) return;
    const [name, effect] = this.random.pick(Object.entries(effectsFor(request)));
    this.faults.set(name, (this.faults.get(name) ?? 0) + 1);
    this.github.faults.add({ method: request.method, path: toExactly(request.path), effect });
  }

  /** What others have on the same branch, and must not lose. */
  #push(): void {
    const path = `siblings/${this.siblings.size}.html`;
    this.siblings.set(path, `sibling ${this.siblings.size}`);
    const files = new Map([[path, Buffer.from(this.siblings.get(path) ?? '')]]);
    this.github.commitFiles(this.target, 'gh-pages', files, 'A sibling');
  }

  #isAboutTarget({ path, graphql }: RequestRecord): boolean {
    if (graphql === undefined) return path.startsWith(`/repos/${this.target}/`);
    return isMove(graphql.query) || graphql.variables?.['repo'] === this.target.split('/')[1];
  }
}

function effectsFor({ method, path, graphql }: RequestRecord): Effects {
  if (graphql !== undefined) return isMove(graphql.query) ? GRAPHQL_MOVE : READ;
  if (method === 'GET') return READ;
  return path.includes('/git/refs') ? REST_MOVE : WRITE;
}

function isMove(query: string): boolean {
  return query.startsWith('mutation');
}

function toExactly(path: string): RegExp {
  return new RegExp(`^${path.replace(/[.*+?^$()|[\]{}\\]/g, '\\$&')}$`);
}
