import { nearestName } from '../../src/registry/plan.js';

test.each([
  ['storefrnt', 'storefront'],
  ['STOREFRONT', 'storefront'],
  ['payments-ap', 'payments-api'],
  ['xtorefronx', 'storefront'],
  ['xxorefronx', null],
  ['', null],
])('%j is nearest to %j', (text, name) => {
  expect(nearestName(text, ['payments-api', 'storefront'])).toBe(name);
});
