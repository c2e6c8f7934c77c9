import { expect, test } from 'vitest';
import { typedDate } from '../../../functions/http/typed-date.ts';
import { noticeTexts } from '../../../web/texts/public-notices.ts';
import { monday } from '../../support/commands.ts';
import { aRequest } from '../../support/requests.ts';

const typed = (day: string, month: string, year: string) => {
  const form = { 'hearing-day': day, 'hearing-month': month, 'hearing-year': year };
  return typedDate(aRequest('health', monday, { parameters: {}, form }), 'hearing', noticeTexts.date);
};

test('an emptied date says that it is missing, a half emptied one which boxes, and only a wrong one that it does not exist', () => {
  expect(typed('', ' ', '').errors).toEqual([
    { field: 'hearing-day', message: 'Date of the hearing: an answer is needed' },
  ]);
  expect(typed('7', '', '').errors).toEqual([
    { field: 'hearing-month', message: 'Date of the hearing: enter the month and year too' },
  ]);
  expect(typed('31', '2', '2027').errors).toEqual([
    { field: 'hearing-day', message: 'Date of the hearing: enter a date that exists' },
  ]);
  expect(typed('7', '12', '2026')).toEqual({ date: '2026-12-07', errors: [] });
});
