import { QuotaError, RateQuota } from '../../src/github/rate-quota.js';

function quotaOf(remaining: Readonly<Record<string, number>>): RateQuota {
  const quota = new RateQuota('telemetry-token');
  for (const [resource, left] of Object.entries(remaining)) {
    quota.observe({
      'x-ratelimit-resource': resource,
      'x-ratelimit-remaining': String(left),
      'x-ratelimit-reset': '1767225600',
    });
  }
  return quota;
}

test('gives out what is left, but for a margin, once', () => {
  const quota = quotaOf({ graphql: 30, core: 27 });
  quota.reserve({ graphql: 3.5, core: 1 }, 'Reading a');
  quota.reserve({ graphql: 1.5, core: 1 }, 'Reading b');
  expect(() => quota.reserve({ graphql: 0.1, core: 0 }, 'Reading c')).toThrow(QuotaError);
  expect(() => quota.reserve({ graphql: 0, core: 1 }, 'Reading d')).toThrow(
    'Reading d needs about 1 REST requests, but GitHub leaves telemetry-token 0 until 2026-01-01T00:00:00Z.',
  );
});

test('a purpose that does not fit takes nothing from the next', () => {
  const quota = quotaOf({ graphql: 30, core: 30 });
  expect(() => quota.reserve({ graphql: 1, core: 6 }, 'Reading a')).toThrow(QuotaError);
  expect(() => quota.reserve({ graphql: 5, core: 5 }, 'Reading b')).not.toThrow();
});

test('holds nothing back that GitHub has said nothing of', () => {
  expect(() => quotaOf({}).reserve({ graphql: 1e6, core: 1e6 }, 'Reading a')).not.toThrow();
  const quota = quotaOf({ graphql: 100 });
  quota.observe({ 'content-type': 'text/plain' });
  expect(() => quota.reserve({ graphql: 1, core: 1e6 }, 'Reading a')).not.toThrow();
});

test('says how much is left, never less than nothing, and until when if GitHub says so', () => {
  const cost = { graphql: 6, core: 0 };
  expect(() => quotaOf({ graphql: 30 }).reserve(cost, 'Reading a')).toThrow(
    'Reading a needs about 6 GraphQL requests, but GitHub leaves telemetry-token 5 until 2026-01-01T00:00:00Z.',
  );
  expect(() => quotaOf({ graphql: 20 }).reserve(cost, 'Reading a')).toThrow('GitHub leaves telemetry-token 0 until');
  const quota = new RateQuota('publish-token');
  quota.observe({ 'x-ratelimit-resource': 'graphql', 'x-ratelimit-remaining': '30' });
  expect(() => quota.reserve(cost, 'Reading a')).toThrow(/GitHub leaves publish-token 5\.$/);
});

test('a kind that is not needed holds nothing back, however little of it is left', () => {
  expect(() => quotaOf({ core: 0, graphql: 100 }).reserve({ core: 0, graphql: 1 }, 'Reading a')).not.toThrow();
});

test('an answer that names no kind is of the REST API', () => {
  const quota = new RateQuota('telemetry-token');
  quota.observe({ 'x-ratelimit-remaining': '25' });
  expect(() => quota.reserve({ core: 1, graphql: 0 }, 'Reading a')).toThrow(
    expect.objectContaining({ name: 'QuotaError' }),
  );
});
