import { onTestFinished } from 'vitest';
import { createLegalClock } from '../../local/clock/legal-clock.ts';
import type { Listener } from '../../local/outside/exchange.ts';
import { createOutsideSystems, type OutsideSystems } from '../../local/outside/mount.ts';
import { listen } from './listen.ts';
import { temporaryFolder } from './temporary-folder.ts';

const start = Date.parse('2026-11-23T02:00:00.000Z');

/** All simulators on a free port, with a legal clock that stands still at 2026-11-23 10:00 in Hong Kong until it travels. */
export const startOutsideSystems = async (options: { product?: Listener; stateFolder?: string } = {}) => {
  const stateFolder = options.stateFolder ?? temporaryFolder();
  const [outside, product] = [await listen(), await listen('localhost')];
  if (options.product) product.use(options.product);
  const legalClock = createLegalClock({ stateFolder, wallNow: () => start });
  const systems: OutsideSystems = await createOutsideSystems({
    origin: outside.origin,
    productOrigin: product.origin,
    stateFolder,
    legalClock,
    log: () => {},
    wallNow: () => start,
    notificationSchedule: [5, 10],
  });
  outside.use(systems.listener);
  onTestFinished(() => systems.close());
  return {
    ...systems,
    origin: outside.origin,
    productOrigin: product.origin,
    legalClock,
    stateFolder,
    start,
  };
};

/** POSTs JSON and gives the status and whatever JSON came back. */
export const postJson = async (url: string, value: unknown, headers: Record<string, string> = {}) => {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(value),
  });
  const answer: unknown = await response.json();
  return { status: response.status, answer };
};
