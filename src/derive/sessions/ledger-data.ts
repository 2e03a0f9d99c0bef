import { z } from 'zod';
import { INVOCATION_KINDS } from '../../records/telemetry-event.js';
import { float64Column, toColumnText, uint32Column } from '../aggregate/columns.js';
import { renderTextData, textDataSchema } from '../aggregate/text-table.js';
import type { SessionLedgerData } from './session-ledger.js';

const timesSchema = z.object({ spans: float64Column, ends: uint32Column });

/** Schema of a serialised ledger. */
export const ledgerDataSchema = z.object({
  files: z.array(z.string()),
  sessions: textDataSchema,
  privacy: uint32Column,
  invoked: z.array(
    z.object({ kind: z.enum(INVOCATION_KINDS), tool: z.string().nullable(), item: z.string().nullable() }),
  ),
  models: z.array(z.string()),
  rows: z.object({ records: uint32Column, parts: uint32Column }),
  tokens: float64Column,
  tallies: uint32Column,
  times: timesSchema,
  overflow: uint32Column,
  overflowTimes: timesSchema,
  users: z.object({ hashes: textDataSchema, pairs: uint32Column }),
});

export function renderLedgerData(data: SessionLedgerData): z.input<typeof ledgerDataSchema> {
  const toTimes = ({ spans, ends }: SessionLedgerData['times']) => {
    return { spans: toColumnText(spans), ends: toColumnText(ends) };
  };
  return {
    files: data.files,
    sessions: renderTextData(data.sessions),
    privacy: toColumnText(data.privacy),
    invoked: data.invoked,
    models: data.models,
    rows: { records: toColumnText(data.rows.records), parts: toColumnText(data.rows.parts) },
    tokens: toColumnText(data.tokens),
    tallies: toColumnText(data.tallies),
    times: toTimes(data.times),
    overflow: toColumnText(data.overflow),
    overflowTimes: toTimes(data.overflowTimes),
    users: { hashes: renderTextData(data.users.hashes), pairs: toColumnText(data.users.pairs) },
  };
}
