import type { Publisher } from '../../dialect.js';
import { type JsonKey, registerKeys } from '../../json/json-keys.js';
import { type RecordView } from '../../json/json-tape.js';
import type { Measures } from '../../telemetry-event.js';
import { FIELD, type Payload } from './payload.js';

const KEY = registerKeys('confidence', 'throughput_tokens_per_s', 'throughput', 'latency_ms');

/**
 * Measurements of an event (`spec/3`: confidence of plans and verdicts, throughput and latency of benchmarks); undefined when
 * there are none.
 */
export function readMeasures(
  record: RecordView,
  action: string,
  payload: Payload,
  into: Publisher,
): Measures | undefined {
  const numberAt = (most: number, ...keys: readonly JsonKey[]): number | null => {
    for (const key of keys) {
      const number = record.number(record.at(payload.placeOf(key), key));
      if (number !== null && number >= 0 && number <= most) return number;
    }
    return null;
  };
  switch (action) {
    case 'plan.generated':
    case 'review.decision': {
      const confidence = numberAt(1, KEY.confidence);
      return confidence === null ? undefined : { confidence, tokensPerSecond: null, latencyMs: null, hardware: null };
    }
    case 'optimizer.benchmark_completed': {
      const tokensPerSecond = numberAt(Number.MAX_SAFE_INTEGER, KEY.throughput_tokens_per_s, KEY.throughput);
      const latencyMs = numberAt(Number.MAX_SAFE_INTEGER, KEY.latency_ms);
      if (tokensPerSecond === null && latencyMs === null) return undefined;
      const hardware = into.name(payload.get(FIELD.hardware, FIELD.hardware_signature));
      return { confidence: null, tokensPerSecond, latencyMs, hardware };
    }
    default:
      return undefined;
  }
}
