import { describe, expect, test } from 'vitest';
import { compileForm } from '../../../rules/forms/compile.ts';
import { HongKongDate } from '../../../schemas/time.ts';
import { calendar } from '../../support/calendar.ts';
import { partners, partnershipForm } from '../../support/co-signing.ts';

const today = HongKongDate.parse('2026-11-23');
const compiled = compileForm(partnershipForm, calendar);
const wanted = (answers: Parameters<typeof form.coSignatures>[0]) =>
  form.coSignatures(answers, today).map(({ entry, name, email }) => [entry, name, email]);
if (!compiled.ok) throw new Error(JSON.stringify(compiled.problems));
const { form } = compiled;

describe('signatures a form needs', () => {
  test('are one for every row, named by its number, in the order of the definition', () => {
    expect(wanted({ partners: partners.map((one) => ({ ...one })), surveyed: true })).toEqual([
      ['partner.1', 'Mei Ling WONG', 'mei.ling@example.com'],
      ['partner.2', '李小明', 'siu.ming@example.com'],
      ['surveyor', 'LEE, Siu Ming', 'surveyor@example.com'],
    ]);
  });

  test('are none where the condition does not hold and there are no rows', () => {
    expect(wanted({ surveyed: false })).toEqual([]);
    expect(wanted({})).toEqual([]);
  });
});
