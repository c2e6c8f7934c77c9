import type { Actor } from '../../schemas/actor.ts';
import type { CommandType } from '../../schemas/command.ts';
import type { QuestionType } from '../../schemas/question.ts';
import type { CorrectionFormModel } from '../../web/pages/desk/correction-forms.tsx';
import { correctionsShown } from '../records/corrections-shown.ts';
import { correctionsToSettle } from '../records/corrections-to-settle.ts';
import type { OpenedCase } from '../records/opened-case.ts';

/** What is not typed as one answer: it is worked out, vouched for, drawn, a file, or rows of answers. */
const notTyped: ReadonlySet<QuestionType> = new Set([
  'information',
  'calculated',
  'identity',
  'signature',
  'file',
  'files',
  'image',
  'group',
  'table',
]);

/** Questions whose answers can be put right by a note. */
export const correctable = ({ release }: OpenedCase) =>
  release.definition.pages
    .flatMap(({ questions }) => questions)
    .filter(({ type }) => !notTyped.has(type))
    .map(({ id, label }) => ({ id, label }));

/** What an officer may do about clerical errors; nobody confirms their own. */
export function correctionForms(
  opened: OpenedCase,
  actor: Actor,
  may: (command: CommandType) => boolean,
): CorrectionFormModel | undefined {
  const waiting = correctionsToSettle(opened, actor);
  const open = may('correction.confirm') ? correctionsShown(opened).filter(({ id }) => waiting.has(id)) : [];
  const questions = may('correction.propose') ? correctable(opened) : [];
  return open.length + questions.length === 0 ? undefined : { open, questions };
}
