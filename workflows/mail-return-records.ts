import type { CaseContext } from '../schemas/case.ts';
import type { AuthorityCheck, Checks } from './engine.ts';
import { recordAs } from './record-as.ts';

/** Mail goes to an address, as far as is known. */
const mailStands: AuthorityCheck<CaseContext> = {
  refusal: 'notNow',
  onStanding: ({ application, mailFailed }) => application?.mailTo !== undefined && mailFailed === undefined,
};

const mailFails: AuthorityCheck<CaseContext> = {
  refusal: 'notNow',
  onStanding: ({ mailFailed }) => mailFailed !== undefined,
};

export const mailReturnChecks = { mailStands, mailFails } satisfies Checks<CaseContext>;

/** How a case remembers that its mail came back, and where it goes from now on. */
export const mailReturnRecords = {
  mailFailed: recordAs<CaseContext, 'mail.fail'>('mail.fail', (context, { at, input: { how } }) => ({
    ...context,
    mailFailed: { at, how },
  })),
  mailCorrected: recordAs<CaseContext, 'mail.correct'>('mail.correct', (context, { input: { address } }) => ({
    ...context,
    // What is merely left out would stay.
    mailFailed: undefined,
    application: context.application && { ...context.application, mailTo: address },
  })),
};
