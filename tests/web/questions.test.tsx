import { renderToString } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import { fieldsOf } from '../../rules/questions/registry.ts';
import { ProblemCode } from '../../schemas/answer-problem.ts';
import { Question } from '../../schemas/question.ts';
import type { Text } from '../../schemas/text.ts';
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

describe('where a person goes on after a button of the page', () => {
  const opened = (question: Question, focusOn: string) =>
    tagsOf(
      renderToString(
        <QuestionControl
          question={question}
          fields={{ [`${question.id}-rows`]: '2' }}
          errors={[]}
          focusOn={focusOn}
          language="en"
        />,
      ),
    ).filter(({ attributes }) => 'autofocus' in attributes);

  it('is the new row, what is left of the rows, or the addresses found', () => {
    const { group, table, address } = everyQuestion;
    for (const question of [group, table]) {
      expect(opened(question, `${question.id}-1`)).toHaveLength(1);
      expect(opened(question, question.id).map(({ attributes }) => attributes['id'])).toEqual([question.id]);
    }
    expect(opened(address, address.id).map(({ name }) => name)).toEqual(['fieldset']);
    expect(opened(address, 'elsewhere')).toEqual([]);
  });
});

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

  it('tell files by their names, and count them only where a name is not known', () => {
    const names = new Map([
      ['a', 'attic.pdf'],
      ['b', 'hall.pdf'],
    ]);
    const nameOf = (file: string) => names.get(file);
    expect(answerWords(everyQuestion.files, ['a', 'b'], 'en', nameOf)).toBe('attic.pdf\nhall.pdf');
    expect(answerWords(everyQuestion.files, ['a', 'c'], 'zh-Hant', nameOf)).toBe('檔案數目：2');
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
  it('name the empty boxes of a date, and which day of a range', () => {
    const said = (field: string, language: 'en' | 'zh-Hant') =>
      formErrors(
        [
          {
            question: everyQuestion.dateRange.id,
            field,
            problem: 'datePartMissing',
            values: { part: 'day year' },
          },
        ],
        [everyQuestion.dateRange],
        language,
      )[0]?.message;
    const { label, id } = everyQuestion.dateRange;
    expect(said(`${id}-to-day`, 'en')).toBe(`${label.en} – To: enter the day and year too`);
    expect(said(`${id}-from-day`, 'zh-Hant')).toBe(`「${label['zh-Hant']} – 由」未填寫「日」及「年」`);
  });

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

  const missingAt = (
    field: string,
    question: string,
    language: 'en' | 'zh-Hant' = 'en',
    more: { row?: number; label?: Text } = {},
  ) => formErrors([{ question, field, problem: 'missing', ...more }], questions, language)[0]?.message;

  it('say to choose, to add or to type what is missing, and which box of an address', () => {
    const { choice, choices, files, text, address } = everyQuestion;
    expect(missingAt(choice.id, choice.id)).toBe('Kind of vehicle: choose an answer');
    expect(missingAt(choices.id, choices.id, 'zh-Hant')).toBe('「可駕駛的車輛類別」請選擇最少一項');
    expect(missingAt(files.id, files.id)).toBe('Papers: add a file');
    expect(missingAt(text.id, text.id)).toBe('Place of birth: an answer is needed');
    const box = (part: string) => missingAt(`${address.id}-${part}`, address.id);
    expect(box('district')).toBe('Where you live – District: an answer is needed');
    expect(box('region')).toBe('Where you live – Region: choose an answer');
    expect(box('building')).toBe('Where you live – Building or street: an answer is needed');
  });

  it('name the box that was left empty beside one that was not', () => {
    const { hkid, travelDocument } = everyQuestion;
    const card = (language: 'en' | 'zh-Hant') => missingAt(`${hkid.id}-check`, hkid.id, language);
    expect(card('en')).toMatch(/: enter the figure or letter in brackets too$/u);
    expect(card('zh-Hant')).toMatch(/」請一併輸入括號內的數字或字母$/u);
    expect(missingAt(hkid.id, hkid.id)).toMatch(/: an answer is needed$/u);
    expect(missingAt(`${travelDocument.id}-place`, travelDocument.id)).toMatch(
      / – Country or region that issued it: an answer is needed$/u,
    );
  });

  it('read as sentences after a label that is a question, and in rows', () => {
    const { yesNo, table } = everyQuestion;
    expect(missingAt(yesNo.id, yesNo.id)).toBe('Do you live in Hong Kong? Choose an answer');
    const label = { en: 'How many', 'zh-Hant': '數量', 'zh-Hans': '数量' };
    const inRow = missingAt(`${table.id}-1-count`, table.id, 'en', { row: 2, label });
    expect(inRow).toMatch(/2 – How many: an answer is needed$/u);
  });

  it('stand in the order of the page, whatever was found first', () => {
    const of = (question: Question) => ({
      question: question.id,
      field: question.id,
      problem: 'missing' as const,
    });
    const asked = [everyQuestion.text, everyQuestion.money];
    const told = formErrors([of(everyQuestion.money), of(everyQuestion.text)], asked, 'en');
    expect(told.map(({ field }) => field)).toEqual(asked.map(({ id }) => id));
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
