// The environment of a test file while mutants are tried. It tells the code which mutant is active, notes which test reaches which one, and
// has a test run once for each mutant that it reaches: loading a file costs more than most of its tests do.
import { writeFileSync } from 'node:fs';
import { TestEnvironment } from 'jest-environment-node';

/** Milliseconds that a test gets beside ten times what it took with all mutants asleep. */
const MIN_LIMIT = 3000;

export default class extends TestEnvironment {
  /** What to do, and what was found: set by the process that runs the tests. */
  #trial = globalThis.mutationTrial;
  #active = this.#trial.active;
  /** Full name of the test that is running; null while the file is loaded and in hooks of all its tests. */
  #test = null;
  #started = 0;

  async setup() {
    await super.setup();
    const { reached } = this.#trial;
    this.global.__isActive = (number) => {
      if (reached !== null) {
        if (!reached.has(this.#test)) reached.set(this.#test, new Set());
        reached.get(this.#test).add(number);
      }
      return number === this.#active;
    };
  }

  handleTestEvent(event, state) {
    const { mutants } = this.#trial;
    if (event.name === 'run_start' && mutants !== null) multiply(state.rootDescribeBlock, mutants);
    else if (event.name === 'test_start') this.#begin(event.test);
    else if (event.name === 'test_done') this.#end(event.test);
  }

  #begin(test) {
    const { active, only, mutants, killed, trying } = this.#trial;
    this.#test = toName(test);
    this.#started = performance.now();
    if (mutants !== null) {
      const isDecided = killed.has(test.mutant) || this.#trial.spoilt !== null;
      if (test.isControl ? !this.#trial.isInDoubt : isDecided) test.mode = 'skip';
      this.#active = test.isControl ? null : test.mutant;
      if (test.mode !== 'skip') {
        writeFileSync(trying, String(test.mutant)); // for when it never ends
        process.send({ isTrying: true });
      }
    } else if (active !== null && (killed.size > 0 || (only !== null && !only.includes(this.#test)))) {
      test.mode = 'skip'; // One failure kills.
    }
  }

  #end(test) {
    const trial = this.#trial;
    const name = this.#test;
    trial.times.set(name, Math.round(performance.now() - this.#started));
    this.#test = null;
    if (test.mode === 'skip') return;
    const hasFailed = test.errors.length > 0;
    if (test.isControl) {
      // What fails after a mutant without it says nothing of the mutants to come.
      if (hasFailed) trial.spoilt = test.mutant;
      else {
        trial.killed.add(test.mutant);
        process.send({ isTrying: true, killed: test.mutant });
      }
      trial.isInDoubt = false;
    } else if (hasFailed && trial.mutants !== null) trial.isInDoubt = true;
    else if (hasFailed && trial.active !== null) trial.killed.add(trial.active);
    else if (trial.mutants !== null) process.send({ isTrying: true, passed: { name, mutant: test.mutant } });
  }
}

/** In the place of each test, one for each mutant that it reaches, followed by one without the mutant, for when that has failed. */
function multiply(block, mutants) {
  block.children = block.children.flatMap((child) => {
    if (child.type === 'describeBlock') {
      multiply(child, mutants);
      return [child];
    }
    const name = toName(child);
    return mutants
      .filter(({ only }) => name in only)
      .flatMap(({ number, only }) => {
        const timeout = MIN_LIMIT + 10 * only[name];
        const copy = (isControl) => ({ ...child, errors: [], mutant: number, isControl, timeout });
        return [copy(false), copy(true)];
      });
  });
  block.tests = block.children.filter(({ type }) => type === 'test');
}

function toName(test) {
  return test.parent === undefined || test.parent.name === 'ROOT_DESCRIBE_BLOCK'
    ? test.name
    : `${toName(test.parent)} ${test.name}`;
}
