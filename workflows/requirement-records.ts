import * as z from 'zod';
import type { CaseContext } from '../schemas/case.ts';
import { RequirementItem, type RequirementLetter } from '../schemas/requirements.ts';
import { personsBehind } from './actors.ts';
import { recordAs } from './record-as.ts';

export const letterOf = ({ letters = [] }: Pick<CaseContext, 'letters'>, stage: string) =>
  letters.findLast((letter) => letter.stage === stage);

/** What a letter requires: of what the service offers, and in an officer's own words. */
export const requiredItems = (
  offered: readonly RequirementItem[],
  { items, more }: { readonly items: readonly string[]; readonly more: readonly string[] },
) => [
  ...offered.filter(({ id }) => items.includes(id)),
  ...more.map((text, index) => ({ id: `more-${index + 1}`, text })),
];

const change = (
  context: CaseContext,
  stage: string,
  write: (letter: RequirementLetter) => RequirementLetter,
): CaseContext => ({
  ...context,
  letters: (context.letters ?? []).map((letter) => (letter.stage === stage ? write(letter) : letter)),
});

/** How a case remembers what was required and what the applicant says of it. */
export const requirementRecords = {
  letter: recordAs<CaseContext, 'requirements.issue'>(
    'requirements.issue',
    (context, { at, by, input: { items, more, until } }, stage, given) => {
      const required = requiredItems(z.array(RequirementItem).parse(given), { items, more });
      const letter = { stage, at, by: personsBehind(by), until, items: required };
      return { ...context, letters: [...(context.letters ?? []), letter] };
    },
  ),
  ticked: recordAs<CaseContext, 'requirements.meet'>('requirements.meet', (context, { at, input }, stage) =>
    change(context, stage, (letter) => ({
      ...letter,
      items: letter.items.map((item) => {
        const ticked = input.ticked.find((one) => one.item === item.id);
        if (!ticked) return item;
        return { ...item, ticked: { at, ...(ticked.note === undefined ? {} : { note: ticked.note }) } };
      }),
    })),
  ),
  requirementsConfirmed: recordAs<CaseContext, 'requirements.confirm'>(
    'requirements.confirm',
    (context, { at, by }, stage) =>
      change(context, stage, (letter) => ({ ...letter, confirmed: { at, by: personsBehind(by) } })),
  ),
  requirementsReturned: recordAs<CaseContext, 'requirements.return'>(
    'requirements.return',
    (context, { at, by, input: { items, why, until } }, stage) =>
      change(context, stage, ({ lapsedAt: _lapsed, ...letter }) => ({
        ...letter,
        until,
        items: letter.items.map(({ ticked, ...item }) =>
          ticked === undefined || items.includes(item.id) ? item : { ...item, ticked },
        ),
        returned: [...(letter.returned ?? []), { at, by: personsBehind(by), why, items }],
      })),
  ),
  requirementsWaived: recordAs<CaseContext, 'requirements.waive'>(
    'requirements.waive',
    (context, { at, by, input: { why } }, stage) => ({
      ...context,
      waivers: [...(context.waivers ?? []), { stage, at, by: personsBehind(by), why }],
    }),
  ),
  requirementsLapsed: recordAs<CaseContext, 'clock.ring'>('clock.ring', (context, { at }, stage) =>
    change(context, stage, (letter) => ({ ...letter, lapsedAt: at })),
  ),
};
