import { takeStep } from '../../functions/step/take-step.ts';
import { cents } from '../../rules/money.ts';
import { plusMilliseconds } from '../../rules/time.ts';
import { addAttempt, readAttempts } from '../../store/attempts.ts';
import { unborn } from '../../store/records.ts';
import { rowKeys } from '../../store/row-keys.ts';
import { putNew } from '../../store/transact.ts';
import { aCommand } from './commands.ts';
import { applicant } from './people.ts';
import type { World } from './world.ts';

const release = { service: 'test-permit', number: 1 };
const item = 'application';

/** A case that waits for its fee of HK$80. */
export async function aCaseToPay(world: World, id: string) {
  const ref = { kind: 'case' as const, id };
  await takeStep(world, {
    ref,
    begin: unborn(ref, `case:${id}`, release),
    intend: () => ({ command: aCommand('application.submit', { at: world.legalNow() }) }),
  });
  return ref;
}

/** One more payment of a case's fee, with a code that can be paid for a quarter of an hour. */
export async function anOpenPayment(world: World, caseId: string, id: string, reference: string) {
  const ref = { kind: 'payment' as const, id };
  const at = world.legalNow();
  const attempts = await readAttempts(world.store, caseId, item);
  await takeStep(world, {
    ref,
    begin: unborn(ref, `case:${caseId}`, release),
    intend: () => ({
      command: {
        type: 'payment.open',
        at,
        by: applicant(),
        input: { case: caseId, item, rail: 'fps' },
        facts: { amount: cents(8000), reference, expiresAt: plusMilliseconds(at, 900_000), code: '' },
      },
      also: [
        addAttempt(world.store, caseId, item, attempts, id),
        putNew(world.store.names.cases, { ...rowKeys.reference(reference), record: ref }, 'taken'),
      ],
    }),
  });
  return ref;
}
