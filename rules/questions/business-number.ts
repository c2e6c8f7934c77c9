import { foldFullWidth } from '../clean-text.ts';
import type { QuestionKind } from './kind.ts';
import { inForm, onlyField, readOne, right, writeText, wrong } from './one-field.ts';

/**
 * A business registration number, which since 27 December 2023 is the unique business identifier (UBI): 8 figures, or a letter and 7
 * figures; with `branch` also the 3 figures of the branch. No check digit is published, so none is checked.
 * https://www.1823.gov.hk/en/faq/what-is-the-unique-business-identifier-ubi-of-my-company-entity
 */
export const businessNumber: QuestionKind<'businessNumber'> = {
  variable: 'string',
  fields: onlyField,
  read: (question, raw) =>
    readOne(question, raw, 30, (typed) => {
      const number = foldFullWidth(typed.slice(0, 100))
        .replace(/[\p{Cf}\p{Zs}\p{Pd}]/gu, '')
        .toUpperCase();
      const found = /^(\d{8}|[A-Z]\d{7})(\d{3})?(?:\d{7})?$/u.exec(number);
      const [, identifier = '', branch] = found ?? [];
      if (!found || (question.branch && branch === undefined)) {
        return wrong(question.id, 'businessNumberMalformed', { example: exampleOf(question.branch) });
      }
      return right(question.branch ? `${identifier}-${branch}` : identifier);
    }),
  kept: ({ branch }) => inForm(formOf(branch)),
  write: writeText,
  example: ({ branch }) => exampleOf(branch),
  schema: ({ branch }) => ({ type: 'string', pattern: formOf(branch).source }),
};

const formOf = (branch: boolean): RegExp =>
  branch ? /^([0-9]{8}|[A-Z][0-9]{7})-[0-9]{3}$/u : /^([0-9]{8}|[A-Z][0-9]{7})$/u;

const exampleOf = (branch: boolean): string => (branch ? '12345678-000' : '12345678');
