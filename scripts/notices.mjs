// Completes what ncc writes to licenses.txt: it names the packages whose modules it sees, but not what a package carries in its own files.
import { appendFileSync, existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const PACKAGES = new URL('../node_modules/', import.meta.url);
/** Licenses of what a package carries without depending on it, so that it is not installed: a file for each such package. */
const CARRIED = new URL('notices/', import.meta.url);

/** Adds the licenses of all packages whose code may be in a bundle. @param {string} bundle directory */
export function completeNotices(bundle) {
  const file = join(bundle, 'licenses.txt');
  const bundled = readFileSync(file, 'utf8').split('\n').filter(isPackage);
  for (const name of [...withDependencies(bundled)].sort()) {
    if (!bundled.includes(name)) appendFileSync(file, toNotice(name));
    const carried = new URL(`${name.replace('/', '+')}.txt`, CARRIED);
    if (existsSync(carried)) appendFileSync(file, readFileSync(carried));
  }
}

function isPackage(name) {
  return /^(?:@[a-z0-9-]+\/)?[a-z0-9][a-z0-9._-]*$/.test(name) && existsSync(new URL(`${name}/package.json`, PACKAGES));
}

/** With all that they depend on, which they may carry in their own files, as d3-array does internmap. */
function withDependencies(names) {
  const all = new Set(names);
  for (const name of all) {
    for (const dependency of Object.keys(readPackage(name).dependencies ?? {})) {
      if (isPackage(dependency)) all.add(dependency); // What only one package sees is below it, and ncc names it.
    }
  }
  return all;
}

function toNotice(name) {
  const license = readdirSync(new URL(`${name}/`, PACKAGES)).find((entry) => /^licen[cs]e/i.test(entry));
  if (license === undefined) throw new Error(`${name} has no license to repeat in licenses.txt.`);
  const text = readFileSync(new URL(`${name}/${license}`, PACKAGES), 'utf8').trim();
  return `${name}\n${readPackage(name).license}\n${text}\n\n`;
}

function readPackage(name) {
  return JSON.parse(readFileSync(new URL(`${name}/package.json`, PACKAGES), 'utf8'));
}
