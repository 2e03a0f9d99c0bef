import { buildSchema, isEnumType, isInputObjectType, isInterfaceType, isObjectType, parse, validate } from 'graphql';
import { GITHUB_SCHEMA } from '../../../testkit/github/graphql-schema.js';
import { blobId } from '../../../src/github/git-objects.js';
import type { SeedFile } from '../../../testkit/github/git-export.js';
import { bytes, createClient, files, SITE, SITE_TOKENS, withGitHub } from './client.js';
import { githubSchema, queryProblems } from './github-schema.js';

const settings = { repositories: [SITE], tokens: SITE_TOKENS, now: () => new Date('2026-02-15T10:20:30Z') };

describe('the schema is a part of GitHub’s own', () => {
  const ours = Object.values(buildSchema(GITHUB_SCHEMA).getTypeMap()).filter(({ name }) => !name.startsWith('__'));

  test.each(ours.map((type) => [type.name, type] as const))('%s', (name, type) => {
    const real = githubSchema.getType(name);
    expect(real?.constructor.name).toBe(type.constructor.name);
    if (isEnumType(type) && isEnumType(real)) {
      expect(type.getValues().map((value) => value.name)).toEqual(real.getValues().map((value) => value.name));
    }
    if (isInputObjectType(type) && isInputObjectType(real)) {
      const fields = (input: typeof type) =>
        Object.values(input.getFields()).map((field) => `${field.name}: ${field.type}`);
      expect(fields(type).sort()).toEqual(fields(real).sort());
    }
    if (!(isObjectType(type) || isInterfaceType(type)) || !(isObjectType(real) || isInterfaceType(real))) return;
    const realInterfaces = real.getInterfaces().map((realInterface) => realInterface.name);
    expect(realInterfaces).toEqual(expect.arrayContaining(type.getInterfaces().map((own) => own.name)));
    for (const field of Object.values(type.getFields())) {
      const realField = real.getFields()[field.name];
      expect(`${field.name}: ${realField?.type}`).toBe(`${field.name}: ${field.type}`);
      const argument = (arg: { name: string; type: unknown; defaultValue?: unknown }) =>
        `${arg.name}: ${String(arg.type)} = ${String(arg.defaultValue)}`;
      expect(realField?.args.map(argument)).toEqual(expect.arrayContaining(field.args.map(argument)));
    }
  });
});

test('a document is held against GitHub’s whole schema', () => {
  expect(queryProblems('{ repository(owner: "a", name: "b") { isFork } }')).toEqual([]);
  expect(queryProblems('{ repository(owner: "a") { nope } }')).toHaveLength(2);
  expect(queryProblems('mutation { deleteRef(input: { refId: "x" }) { clientMutationId } }')).toEqual([
    'The document does more than query.',
  ]);
});

test('reads refs, trees and blobs in one query that GitHub would take', async () => {
  await withGitHub(settings, async (github, url) => {
    const seed = new Map<string, SeedFile>([
      ...files({ 'dir/sub/a.txt': 'ü', 'dir/b.json': '{}' }),
      ['dir/link', { symlink: 'b.json' }],
      ['dir/module', { submodule: '1'.repeat(40) }],
    ]);
    const head = github.commitFiles('acme/site', 'main', seed, 'Headline\n\nBody');
    github.createTag('acme/site', 'v1', 'main', 'Tagged');
    const query = `query ($owner: String!, $dir: String!) {
      repository(owner: $owner, name: "SITE") {
        databaseId nameWithOwner isPrivate isEmpty visibility viewerPermission owner { login }
        defaultBranchRef { prefix name target { oid ... on Commit { messageHeadline messageBody committedDate tree { oid } } } }
        branch: ref(qualifiedName: "refs/heads/main") { target { oid } }
        tag: ref(qualifiedName: "v1") { prefix target { __typename ... on Tag { name target { oid } } } }
        none: ref(qualifiedName: "refs/heads/none") { name }
        dir: object(expression: $dir) { ... on Tree { oid entries { name path type mode size oid object { __typename } } } }
        file: object(expression: "main:dir/sub/a.txt") { ... on Blob { text byteSize isBinary isTruncated } }
        absent: object(expression: "main:absent") { oid }
      }
    }`;
    expect(queryProblems(query)).toEqual([]);
    const { repository } = await createClient(url, 'ghs_reader').graphql<{ repository: unknown }>(query, {
      owner: 'acme',
      dir: 'main:dir',
    });
    expect(repository).toEqual({
      databaseId: 1001,
      nameWithOwner: 'acme/site',
      isPrivate: false,
      isEmpty: false,
      visibility: 'PUBLIC',
      viewerPermission: null,
      owner: { login: 'acme' },
      defaultBranchRef: {
        prefix: 'refs/heads/',
        name: 'main',
        target: {
          oid: head,
          messageHeadline: 'Headline',
          messageBody: 'Body',
          committedDate: '2026-02-15T10:20:30Z',
          tree: { oid: github.treeId('acme/site', 'main') },
        },
      },
      branch: { target: { oid: head } },
      tag: { prefix: 'refs/tags/', target: { __typename: 'Tag', name: 'v1', target: { oid: head } } },
      none: null,
      dir: {
        oid: github.treeId('acme/site', 'main', 'dir'),
        entries: [
          expect.objectContaining({ path: 'dir/b.json', type: 'blob', mode: 0o100644, size: 2 }),
          expect.objectContaining({ path: 'dir/link', type: 'blob', mode: 0o120000, oid: blobId(bytes('b.json')) }),
          expect.objectContaining({ name: 'module', type: 'commit', mode: 0o160000, object: null }),
          expect.objectContaining({ path: 'dir/sub', type: 'tree', mode: 0o40000, object: { __typename: 'Tree' } }),
        ],
      },
      file: { text: 'ü', byteSize: 2, isBinary: false, isTruncated: false },
      absent: null,
    });
  });
});

