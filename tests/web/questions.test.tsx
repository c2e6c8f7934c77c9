import { renderToString } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import { fieldsOf } from '../../rules/questions/registry.ts';
import { ProblemCode } from '../../schemas/answer-problem.ts';
import { Question } from '../../schemas/question.ts';
import { answerWords } from '../../web/questions/answer-words.ts';
import { QuestionControl } from '../../web/questions/controls.tsx';
import { formErrors } from '../../web/questions/problems.ts';
import { idsOf, tagsOf } from '../support/html.ts';
import { everyQuestion, manyOptions } from '../support/page-questions.ts';

const questions = [...Object.values(everyQuestion), manyOptions];

/** Fields of rows that are not shown yet have no control. */
const shownFields = (question: Question): readonly string[] =>
  'questions' in question ? fieldsOf(question).filter((field) => /-0-/u.test(field)) : fieldsOf(question);

describe.each(questions.map((question) => ({ type: question.type, question })))(
  'a question of type $type',
  ({ question }) => {
    const html = renderToString(
      <QuestionControl question={question} fields={{}} errors={[]} language="en" />,
    );

    it('has a control for every field the form language reads, with that name and id', () => {
      const tags = tagsOf(html);
      for (const field of shownFields(question)) {
        expect(tags.map(({ attributes }) => attributes['name'])).toContain(field);
        expect(idsOf(html)).toContain(field);
      }
    });

    it('says what is wrong at the field, whichever it is', () => {
      for (const field of shownFields(question)) {
        const wrong = renderToString(
          <QuestionControl
            question={question}
            fields={{}}
            errors={[{ field, message: 'Mend this' }]}
            language="en"
          />,
        );
        expect(wrong).toContain('Mend this');
        expect(wrong).toContain('govuk-form-group--error');
      }
    });

    it('shows an absent answer as not given', () => {
      expect(answerWords(question, undefined, 'zh-Hant')).toBe('沒有提供');
    });
  },
);

describe('answers in words', () => {
  it('show what was worked out as people write it: decimals with their unit, in every language', () => {
    const area = Question.parse({
      id: 'area',
      type: 'calculated',
      as: 'decimal',
      decimals: 1,
      value: '1',
      unit: { en: 'm²', 'zh-Hant': '平方米', 'zh-Hans': '平方米' },
      label: { en: 'Area', 'zh-Hant': '面積', 'zh-Hans': '面积' },
    });
    expect(answerWords(area, '12.5', 'en')).toBe('12.5 m²');
    expect(answerWords(area, '12.5', 'zh-Hant')).toBe('12.5 平方米');
    expect(answerWords(area, '12.5', 'zh-Hans')).toBe('12.5 平方米');
  });

  it('show labels, dates and addresses as people write them', () => {
    expect(answerWords(everyQuestion.choices, ['car', 'bus'], 'zh-Hant')).toBe('私家車、巴士');
    expect(answerWords(everyQuestion.date, '2027-05-17', 'en')).toBe('17 May 2027');
    expect(answerWords(everyQuestion.yesNo, false, 'en')).toBe('No');
    expect(
      answerWords(everyQuestion.address, { flat: 'A', street: '1 Example Street', region: 'KLN' }, 'en'),
    ).toBe('Flat or room A\n1 Example Street\nKowloon');
  });
});

describe('problems in words', () => {
  it.each(ProblemCode.options)('%s is a whole sentence that names the question', (problem) => {
    const values = {
      maximum: 5,
      minimum: 2,
      part: 'year',
      decimals: 2,
      step: 5,
      earliest: '2026-01-31',
      latest: 2200,
      example: 'A123456',
    };
    for (const language of ['en', 'zh-Hant', 'zh-Hans'] as const) {
      const [told] = formErrors(
        [{ question: 'place', field: 'place', problem, values }],
        questions,
        language,
      );
      expect(told?.message).toContain(
        { en: 'Place of birth', 'zh-Hant': '出生地點', 'zh-Hans': '出生地点' }[language],
      );
      expect(told?.message).not.toMatch(/\{\w+\}|2026-01-31/u);
    }
  });

  it('a definition’s own sentence goes before ours', () => {
    const message = { en: 'You must be 18.', 'zh-Hant': '你必須年滿18歲。', 'zh-Hans': '你必须年满18岁。' };
    expect(
      formErrors([{ question: 'place', field: 'place', problem: 'notEligible', message }], questions, 'en'),
    ).toEqual([{ field: 'place', message: 'You must be 18.' }]);
  });
});

describe('numbers as people read them', () => {
  const read = (question: Question, answer: string) => answerWords(question, answer, 'en');

  it('are a telephone number in two fours, and a licence number like the identity card it repeats', () => {
    expect(read(everyQuestion.phone, '+85291234567')).toBe('9123 4567');
    expect(read(everyQuestion.patternedNumber, 'A1234563')).toBe('A123456(3)');
    expect(read(everyQuestion.patternedNumber, 'AB9876543')).toBe('AB987654(3)');
    expect(read(everyQuestion.text, 'A1234563')).toBe('A1234563');
  });

  it('stay as they are when they are of another form', () => {
    expect(read(everyQuestion.patternedNumber, 'A1234564')).toBe('A1234564');
    expect(read(everyQuestion.patternedNumber, '12345678')).toBe('12345678');
    expect(read(everyQuestion.phone, '+447911123456')).toBe('+447911123456');
  });
});
