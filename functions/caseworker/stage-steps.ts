import { problem, type Reply } from '../http/reply.ts';
import type { ProductRequest } from '../http/request.ts';
import type { WebDeps } from '../http/web-deps.ts';
import { act } from './act.ts';
import { readReopening, readVote } from './read-decisions.ts';
import { readCancellation } from './read-forms.ts';
import { readArranged, readHeld } from './read-hearing.ts';
import { readAddBody, readExtend, readPassOver } from './read-referral.ts';
import { readConfirmed, readGivenBack, readLetter, readWaived } from './read-requirements.ts';
import type { Reader } from './take-form.ts';

/** Buttons of the stages' own forms on the case page, by the command they give. */
const readers: ReadonlyMap<string, Reader> = new Map<string, Reader>([
  ['case.cancel', readCancellation],
  ['case.reopen', readReopening],
  ['panel.vote', readVote],
  ['hearing.arrange', readArranged],
  ['hearing.record', readHeld],
  ['referral.add', readAddBody],
  ['referral.extend', readExtend],
  ['referral.passOver', readPassOver],
  ['requirements.issue', readLetter],
  ['requirements.confirm', readConfirmed],
  ['requirements.return', readGivenBack],
  ['requirements.waive', readWaived],
]);

/** One address for what the stages' forms send; a step nobody knows is no page. */
export const takeDeskStep =
  (deps: WebDeps) =>
  async (request: ProductRequest): Promise<Reply> => {
    const read = readers.get(request.parameters['step'] ?? '');
    return read ? act(deps, read)(request) : problem('notFound');
  };
