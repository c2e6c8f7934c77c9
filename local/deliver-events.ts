import { setTimeout as pause } from 'node:timers/promises';

const WAITS = [200, 1000, 5000, 20_000];

/**
 * What EventBridge does in the cloud: hands events to a function, again after a while when it fails. One after another, so that no two
 * pictures are decoded at the same time. What is under way when the process dies is told again by the store at the next start.
 */
export function deliverEvents(call: (event: unknown) => Promise<unknown>, log: (message: string) => void) {
  let last: Promise<void> = Promise.resolve();
  const stopping = new AbortController();

  const attempt = async (event: unknown): Promise<void> => {
    for (const wait of [...WAITS, undefined]) {
      if (stopping.signal.aborted) return;
      try {
        await call(event);
        return;
      } catch (error) {
        log(`event failed: ${error instanceof Error ? (error.stack ?? error.message) : 'unknown'}`);
        if (wait !== undefined)
          await pause(wait, undefined, { signal: stopping.signal, ref: false }).catch(() => undefined);
      }
    }
  };

  return {
    deliver: (event: unknown): void => {
      last = last.then(() => attempt(event));
    },
    stop: async (): Promise<void> => {
      stopping.abort();
      await last;
    },
  };
}
