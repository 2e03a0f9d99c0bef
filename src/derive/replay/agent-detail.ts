import type { JsonObject } from '../../records/json/json-object.js';
import { toCommandName } from './command-name.js';
import { FactReader } from './fact-reader.js';
import { NO_DETAIL, type StepDetail, type StepGroup } from './step.js';

/** An event of the agent envelope (`spec/3`, Core Events). Of events outside of the core nothing of the payload is known, so none is kept. */
export function toAgentDetail(event: string, record: JsonObject): StepDetail {
  const read = new FactReader(record['payload']);
  const detail = (...keys: readonly string[]): StepDetail => {
    return { ...NO_DETAIL, text: read.text(...keys), facts: read.facts };
  };
  switch (event) {
    case 'plan.generated':
      read
        .addCount('steps', 'steps')
        .addAll('confidence', 'reasoning_score')
        .addNames('tools', 'tools', 'selected_tools');
      return detail('summary', 'reasoning');
    case 'plan.step_started':
      read.add('step', read.get('step', 'step_index', 'index')).addAll('tool');
      return detail('description', 'step_description');
    case 'plan.step_completed':
      read.add('step', read.get('step', 'step_index', 'index')).addAll('tool', 'status');
      return detail('summary', 'result_summary', 'result');
    case 'executor.command_started':
      read.add('command', toCommandName(read.get('command', 'command_name', 'name')));
      return detail();
    case 'executor.command_completed':
      read.add('command', toCommandName(read.get('command', 'command_name', 'name'))).addAll('exit_code');
      return detail();
    case 'executor.error':
      read.add('exception', read.get('exception_class', 'exception')).addAll('handled');
      return detail('message');
    case 'review.feedback_generated':
      read.addAll('confidence_delta').addCount('comments', 'comments').addCount('blocking_issues', 'blocking_issues');
      return detail('summary');
    case 'review.decision':
      read.add('verdict', read.get('verdict', 'decision')).addAll('confidence', 'confidence_delta');
      return detail('reason', 'summary');
    case 'optimizer.profile_selected':
      read.add('profile', read.get('profile', 'profile_name'));
      read.add('hardware', read.get('hardware', 'hardware_signature'));
      return detail();
    case 'optimizer.benchmark_completed':
      read.add('throughput_tokens_per_s', read.get('throughput_tokens_per_s', 'throughput')).addAll('latency_ms');
      return detail();
    default:
      return NO_DETAIL;
  }
}

/** Cycles begin at 1 (`spec/3`). */
export function toCycle(record: JsonObject): StepGroup {
  const cycle = record['cycle'];
  return { kind: 'cycle', name: Number.isSafeInteger(cycle) && Number(cycle) >= 0 ? String(cycle) : '' };
}
