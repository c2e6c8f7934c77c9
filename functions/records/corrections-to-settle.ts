import type { Actor } from '../../schemas/actor.ts';
import { anyShared, personsBehind } from '../../workflows/actors.ts';
import type { OpenedCase } from './opened-case.ts';

/** Corrections that wait for a second person, without those somebody made: nobody confirms their own. */
export const correctionsToSettle = ({ context }: OpenedCase, actor: Actor): ReadonlySet<string> =>
  new Set(
    (context.corrections ?? [])
      .filter(({ settled, by }) => settled === undefined && !anyShared(by, personsBehind(actor)))
      .map(({ id }) => id),
  );
