import { hongKongDateOf } from '../../rules/time.ts';
import type { Instant } from '../../schemas/time.ts';
import type { ReceiptModel } from '../../web/receipt-parts.ts';
import type { StepDeps } from '../step/take-step.ts';
import { answeredPages } from './answered-pages.ts';
import { feeStates } from './fee-states.ts';
import { filesAsSent, type OpenedCase, openHistory, submittedAnswers } from './opened-case.ts';
import { paymentsOfFee } from './payments.ts';
import { signaturesTold } from './signatures-told.ts';

/** What a case's receipt says: the first event as it is kept, and the fees as they stand now. */
export async function receiptOf(deps: StepDeps, opened: OpenedCase, madeAt: Instant): Promise<ReceiptModel> {
  const { record, release, context, application } = opened;
  const { definition } = release;
  const [history, form, ...payments] = await Promise.all([
    openHistory(deps, opened),
    deps.releases.formOf(record.release),
    ...context.fees.map(({ item }) => paymentsOfFee(deps, record.ref.id, item)),
  ]);
  const { answers, particulars, noticed } = submittedAnswers(history);
  const today = hongKongDateOf(application.submittedAt);
  return {
    case: record.ref.id,
    reference: application.reference,
    service: definition.name,
    department: definition.department.name,
    form: definition.form,
    submittedAt: application.submittedAt,
    sentIn: application.language,
    represented: application.represented,
    signatures: signaturesTold(opened, history),
    pages: answeredPages(form, {
      answers,
      particulars,
      today,
      files: filesAsSent(history, application.submittedAt),
    }),
    fees: feeStates(opened, payments, deps.calendar),
    declaration: definition.declaration,
    noticed,
    privacy: definition.privacy,
    madeAt,
  };
}
