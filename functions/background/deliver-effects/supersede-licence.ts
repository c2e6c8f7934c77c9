import { requestKeyOf } from '../../../store/request-keys.ts';
import { openCase } from '../../records/opened-case.ts';
import { takeStep } from '../../step/take-step.ts';
import { type Delivered, type Delivery, type DeliveryDeps, done } from './delivery.ts';

/** The full licence takes the place of the provisional one, which ends with that; one that has ended already is left as it is. */
export async function supersedeLicence(
  deps: DeliveryDeps,
  { waiting, id, at }: Delivery,
): Promise<Delivered> {
  const opened = await openCase(deps, waiting.ref.id);
  const provisional = opened?.context.provisional;
  if (!provisional) return done;
  await takeStep(deps, {
    ref: { kind: 'licence', id: provisional.id },
    request: { key: requestKeyOf('effects', 'licence.supersede', id, {}), answer: {} },
    intend: () => ({
      command: {
        type: 'licence.supersede',
        at,
        by: { kind: 'system', part: 'effects' },
        input: {},
        facts: {},
      },
    }),
  });
  return done;
}