test('the text of a blob is cut, lossy or missing, as GitHub’s is', async () => {
  await withGitHub(settings, async (github, url) => {
    const contents = {
      fits: Buffer.alloc(512_000, 'x'),
      cut: Buffer.from(`${'x'.repeat(511_999)}ü`),
      invalid: Buffer.from([0x61, 0xff, 0x62]),
      binary: Buffer.from([0x61, 0, 0x62]),
    };
    github.commitFiles('acme/site', 'main', new Map(Object.entries(contents)), 'm');
    const aliases = Object.entries(contents).map(
      ([name, content]) =>
        `${name}: object(oid: "${blobId(content)}") { ... on Blob { text byteSize isBinary isTruncated } }`,
    );
    const { repository } = await createClient(url, 'ghs_reader').graphql<{ repository: unknown }>(
      `{ repository(owner: "acme", name: "site") { ${aliases.join(' ')} } }`,
    );
    expect(repository).toEqual({
      fits: { text: 'x'.repeat(512_000), byteSize: 512_000, isBinary: false, isTruncated: false },
      cut: { text: `${'x'.repeat(511_999)}\uFFFD`, byteSize: 512_001, isBinary: false, isTruncated: true },
      invalid: { text: 'a\uFFFDb', byteSize: 3, isBinary: false, isTruncated: false },
      binary: { text: null, byteSize: 3, isBinary: true, isTruncated: false },
    });
  });
});

test('what cannot be resolved is an error with status 200 beside the data', async () => {
  const repositories = [SITE, { owner: 'acme', name: 'secret', private: true }];
  await withGitHub({ ...settings, repositories }, async (_, url) => {
    const query =
      '{ good: repository(owner: "acme", name: "site") { isEmpty } bad: repository(owner: "acme", name: "secret") { isEmpty } }';
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { authorization: 'bearer ghs_reader' },
      body: JSON.stringify({ query }),
    });
    expect([response.status, response.headers.get('x-ratelimit-resource')]).toEqual([200, 'graphql']);
    expect(await response.json()).toEqual({
      data: { good: { isEmpty: true }, bad: null },
      errors: [
        {
          type: 'NOT_FOUND',
          path: ['bad'],
          locations: [{ line: 1, column: 61 }],
          message: "Could not resolve to a Repository with the name 'acme/secret'.",
        },
      ],
    });
  });
});

test('follows renames unless told not to', async () => {
  const repositories = [{ ...SITE, formerNames: ['acme/old'] }];
  await withGitHub({ ...settings, repositories }, async (_, url) => {
    const { graphql } = createClient(url, 'ghs_reader');
    const followed = await graphql('{ repository(owner: "acme", name: "old") { nameWithOwner } }');
    expect(followed).toEqual({ repository: { nameWithOwner: 'acme/site' } });
    const refused = graphql('{ repository(owner: "acme", name: "old", followRenames: false) { nameWithOwner } }');
    await expect(refused).rejects.toMatchObject({ errors: [{ type: 'NOT_FOUND' }] });
  });
});

