import { isJsonObject, type JsonObject } from '../../records/json/json-object.js';
import { toPublishedText } from './published-text.js';
import { cutList, type Fact, type FactName } from './step.js';

/** What emitters write in place of what they must not (`spec/3`, Redaction). */
const REDACTED = 'REDACTED';

/** Reads allow-listed values of one object into facts. What the object says was redacted is not read. */
export class FactReader {
  readonly facts: Fact[] = [];
  readonly #object: JsonObject;
  readonly #redacted: ReadonlySet<unknown>;

  constructor(object: unknown) {
    this.#object = isJsonObject(object) ? object : {};
    const fields = this.#object['redacted_fields'];
    this.#redacted = new Set(Array.isArray(fields) ? fields : []);
  }

  /** The value at the first of these keys that holds one. */
  get(...keys: readonly string[]): unknown {
    for (const key of keys) {
      const value = this.#redacted.has(key) ? undefined : this.#object[key];
      if (value !== undefined && value !== null && value !== REDACTED) return value;
    }
    return undefined;
  }

  text(...keys: readonly string[]): string | null {
    return toPublishedText(this.get(...keys));
  }

  /** Adds a value as it is when it is a number or a truth value, as published text when it is one. */
  add(name: FactName, value: unknown): this {
    if (typeof value === 'boolean' || (typeof value === 'number' && Number.isFinite(value))) {
      this.facts.push({ name, value });
    } else {
      const text = toPublishedText(value);
      if (text !== null) this.facts.push({ name, value: text });
    }
    return this;
  }

  /** Adds the values at keys that are called like the fact. */
  addAll(...names: readonly FactName[]): this {
    for (const name of names) this.add(name, this.get(name));
    return this;
  }

  /** Adds a number, or how many a list holds. */
  addCount(name: FactName, ...keys: readonly string[]): this {
    const value = this.get(...keys);
    return this.add(name, Array.isArray(value) ? value.length : typeof value === 'number' ? value : null);
  }

  /** Adds names as one text. */
  addNames(name: FactName, ...keys: readonly string[]): this {
    const { items, more } = cutList(this.get(...keys), toPublishedText);
    return this.add(name, [...items, ...(more > 0 ? [`${more} more`] : [])].join(', '));
  }
}
