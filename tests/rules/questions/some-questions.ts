import * as z from 'zod';
import { Question, type QuestionType } from '../../../schemas/question.ts';

const label = { en: 'Label', 'zh-Hant': '標籤', 'zh-Hans': '标签' };
const options = ['red', 'green', 'blue'].map((value) => ({ value, label }));

/** What each type needs besides id and label. */
const needs = {
  text: { maxLength: 20 },
  longText: { maxLength: 50 },
  wholeNumber: { minimum: -5, maximum: 1000 },
  yesNo: {},
  choice: { options },
  choices: { options, minimum: 2 },
  date: { notBefore: '1950-01-01', notAfterToday: true },
  englishName: {},
  chineseName: {},
  hkid: {},
  phone: {},
  email: {},
  address: {},
  patternedNumber: { pattern: '[A-Z]{2}[0-9]{4}', example: 'AB1234' },
  decimal: { minimum: -5, maximum: 1000 },
  money: { maximum: 1_000_000 },
  month: { notBefore: '1950-01' },
  time: {},
  dateRange: { notBefore: '1950-01-01', maxDays: 30 },
  travelDocument: {},
  businessNumber: {},
  vehicleMark: {},
  information: { body: [label] },
  signature: { statement: [label] },
  calculated: { value: '1', as: 'wholeNumber' },
  identity: { claim: 'hkid' },
  group: {
    itemName: label,
    maximum: 3,
    questions: [
      { id: 'name', type: 'text', label },
      { id: 'born', type: 'date', label },
      {
        id: 'places',
        type: 'table',
        label,
        itemName: label,
        optional: true,
        maximum: 2,
        questions: [{ id: 'count', type: 'wholeNumber', label }],
      },
    ],
  },
  table: {
    itemName: label,
    maximum: 4,
    questions: [
      { id: 'what', type: 'text', label },
      { id: 'paid', type: 'money', label, optional: true },
    ],
  },
  file: { accept: ['pdf'] },
  files: { accept: ['pdf', 'docx'], minimum: 2, maximum: 3 },
  image: { ratio: { width: 40, height: 50 } },
} satisfies Record<QuestionType, object>;

export const questionTypes = z.array(z.enum(Object.keys(needs))).parse(Object.keys(needs));

/** Types nobody is asked to answer. */
export const unaskedTypes = ['information', 'calculated', 'identity'];

/** A question of a type, called `it`. */
export const aQuestion = (type: string, more: object = {}): Question =>
  Question.parse({
    id: 'it',
    type,
    label,
    ...Object.entries(needs).find(([name]) => name === type)?.[1],
    ...more,
  });
