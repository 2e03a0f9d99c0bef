import type { Summary } from '../../derive/artifacts/summary-schema.js';
import { DIALECT_NAMES } from '../../records/dialects.js';
import { formatCount } from '../../base/format.js';
import { Count, Entry, Section } from './parts.js';
import { RECORD_FORMATS } from '../../records/unrecognised.js';

interface Part {
  readonly name: string;
  readonly count: number;
}

/** Accounts for every line: what was read adds up to what is shown. */
export function RecordsAccount({ records }: { records: Summary['records'] }) {
  const holding = records.lines - records.blank - records.malformed;
  return (
    <Section id="records" title="Records" note="every line of every file, counted once">
      <Equation
        total={{ name: 'lines', count: records.lines }}
        parts={[
          { name: 'with records', count: holding },
          { name: 'malformed', count: records.malformed },
          { name: 'blank', count: records.blank },
        ]}
      />
      <Equation
        total={{ name: 'records', count: records.parsed }}
        parts={[
          { name: 'first on their line', count: holding },
          { name: 'further on their line', count: records.recovered },
        ]}
      />
      <Equation
        total={{ name: 'records', count: records.parsed }}
        parts={[
          { name: 'counted', count: records.counted },
          { name: 'duplicate', count: records.duplicate },
          { name: 'foreign', count: records.foreign },
          { name: 'unrecognised', count: records.unrecognised },
          { name: 'copies', count: records.copies },
          { name: 'withheld', count: records.withheld },
        ]}
      />
      <Equation
        total={{ name: 'counted', count: records.counted }}
        parts={DIALECT_NAMES.map((dialect) => ({ name: dialect, count: records.by_dialect[dialect] ?? 0 }))}
      />
    </Section>
  );
}

/** `1,000 lines = 995 with records + 2 malformed + 3 blank`. */
function Equation({ total, parts }: { total: Part; parts: readonly Part[] }) {
  const adds = parts.reduce((sum, part) => sum + part.count, 0) === total.count;
  return (
    <p class="equation">
      <Term {...total} />
      {parts.map((part, index) => (
        <>
          {' '}
          <span class={adds ? 'operator' : 'operator is-failed'}>{index > 0 ? '+' : adds ? '=' : '≠'}</span>{' '}
          <Term {...part} />
        </>
      ))}
    </p>
  );
}

function Term({ name, count }: Part) {
  return (
    <span class="term">
      <b>{count === 0 ? <Count value={0} /> : formatCount(count)}</b> {name}
    </span>
  );
}

/** Anchor that pages and reports link to for the record formats. */
export const RECORD_FORMATS_ID = 'record-formats';

/** The supported formats, and what a record must contain to match one. */
export function RecordFormats() {
  return (
    <Section id={RECORD_FORMATS_ID} title="Record formats" note="one JSON object per line of a .jsonl file">
      <dl>
        {RECORD_FORMATS.map(({ name, description, required }) => (
          <Entry title={name}>
            {description} Required:{' '}
            {required.map((key, index) => (
              <>
                {index > 0 && ', '}
                <code>{key}</code>
              </>
            ))}
            .
          </Entry>
        ))}
      </dl>
    </Section>
  );
}
