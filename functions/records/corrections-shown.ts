import type { PersonRef } from '../../schemas/actor.ts';
import type { CorrectionShown } from '../../web/pages/desk/correction-parts.tsx';
import type { OpenedCase } from './opened-case.ts';

/** What a question of a case's release is called; one that is no more known, by its id. */
const labelOf = ({ release }: OpenedCase, question: string): CorrectionShown['label'] =>
  release.definition.pages.flatMap(({ questions }) => questions).find(({ id }) => id === question)?.label ?? {
    en: question,
    'zh-Hant': question,
    'zh-Hans': question,
  };

/** Corrections of a case; `named` where those who made and settled them are told. */
export const correctionsShown = (
  opened: OpenedCase,
  named?: (people: readonly PersonRef[]) => string,
): CorrectionShown[] =>
  (opened.context.corrections ?? []).map(({ id, question, value, why, at, by, settled }) => ({
    id,
    label: labelOf(opened, question),
    value,
    why,
    state: settled?.how ?? 'proposed',
    at: settled?.at ?? at,
    ...(named ? { name: named(settled?.by ?? by) } : {}),
  }));
