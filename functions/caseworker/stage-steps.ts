import { problem, type Reply } from '../http/reply.ts';
import type { ProductRequest } from '../http/request.ts';
import type { WebDeps } from '../http/web-deps.ts';
import { act, type Reader } from './act.ts';
import { readCorrection, readSettled } from './read-corrections.ts';
import { readReopening, readVote } from './read-decisions.ts';
import { readCancellation } from './read-forms.ts';
import { readArranged, readHeld } from './read-hearing.ts';
import { readBooking, readCancelled, readGoneOn, readRepeat, readReport } from './read-inspection.ts';
import { readAnotherInterview, readInterviewed, readWithoutInterview } from './read-interview.ts';
import { readAddBody, readExtend, readPassOver } from './read-referral.ts';
import { readConfirmed, readGivenBack, readLetter, readWaived } from './read-requirements.ts';

/** Buttons of the stages' own forms, by the command they give. */
const readersWith = (deps: WebDeps): ReadonlyMap<string, Reader> =>
  new Map<string, Reader>([
    ['case.cancel', readCancellation],
    ['correction.propose', readCorrection],
    ['correction.confirm', readSettled('correction.confirm')],
    ['correction.reject', readSettled('correction.reject')],
    ['case.reopen', readReopening],
    ['panel.vote', readVote],
    ['hearing.arrange', readArranged],
    ['hearing.record', readHeld],
    ['inspection.book', readBooking(deps, 'inspection.book')],
    ['inspection.cancel', readCancelled('inspection.cancel')],
    ['inspection.report', readReport(deps)],
    ['inspection.repeat', readRepeat],
    ['inspection.passOver', readGoneOn],
    ['interview.book', readBooking(deps, 'interview.book')],
    ['interview.cancel', readCancelled('interview.cancel')],
    ['interview.record', readInterviewed],
    ['interview.repeat', readAnotherInterview],
    ['interview.passOver', readWithoutInterview],
    ['referral.add', readAddBody],
    ['referral.extend', readExtend],
    ['referral.passOver', readPassOver],
    ['requirements.issue', readLetter],
    ['requirements.confirm', readConfirmed],
    ['requirements.return', readGivenBack],
    ['requirements.waive', readWaived],
  ]);

/** One address for what the stages' forms send; a step nobody knows is no page. */
export const takeDeskStep = (deps: WebDeps) => {
  const readers = readersWith(deps);
  return async (request: ProductRequest): Promise<Reply> => {
    const read = readers.get(request.parameters['step'] ?? '');
    return read ? act(deps, read)(request) : problem('notFound');
  };
};
