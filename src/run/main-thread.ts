import * as core from '@actions/core';
import { runAction } from './action.js';
import { DerivingThreads } from '../derive/threads/deriving-threads.js';

/** The action with the real runner around it. @param bundle - The program that is running, for the threads to run, too. */
export function runMainThread(bundle: string): Promise<void> {
  return runAction(core, process.env, new DerivingThreads(bundle));
}
