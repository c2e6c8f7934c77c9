import type { Known } from '../../rules/forms/compiled-form.ts';
import { addressesToConfirm, type TypedAddress } from '../../rules/forms/email-addresses.ts';
import type { DraftContent } from '../../schemas/draft.ts';
import type { FormPage } from '../../schemas/question.ts';
import type { Language } from '../../schemas/text.ts';
import { formErrors } from '../../web/questions/problems.ts';
import type { OpenedDraft } from './own-draft.ts';

/** Addresses still to be confirmed before the form can be sent, in the form's order. */
export const unconfirmed = (
  { form }: Pick<OpenedDraft, 'form'>,
  known: Known,
  { confirmed = [] }: DraftContent,
): TypedAddress[] => addressesToConfirm(form, known).filter(({ address }) => !confirmed.includes(address));

/** What stands in the way of sending on one page, and the first sentence about it. */
export interface Unfinished {
  readonly page: FormPage;
  readonly why: 'fillIn' | 'saveChanges' | 'confirmEmail';
  readonly message?: string | undefined;
  readonly address?: string;
}

/** Pages with a wrong or missing answer, with something typed that was not saved, or with an address that is not confirmed. */
export function unfinishedPages(opened: OpenedDraft, language: Language): Unfinished[] {
  const { draft, form, known } = opened;
  const open = unconfirmed(opened, known, draft.content);
  return form.progress(known).flatMap(({ page, questions, problems }): Unfinished[] => {
    const typed = draft.content.typed?.[page.id];
    const reading = typed && form.readPage(page.id, typed, known);
    if (reading) {
      const [error] = formErrors(reading.problems, reading.questions, language);
      return [{ page, why: 'saveChanges', message: error?.message }];
    }
    const [error] = formErrors(problems, questions, language);
    if (error) return [{ page, why: 'fillIn', message: error.message }];
    return open
      .filter((one) => one.page.id === page.id)
      .map(({ address }) => ({ page, why: 'confirmEmail' as const, address }));
  });
}
