import { questionCalled } from '../../rules/questions/row-parts.ts';
import type { Question } from '../../schemas/question.ts';
import type { Language } from '../../schemas/text.ts';
import { rowTexts } from '../texts/fields.ts';
import { words } from '../texts/words.ts';

const isQuestion = (label: string): boolean => /[?？]$/u.test(label);

/** "Colour: brown", "Is it neutered? Yes": what stands after a label, which may itself end as a question does. */
export const labelled = (label: string, what: string, language: Language): string =>
  isQuestion(label)
    ? `${label}${language === 'en' ? ' ' : ''}${what}`
    : words(rowTexts.labelled, language, { label, what });

/** The question that is called so on a page as it is spoken of; inside rows with the row: "Dog 2 – Colour". */
export function labelCalled(questions: readonly Question[], name: string, language: Language): string {
  const asked = questionCalled(questions, name);
  if (!asked) return name;
  const label = words(asked.label, language);
  const rows = questions.find((one) => 'itemName' in one && name.startsWith(`${one.id}-`));
  const row = rows && /^\d{1,3}(?=-)/u.exec(name.slice(rows.id.length + 1))?.[0];
  if (row === undefined || !rows || !('itemName' in rows)) return label;
  const values = { name: words(rows.itemName, language), n: Number(row) + 1 };
  return `${words(rowTexts.row, language, values)} – ${label}`;
}

/** A sentence that begins with "{label}: " where the label is a question: "Who keeps it? Choose an answer". */
export const asSentence = (sentence: string, label: string): string =>
  isQuestion(label)
    ? sentence.replace(/^\{label\}: (\p{L})/u, (_all, first: string) => `{label} ${first.toUpperCase()}`)
    : sentence;
