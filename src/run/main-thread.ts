import * as core from '@actions/core';
import { runAction } from './action.js';
import { DerivingThreads } from '../derive/threads/deriving-threads.js';

/** Runs the action with the real runner. @param bundle - Path of the running program, which the threads also run. */
export function runMainThread(bundle: string): Promise<void> {
  return runAction(core, process.env, new DerivingThreads(bundle));
}
