import { takeStep } from '../../functions/step/take-step.ts';
import type { Instant } from '../../schemas/time.ts';
import { recordAccess } from '../../store/access.ts';
import { unborn } from '../../store/records.ts';
import { aCommand } from './commands.ts';
import { officer } from './people.ts';
import type { World } from './world.ts';

type Type = Parameters<typeof aCommand>[0];

/** Takes one step of a case of the test permit; the first begins it. */
export async function step(
  world: World,
  id: string,
  type: Type,
  over: Parameters<typeof aCommand>[1] = {},
): Promise<void> {
  const ref = { kind: 'case' as const, id };
  const { outcome } = await takeStep(world, {
    ref,
    ...(type === 'application.submit'
      ? { begin: unborn(ref, `case:${id}`, { service: 'test-permit', number: 1 }) }
      : {}),
    intend: () => ({ command: aCommand(type, over) }),
  });
  if (outcome !== 'accepted') throw new Error(`${type} of ${id} was ${outcome}`);
}

/** An application sent, paid and looked at by an officer, all at one moment. */
export async function readAndPaid(world: World, id: string, at: Instant): Promise<void> {
  await step(world, id, 'application.submit', { at });
  await step(world, id, 'fee.post', { at });
  await recordAccess(world.store, { kind: 'case', id }, { at, by: officer('ip'), read: 'deskCase' });
}
