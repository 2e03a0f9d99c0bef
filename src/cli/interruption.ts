/** Exit statuses of a process that a signal ends, as shells report them. */
const STATUSES = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 } as const;

/** Somebody ends the work: with Ctrl+C, with a signal, or by reading its output no longer. */
export class Interruption extends Error {
  /** @param status - Exit status of a process whose work it cuts short. */
  constructor(
    message: string,
    readonly status: number,
  ) {
    super(message);
  }
}

/**
 * Lets work end in its own time when it is interrupted, so that it can remove what it made. Who cannot wait interrupts it twice.
 * @param work - Is given a signal whose reason is an `Interruption`. When it throws that reason, it was cut short; when it returns, it was done.
 * @returns the exit status: 0 for work that was done, and for output that nobody reads.
 */
export async function untilInterrupted(work: (interrupted: AbortSignal) => Promise<void>): Promise<number> {
  const controller = new AbortController();
  const removers = Object.entries(STATUSES).map(([name, status]) => {
    const listener = () => controller.abort(new Interruption(name, status));
    process.once(name, listener);
    return () => process.off(name, listener);
  });
  const close = () => controller.abort(new Interruption('The output was closed.', 0));
  process.stdout.once('error', close);
  if (process.stdout.errored !== null) close();
  try {
    await work(controller.signal);
    return 0;
  } catch (error) {
    if (error instanceof Interruption) return error.status;
    throw error;
  } finally {
    for (const remove of removers) remove();
    process.stdout.off('error', close);
  }
}

/** Resolves when the signal is aborted. */
export function toAborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) return resolve();
    signal.addEventListener('abort', () => resolve(), { once: true });
  });
}
