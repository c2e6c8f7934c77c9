import type { MailReturn } from '../../schemas/mail-return.ts';
import type { Instant } from '../../schemas/time.ts';
import type { RecordRef } from '../../store/row-keys.ts';
import { type StepDeps, takeStep } from '../step/take-step.ts';

/** Tells a case that its mail comes back. One that knows, or whose release is from before such things were told, refuses; then nothing is to be done. */
export async function failMail(
  deps: StepDeps,
  ref: RecordRef,
  { at, how }: { readonly at: Instant; readonly how: MailReturn },
): Promise<void> {
  const by = { kind: 'system', part: 'effects' } as const;
  await takeStep(deps, {
    ref,
    intend: () => ({ command: { type: 'mail.fail', at, by, input: { how }, facts: {} } }),
  });
}
