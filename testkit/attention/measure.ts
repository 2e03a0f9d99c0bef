import { findIncidents, type Incident } from '../../src/derive/attention/attention.js';
import { OVER_DAYS } from '../../src/derive/attention/attention-rule.js';
import { Random } from '../sample/random.js';
import { type Scenario, SCENARIOS } from './scenarios.js';
import { drawWorld, simulate, type SimulatedSeries } from './simulation.js';

/** Findings for planted changes, as counts. The table shows them as percentages. */
export interface ScenarioResult {
  readonly scenario: Scenario;
  readonly series: number;
  /** Found by the second, third and seventh day on which the action ran, and ever. */
  readonly withinTwo: number;
  readonly withinThree: number;
  readonly withinSeven: number;
  readonly found: number;
  /** Of those found, those whose first day is off by at most one. */
  readonly sinceRight: number;
  /** Of those found, those that ended, and those reported as over. */
  readonly ended: number;
  readonly recoveriesNamed: number;
  /** How often it was reported as over, and how often too early. */
  readonly overs: number;
  readonly oversWrong: number;
  /** Other findings in these series, although nothing else was planted. */
  readonly others: number;
}

export interface UnchangedResult {
  readonly series: number;
  readonly weeks: number;
  /** All findings ever, by kind, as seen by someone who looks every week. */
  readonly everSaid: Readonly<Record<Incident['kind'], number>>;
  /** Number of items listed on the last day. */
  readonly listedAtEnd: number;
}

export function measureScenario(scenario: Scenario, series: number): ScenarioResult {
  const result = {
    withinTwo: 0,
    withinThree: 0,
    withinSeven: 0,
    found: 0,
    sinceRight: 0,
    ended: 0,
    recoveriesNamed: 0,
    overs: 0,
    oversWrong: 0,
    others: 0,
  };
  for (let number = 0; number < series; number += 1) {
    const simulated = simulateScenario(scenario, number);
    const { since, until, expected } = simulated.change!;
    const incidents = findIncidents(simulated.history, simulated.telemetry);
    const isPlanted = ({ kind, found, since: from }: Incident): boolean =>
      kind === scenario.change.kind && found >= since && (until === null || from < until);
    const planted = incidents.filter(isPlanted);
    result.others += incidents.length - planted.length;
    for (const { ended } of planted) {
      if (ended === null) continue;
      result.overs += 1;
      if (until === null || ended < until) result.oversWrong += 1;
    }
    const [first] = planted;
    if (first === undefined) continue;
    const delay = expected.filter((day) => day <= first.found).length;
    result.found += 1;
    if (delay <= 2) result.withinTwo += 1;
    if (delay <= 3) result.withinThree += 1;
    if (delay <= 7) result.withinSeven += 1;
    if (Math.abs(first.since - since) <= 1) result.sinceRight += 1;
    if (until === null) continue;
    result.ended += 1;
    if (planted.some(({ until: end }) => end !== null)) result.recoveriesNamed += 1;
  }
  return { scenario, series, ...result };
}

/** Redraws series without the planted change, because they do not belong to the scenario. */
function simulateScenario(scenario: Scenario, number: number): SimulatedSeries {
  for (let attempt = 0; ; attempt += 1) {
    const random = new Random(`${scenario.name} ${number} ${attempt}`);
    const world = drawWorld(random, scenario.draw(random));
    const simulated = simulate(random, world, {
      change: scenario.change,
      before: random.integer(...scenario.before),
      length: random.chance(0.5) ? null : random.integer(...scenario.length),
    });
    if (simulated.change !== null) return simulated;
  }
}

export function measureUnchanged(series: number): UnchangedResult {
  const everSaid = { failing: 0, slower: 0, silent: 0 };
  let [weeks, listedAtEnd] = [0, 0];
  for (let number = 0; number < series; number += 1) {
    const random = new Random(`unchanged ${number}`);
    const { history, telemetry } = simulate(random, drawWorld(random), null);
    const [first, last] = [history[0], telemetry.at(-1)];
    if (first === undefined || last === undefined) continue;
    weeks += (last.day - first.day + 1) / 7;
    for (const { kind, until } of findIncidents(history, telemetry)) {
      everSaid[kind] += 1;
      if (until === null || until > last.day - OVER_DAYS) listedAtEnd += 1;
    }
  }
  return { series, weeks, everSaid, listedAtEnd };
}

/** Share of all findings in these series that were planted. */
export function toPrecision(scenarios: readonly ScenarioResult[], unchanged: UnchangedResult): number {
  const sum = (value: (result: ScenarioResult) => number): number =>
    scenarios.reduce((total, result) => total + value(result), 0);
  const { failing, slower, silent } = unchanged.everSaid;
  const right = sum(({ found }) => found);
  return right / (right + sum(({ others }) => others) + failing + slower + silent);
}

export { SCENARIOS };
