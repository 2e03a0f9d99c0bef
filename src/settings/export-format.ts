/** Formats in which a dashboard's events can be downloaded, in the order in which they are listed. */
export const EXPORT_FORMATS = ['csv', 'jsonl', 'parquet'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];
