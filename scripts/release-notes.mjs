// Prints what CHANGELOG.md says of a version, for its release: `node scripts/release-notes.mjs v1.2.0`. Fails when the tag, the
// version of the package and the changelog do not agree.
import { readFileSync } from 'node:fs';

const tag = process.argv[2] ?? '';
const version = tag.replace(/^v/, '');
const packageVersion = JSON.parse(readFileSync('package.json', 'utf8')).version;
const sections = readFileSync('CHANGELOG.md', 'utf8').split(/^(?=## )/m);
const notes = sections.find((section) => section.startsWith(`## [${version}]`))?.replace(/^.*\n/, '');

if (!/^v\d+\.\d+\.\d+$/.test(tag)) fail(`${tag || 'Nothing'} is not a tag such as v1.2.0.`);
else if (version !== packageVersion) fail(`The tag is ${tag}, and package.json has ${packageVersion}.`);
else if (notes === undefined || notes.trim() === '') fail(`CHANGELOG.md says nothing of ${version}.`);
else console.log(notes.trim());

function fail(message) {
  console.error(message);
  process.exitCode = 1;
}
