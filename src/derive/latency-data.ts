import { z } from 'zod';
import { float64Column, toColumnText, uint32Column } from './column.js';
import type { LatencyData } from './latency.js';

/** Histograms as they are written down. */
export const latencyDataSchema = z.object({ max: float64Column, ends: uint32Column, buckets: uint32Column });

export function renderLatencyData({ max, ends, buckets }: LatencyData): z.input<typeof latencyDataSchema> {
  return { max: toColumnText(max), ends: toColumnText(ends), buckets: toColumnText(buckets) };
}
