/** One exported event. Structural facts only: no payload, no free text. */
export interface ExportRow {
  /** Milliseconds since the epoch, UTC. */
  readonly time: number | null;
  readonly file: string;
  readonly line: number;
  readonly dialect: string;
  readonly action: string;
  readonly outcome: string;
  readonly run: string | null;
  readonly actor: string | null;
  readonly duration_ms: number | null;
  /** Null when the record does not say. */
  readonly took_action: boolean | null;
}

export const COLUMN_TYPES = ['timestamp', 'text', 'integer', 'number', 'boolean'] as const;

export interface ExportColumn {
  readonly name: keyof ExportRow;
  readonly type: (typeof COLUMN_TYPES)[number];
  readonly unit: string | null;
  readonly nullable: boolean;
  readonly meaning: string;
}

/** The columns of every export, in their order: the allow-list of what leaves the parser row by row (invariant 9). */
export const EXPORT_COLUMNS = [
  {
    name: 'time',
    type: 'timestamp',
    unit: 'UTC, to the millisecond',
    nullable: true,
    meaning: 'When the record was made; absent when it has no valid time stamp.',
  },
  {
    name: 'file',
    type: 'text',
    unit: null,
    nullable: false,
    meaning: 'Path of the telemetry file that holds the record, below the repository’s telemetry directory.',
  },
  { name: 'line', type: 'integer', unit: '1-based', nullable: false, meaning: 'Line of that file.' },
  {
    name: 'dialect',
    type: 'text',
    unit: null,
    nullable: false,
    meaning: 'Which kind of record it is: decision, engine, agent, command or transcript.',
  },
  { name: 'action', type: 'text', unit: null, nullable: false, meaning: 'What was done, or attempted.' },
  {
    name: 'outcome',
    type: 'text',
    unit: null,
    nullable: false,
    meaning: 'success, partial, blocked, failed, or unknown when the record does not say.',
  },
  {
    name: 'run',
    type: 'text',
    unit: null,
    nullable: true,
    meaning: 'The run that the record belongs to: its correlation_id, run_id or sessionId.',
  },
  { name: 'actor', type: 'text', unit: null, nullable: true, meaning: 'Who wrote the record.' },
  {
    name: 'duration_ms',
    type: 'number',
    unit: 'milliseconds',
    nullable: true,
    meaning: 'How long it took; absent when the record holds no valid duration.',
  },
  {
    name: 'took_action',
    type: 'boolean',
    unit: null,
    nullable: true,
    meaning: 'Whether the record says that something was really changed; absent when it does not say.',
  },
] as const satisfies readonly ExportColumn[];
