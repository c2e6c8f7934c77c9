import { type ReturnedMail, readReturnedMail } from '../../../adapters/mail/mail-return-event.ts';
import type { MailReturn } from '../../../schemas/mail-return.ts';
import { noteMailReturn } from '../../../store/mail-returns.ts';
import { sameMailbox } from '../../../store/mails-sent.ts';
import { caseOfEffect } from '../../../store/outbox.ts';
import { failMail } from '../../records/mail-failed.ts';
import { openCase } from '../../records/opened-case.ts';
import type { StepDeps } from '../../step/take-step.ts';

/** Mail that came back: no more goes to its address, and the case that sent it tells its officers and its applicant. Told twice, it is noted once. */
export const noteReturns =
  (deps: StepDeps) =>
  async (event: unknown): Promise<{ noted: number }> => {
    const returned = readReturnedMail(event);
    if (!returned) return { noted: 0 };
    await deps.renewCalendar(deps.store);
    for (const address of returned.addresses) await noteOne(deps, returned, address);
    return { noted: returned.addresses.length };
  };

async function noteOne(
  deps: StepDeps,
  { how, effectId }: ReturnedMail & { readonly how: MailReturn },
  address: string,
): Promise<void> {
  const at = deps.wallNow();
  await noteMailReturn(deps.store, address, { at, how });
  const id = effectId === undefined ? undefined : caseOfEffect(effectId);
  const opened = id === undefined ? undefined : await openCase(deps, id);
  // An address that was corrected meanwhile is another; supervisors' and co-signers' mail is no applicant's.
  const mailTo = opened?.application.mailTo;
  if (opened && mailTo !== undefined && sameMailbox(mailTo, address))
    await failMail(deps, opened.record.ref, { at, how });
}
