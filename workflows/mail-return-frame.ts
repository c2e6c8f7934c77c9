import type { StateNode } from '../schemas/machine.ts';
import { check, record } from './case-names.ts';
import { effect, go } from './node.ts';

type On = NonNullable<StateNode['on']>;

/** Mail that came back, and its address corrected: wherever a case is, also when it is closed. */
export const mailReturns: On = {
  'mail.fail': [
    go({
      when: [check('isSystem', { part: 'effects' }), check('mailStands')],
      does: [record('mailFailed'), effect({ type: 'sendNotice', notice: 'mailFailed' })],
    }),
  ],
  'mail.correct': [
    go({
      when: [check('isApplicant'), check('mailFails')],
      does: [record('mailCorrected'), effect({ type: 'sendNotice', notice: 'mailCorrected' })],
    }),
  ],
};
