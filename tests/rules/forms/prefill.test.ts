import { describe, expect, test } from 'vitest';
import { answersToReuse } from '../../../rules/forms/prefill.ts';
import type { Answers } from '../../../schemas/answers.ts';
import { Question } from '../../../schemas/question.ts';
import { HongKongDate } from '../../../schemas/time.ts';
import { formOf } from '../../support/definition-files.ts';
import { applicationsFor } from '../../support/service-application.ts';

const today = HongKongDate.parse('2026-11-23');
const permit = formOf('services/transport/international-driving-permit.yaml');
const label = { en: 'Label', 'zh-Hant': '標籤', 'zh-Hans': '标签' };
const earlier = (answers: Answers, service = permit.definition.id) => ({
  service,
  questions: permit.pages.flatMap(({ questions }) => questions),
  answers,
});
const given = permit.example(today);

describe('answers given before', () => {
  test('fill the same service again, except what is asserted', () => {
    const reused = answersToReuse(permit, earlier(given), { englishName: 'CHAN, Tai Man' }, today);
    expect(reused).toMatchObject({ phone: given['phone'], classes: given['classes'] });
    expect(reused).not.toHaveProperty('englishName');
  });

  test('that are not good any more are asked again', () => {
    const reused = answersToReuse(
      permit,
      earlier({ ...given, phone: '123', classes: ['spaceship'] }),
      {},
      today,
    );
    expect(reused).not.toHaveProperty('phone');
    expect(reused).not.toHaveProperty('classes');
    expect(reused).toHaveProperty('placeOfBirth');
  });

  test('in rows are taken over where a question that must be answered is not asked in a row', () => {
    const { form: dogs } = applicationsFor('agriculture-fisheries-conservation/dog-licence');
    const questions = dogs.pages.flatMap((page) => page.questions);
    const answers = dogs.example(today);
    const reused = answersToReuse(dogs, { service: 'dog-licence', questions, answers }, {}, today);
    // A first licence: the number of the old one is not asked.
    expect(answers).toMatchObject({ dogs: [{ kind: 'first' }] });
    expect(reused['dogs']).toEqual(answers['dogs']);
  });

  test('in rows with a file each are taken over without the files, which are asked again', () => {
    const plans = formOf('tests/support/definitions/plan-register.yaml');
    const questions = plans.pages.flatMap((page) => page.questions);
    const file = 'f'.repeat(32);
    const answers = {
      plans: [
        { title: 'Attic', drawing: [file] },
        { title: 'Hall', drawing: [file] },
      ],
      authors: [{ name: 'Ka Yan', papers: [{ copies: [file] }] }],
    };
    const reused = answersToReuse(plans, { service: plans.definition.id, questions, answers }, {}, today);
    expect(reused['plans']).toEqual([{ title: 'Attic' }, { title: 'Hall' }]);
    expect(JSON.stringify(reused)).not.toContain(file);
    const unfinished = plans.progress({ answers: reused, particulars: {}, today });
    const [first] = unfinished;
    expect(first?.problems.map(({ field, problem }) => [field, problem])).toEqual([
      ['plans-0-drawing', 'missing'],
      ['plans-1-drawing', 'missing'],
    ]);
  });

  test('fill another service only where both ask the same of a person', () => {
    const questions = [
      { id: 'mobile', type: 'phone', label, profile: 'phone' },
      { id: 'classes', type: 'text', label },
    ].map((question) => Question.parse(question));
    const other = { service: 'other', questions, answers: { mobile: '+85291234567', classes: 'x' } };
    expect(answersToReuse(permit, other, {}, today)).toEqual({ phone: '+85291234567' });
  });
});
