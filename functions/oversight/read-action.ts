import { PersonRef } from '../../schemas/actor.ts';
import type { BulkAction, BulkJob } from '../../schemas/bulk.ts';
import { CaseFlag } from '../../schemas/desk-work.ts';
import type { FieldErrors } from '../../web/components/error-summary.tsx';
import { deskFieldId } from '../../web/pages/desk/case-forms.tsx';
import { bulkTexts } from '../../web/texts/bulk.ts';
import { deskWorkTexts } from '../../web/texts/desk-work.ts';
import { type Wording, words } from '../../web/texts/words.ts';
import { textIn } from '../caseworker/desk-text.ts';
import { field, type ProductRequest } from '../http/request.ts';
import type { WebDeps } from '../http/web-deps.ts';
import { choicesFor } from './bulk-choices.ts';

type ActionRead =
  | { readonly ok: true; readonly action: BulkAction }
  | { readonly ok: false; readonly errors: FieldErrors };

/** What is to be done with the cases, among what is offered for them. */
export async function readAction(deps: WebDeps, request: ProductRequest, job: BulkJob): Promise<ActionRead> {
  const choices = await choicesFor(deps, request, job);
  const kind = choices.kinds.find((one) => one === field(request.form, 'action'));
  const wrong = (name: string, label: Wording): ActionRead => ({
    ok: false,
    errors: [
      {
        field: deskFieldId(name),
        message: words(deskWorkTexts.choose, request.language, { label: words(label, request.language) }),
      },
    ],
  });
  const chosen = (name: string, items: readonly { readonly value: string }[]) =>
    items.find(({ value }) => value === field(request.form, name))?.value;
  switch (kind) {
    case undefined:
      return wrong('action', bulkTexts.action);
    case 'assign': {
      const [provider, ...sub] = (chosen('to', choices.colleagues) ?? '').split('#');
      const to = PersonRef.safeParse({ provider, sub: sub.join('#') });
      return to.success ? { ok: true, action: { kind, to: to.data } } : wrong('to', bulkTexts.to);
    }
    case 'move': {
      const to = chosen('team', choices.teams);
      return to === undefined ? wrong('team', bulkTexts.team) : { ok: true, action: { kind, to } };
    }
    case 'flag': {
      const flag = CaseFlag.safeParse(field(request.form, 'flag')).data;
      if (flag === undefined) return wrong('flag', bulkTexts.flag);
      const why = textIn(request, 'why', words(bulkTexts.why, request.language));
      return why.words === undefined
        ? { ok: false, errors: why.errors }
        : { ok: true, action: { kind, flag, why: why.words } };
    }
    case 'claim':
    case 'grant':
    case 'endorse':
      return { ok: true, action: { kind } };
  }
}