test('refuses other mutations, anonymous requests and requests beyond the limit', async () => {
  const tokens = { t: { access: {}, rateLimit: { graphql: 1 } } };
  await withGitHub({ ...settings, tokens }, async (_, url) => {
    const { graphql } = createClient(url, 't');
    await expect(graphql('mutation { deleteRef(input: { refId: "x" }) { clientMutationId } }')).rejects.toMatchObject({
      errors: [{ message: expect.stringContaining('deleteRef') }],
    });
    await expect(graphql('{ rateLimit { remaining } }')).rejects.toMatchObject({ errors: [{ type: 'RATE_LIMITED' }] });
    await expect(createClient(url).graphql('{ rateLimit { remaining } }')).rejects.toMatchObject({ status: 401 });
  });
});

describe('refs are moved with a lease', () => {
  const mutation = 'mutation ($input: UpdateRefsInput!) { updateRefs(input: $input) { clientMutationId } }';
  const NONE = '0'.repeat(40);

  test('only from where they are expected to be, all of them or none', async () => {
    expect(validate(githubSchema, parse(mutation))).toEqual([]);
    await withGitHub(settings, async (github, url) => {
      const old = github.commitFiles('acme/site', 'main', files({ a: '1' }), 'm');
      const other = github.commitFiles('acme/site', 'other', files({ a: '2' }), 'm');
      const { graphql } = createClient(url, 'ghs_writer');
      const found = await graphql<{ repository: { id: string } }>('{ repository(owner: "acme", name: "site") { id } }');
      const move = (...refUpdates: object[]) =>
        graphql(mutation, { input: { repositoryId: found.repository.id, refUpdates } });
      const main = { name: 'refs/heads/main', afterOid: other };
      const refusals = [
        [{ ...main, beforeOid: other, force: true }, `is at ${old} but expected ${other}`],
        [{ ...main, beforeOid: NONE, force: true }, `is at ${old} but expected ${NONE}`],
        [{ ...main, beforeOid: old }, 'Update is not a fast forward'],
        [{ ...main, beforeOid: old, force: true, afterOid: 'f'.repeat(40) }, 'Object does not exist'],
      ] as const;
      for (const [update, message] of refusals) {
        const created = { name: 'refs/heads/new', beforeOid: NONE, afterOid: other };
        await expect(move(created, update)).rejects.toMatchObject({
          errors: [{ type: 'UNPROCESSABLE', message: expect.stringContaining(message) }],
        });
      }
      expect([github.head('acme/site', 'main'), github.head('acme/site', 'new')]).toEqual([old, undefined]);
      await move({ ...main, beforeOid: old, force: true });
      expect(github.head('acme/site', 'main')).toBe(other);
    });
  });

  test('and by nobody who may not push', async () => {
    await withGitHub(settings, async (github, url) => {
      const head = github.commitFiles('acme/site', 'main', files({ a: '1' }), 'm');
      const { graphql } = createClient(url, 'ghs_reader');
      const found = await graphql<{ repository: { id: string } }>('{ repository(owner: "acme", name: "site") { id } }');
      const refUpdates = [{ name: 'refs/heads/main', afterOid: head, force: true }];
      const moved = graphql(mutation, { input: { repositoryId: found.repository.id, refUpdates } });
      await expect(moved).rejects.toMatchObject({ errors: [{ type: 'FORBIDDEN' }] });
    });
  });
});

test('is mounted as on Enterprise Server when asked', async () => {
  await withGitHub({ ...settings, prefix: '/api/v3' }, async (github, url) => {
    github.commitFiles('acme/site', 'main', files({ a: '1' }), 'm');
    const client = createClient(url, 'ghs_reader');
    expect(url).toMatch(/\/api\/v3$/);
    expect((await client.rest.repos.get({ owner: 'acme', repo: 'site' })).data.url).toBe(`${url}/repos/acme/site`);
    expect(await client.graphql('{ rateLimit { limit } }')).toEqual({ rateLimit: { limit: 5000 } });
    expect(github.requests.map(({ path }) => path)).toEqual(['/repos/acme/site', '/graphql']);
    expect((await fetch(url.replace('/api/v3', '/repos/acme/site'))).status).toBe(404);
  });
});
