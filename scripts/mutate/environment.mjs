// The environment of a test file while mutants are tried: tells the code which mutant is active, and notes which test reaches which.
import { TestEnvironment } from 'jest-environment-node';

export default class extends TestEnvironment {
  /** What to do, and what was found: set by the process that runs the tests. */
  #trial = globalThis.mutationTrial;
  /** Full name of the test that is running; null while the file is loaded and in hooks of all its tests. */
  #test = null;
  #started = 0;
  #isDecided = false;

  async setup() {
    await super.setup();
    const { active, reached } = this.#trial;
    this.global.__isActive = (number) => {
      if (reached !== null) {
        if (!reached.has(this.#test)) reached.set(this.#test, new Set());
        reached.get(this.#test).add(number);
      }
      return number === active;
    };
  }

  handleTestEvent(event) {
    const { only } = this.#trial;
    if (event.name === 'test_start') {
      const name = toName(event.test);
      // One failure kills, so the rest need not run; nor what never reaches the mutant.
      if (this.#isDecided || (only !== null && !only.includes(name))) event.test.mode = 'skip';
      this.#test = name;
      this.#started = performance.now();
    } else if (event.name === 'test_done') {
      this.#trial.times.set(this.#test, Math.round(performance.now() - this.#started));
      this.#test = null;
    }
    if (event.name === 'test_fn_failure' && this.#trial.active !== null) this.#isDecided = true;
  }
}

function toName(test) {
  return test.parent === undefined || test.parent.name === 'ROOT_DESCRIBE_BLOCK'
    ? test.name
    : `${toName(test.parent)} ${test.name}`;
}
