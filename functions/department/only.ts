import type { Role } from '../../schemas/actor.ts';
import { problem } from '../http/reply.ts';
import type { Handler } from '../http/serve.ts';
import { sessionOf } from '../http/stamp.ts';

/** Only who runs the service, or has to do with its money. */
export const only =
  (roles: readonly Role[]) =>
  (handler: Handler): Handler =>
  (request) => {
    const { actor } = sessionOf(request);
    const may = actor.kind === 'staff' && actor.roles.some((role) => roles.includes(role));
    return may ? handler(request) : problem('forbidden');
  };
