import {
  measureScenario,
  measureUnchanged,
  type ScenarioResult,
  SCENARIOS,
  toPrecision,
} from '../testkit/attention/measure.js';
import { printTable } from './table.js';

/**
 * Measures how the attention rules detect planted changes, and what they report for series without any. All series use fixed seeds, so the
 * figures depend only on the code.
 */
export function benchAttention(series: number): void {
  const results = SCENARIOS.map((scenario) => measureScenario(scenario, series));
  printTable(
    `Planted changes, ${series} series each; percent`,
    ['', 'in 2 days', 'in 3', 'in 7', 'ever', 'since ±1 day', 'over named', 'over wrong', 'promised'],
    results.map(toRow),
  );
  const unchanged = measureUnchanged(8 * series);
  const per1000 = (count: number): string => ((1000 * count) / unchanged.weeks).toFixed(2);
  const { failing, slower, silent } = unchanged.everSaid;
  printTable(
    `No change planted, ${unchanged.series} series; false alarms in 1,000 action-weeks`,
    ['', 'failing', 'slower', 'silent', 'all'],
    [
      ['a look every week', per1000(failing), per1000(slower), per1000(silent), per1000(failing + slower + silent)],
      ['one look at the end', '', '', '', per1000(unchanged.listedAtEnd)],
    ],
  );
  const promised = results.filter(({ scenario }) => scenario.promised !== null);
  console.log(
    `\n  Of all that was said of these series ${toPercent(toPrecision(results, unchanged), 1)} % was planted;`,
  );
  console.log(
    `  without the scenarios of which nothing is promised ${toPercent(toPrecision(promised, unchanged), 1)} %.`,
  );
}

function toRow(result: ScenarioResult): string[] {
  const { scenario, series, found } = result;
  return [
    scenario.name,
    toPercent(result.withinTwo, series),
    toPercent(result.withinThree, series),
    toPercent(result.withinSeven, series),
    toPercent(found, series),
    toPercent(result.sinceRight, found),
    toPercent(result.recoveriesNamed, result.ended),
    toPercent(result.oversWrong, result.overs),
    scenario.promised === null ? '' : `≥ ${scenario.promised}`,
  ];
}

function toPercent(part: number, whole: number): string {
  return whole === 0 ? '–' : ((100 * part) / whole).toFixed(1);
}
