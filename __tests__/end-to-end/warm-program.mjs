// Runs a bundle, once for each message, in a process that has compiled it already. Every run evaluates the program anew, with arguments and
// environment of its own, so that no state of one is left to the next. Ends when nobody sends messages any more and nothing is left to do.
import { pathToFileURL } from 'node:url';

const streams = { stdout: process.stdout, stderr: process.stderr };
for (const stream of Object.values(streams)) stream.setMaxListeners(0); // each run adds its own

let runs = 0;
process.on('message', async ({ bundle, arguments: given, environment }) => {
  process.env = environment;
  process.argv = [process.execPath, bundle, ...given];
  process.exitCode = undefined;
  const printed = [];
  for (const [name, stream] of Object.entries(streams)) {
    stream.write = (chunk, encoding, callback) => {
      printed.push([name, String(chunk)]);
      const written = typeof encoding === 'function' ? encoding : callback;
      if (written !== undefined) process.nextTick(written);
      return true;
    };
  }
  try {
    await import(`${pathToFileURL(bundle)}?${(runs += 1)}`);
  } catch (error) {
    printed.push(['stderr', String(error?.stack ?? error)]);
    process.exitCode = 1;
  }
  const { exitCode = 0 } = process;
  process.exitCode = undefined;
  process.send({ exitCode, printed });
});
