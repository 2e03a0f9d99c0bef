import { RECORD_FORMATS } from '../../records/record-formats.js';
import { Entry } from './entry.js';
import { Section } from './section.js';

/** Where pages and reports lead who asks what a record must be. */
export const RECORD_FORMATS_ID = 'record-formats';

/** The formats that are read, and what a record must hold to be of one. */
export function RecordFormats() {
  return (
    <Section id={RECORD_FORMATS_ID} title="Record formats" note="one JSON object on each line of a .jsonl file">
      <dl>
        {RECORD_FORMATS.map(({ name, description, required }) => (
          <Entry title={name}>
            {description} Needs{' '}
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
