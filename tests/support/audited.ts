import { afterAll, afterEach, beforeAll } from 'vitest';
import type { Archive } from '../../adapters/archive/archive.ts';
import { audit, type Summary } from '../../cli/audit/audit.ts';
import { sentenceOf } from '../../cli/audit/findings.ts';
import { signDailyRoots } from '../../functions/background/sign-daily-root/sign.ts';
import type { Instant } from '../../schemas/time.ts';
import { anArchive } from './an-archive.ts';
import { instant, monday } from './commands.ts';
import { aDefinition } from './definition.ts';
import { readAndPaid, step } from './permit-cases.ts';
import { asItIsNow, tamperingWith } from './tamper.ts';
import { aWorld, databaseOf, type World } from './world.ts';

export const tuesday = instant('2026-11-24T02:00:00.000Z');
/** When the roots of Monday and Tuesday are signed. */
export const wednesday = instant('2026-11-25T03:00:00.000Z');

interface Opened {
  readonly world: World;
  readonly kept: Awaited<ReturnType<typeof anArchive>>;
  readonly putBack: () => Promise<void>;
}

/** Two cases, each read by an officer on Monday, one going on on Tuesday, both days signed; put back after each test of a file. */
export function audited() {
  const open: { now?: Opened } = {};
  const opened = (): Opened => {
    if (!open.now) throw new Error('The world begins before the first test');
    return open.now;
  };
  beforeAll(async () => {
    const [world, kept] = await Promise.all([aWorld(), anArchive()]);
    await world.publish(aDefinition());
    await readAndPaid(world, 'c1', monday);
    await readAndPaid(world, 'c2', monday);
    await step(world, 'c1', 'register.report', { at: tuesday });
    await signDailyRoots({ store: world.store, archive: kept.archive, signer: world.auditSigner }, wednesday);
    open.now = { world, kept, putBack: await asItIsNow(world) };
  });
  afterEach(() => opened().putBack());
  afterAll(() => Promise.all([open.now?.world.close(), open.now?.kept.close()]));

  /** All that is found, in words, and the summary. No root is looked at on Monday: its day has not ended. */
  const check = async (
    more: { readonly archive?: Archive; readonly now?: Instant } = {},
  ): Promise<{ found: string[]; summary: Summary }> => {
    const { world, kept } = opened();
    const found: string[] = [];
    const { archive = kept.archive, now = wednesday } = more;
    const keys = [await world.auditSigner.publicKey()];
    const { store } = world.reopen();
    const summary = await audit(
      { store, database: databaseOf, archive, keys, now, signing: true },
      (finding) => found.push(sentenceOf(finding)),
    );
    return { found, summary };
  };
  return {
    world: () => opened().world,
    archive: () => opened().kept.archive,
    tamper: () => tamperingWith(opened().world),
    check,
    found: async (more: Parameters<typeof check>[0] = {}) => (await check(more)).found,
  };
}
