import * as core from '@actions/core';
import { runAction } from './action.js';

await runAction(core, process.env);
