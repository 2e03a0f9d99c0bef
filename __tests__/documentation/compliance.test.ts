import { parse, visit } from 'graphql';
import type { RequestRecord } from '../../testkit/github/http-server.js';
import { outcomesOf, runInProcess } from '../end-to-end/in-process.js';
import { telemetryOf, withOrganisation } from '../end-to-end/small-organisation.js';

/** Lines `owner/name field` for what a request asks of repositories. */
function toQuestions({ path, graphql }: RequestRecord): string[] {
  if (graphql === undefined) return [path.replace(/^\/repos\/([^/]+\/[^/?]+)/, '$1 ')];
  const questions: string[] = [];
  const variables = JSON.stringify(graphql.variables ?? {});
  visit(parse(graphql.query), {
    Field(node) {
      if (node.name.value !== 'repository') return;
      const given = (name: string): string => {
        const value = node.arguments?.find((argument) => argument.name.value === name)?.value;
        if (value?.kind === 'StringValue') return value.value;
        return new RegExp(`"${name === 'name' ? '(?:name|repo)' : name}":"([^"]*)"`).exec(variables)?.[1] ?? '?';
      };
      const fields = node.selectionSet?.selections.map((field) => (field.kind === 'Field' ? field.name.value : '?'));
      questions.push(`${given('owner')}/${given('name')} ${fields?.join(' ')}`);
    },
  });
  return questions;
}

test('of a monitored repository nothing but its identity is ever asked for, and that to refuse it as a target', async () => {
  await withOrganisation({}, async (organisation) => {
    await runInProcess(organisation);
    organisation.append({ 'octo_app/2026-01-17.jsonl': telemetryOf('app', '2026-01-17', 4) });
    await runInProcess(organisation);
    const questions = organisation.github.requests.flatMap(toQuestions);
    const asked = new Set(questions.map((question) => question.split(' ')[0]?.toLowerCase()));
    expect([...asked].sort()).toEqual(['octo/app', 'octo/dashboards', 'octo/infra', 'octo/telemetry', 'octo/web']);
    const ofMonitored = questions.filter((question) => /^octo\/(?:app|web) /.test(question));
    expect(new Set(ofMonitored)).toEqual(new Set(['octo/app id', 'octo/web id']));
  });
});

test('a run leaves the telemetry and the infra repository as they were', async () => {
  await withOrganisation({}, async (organisation) => {
    const refs = () => ['octo/telemetry', 'octo/infra'].map((name) => [...organisation.github.repository(name).refs]);
    const before = refs();
    expect(outcomesOf(await runInProcess(organisation))).toEqual({ octo_app: 'built', octo_web: 'built' });
    expect(refs()).toEqual(before);
  });
});
