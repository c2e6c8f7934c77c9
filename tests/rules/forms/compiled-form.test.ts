import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { feesOf } from '../../../rules/fees.ts';
import { isUpload } from '../../../rules/files/upload-limits.ts';
import type { Known } from '../../../rules/forms/compiled-form.ts';
import { HongKongDate } from '../../../schemas/time.ts';
import { definitionFiles, formOf } from '../../support/definition-files.ts';
import { aDate } from '../arbitraries.ts';

const today = HongKongDate.parse('2026-11-23');
const permit = formOf('services/transport/international-driving-permit.yaml');
const event = formOf('tests/support/definitions/country-park-event.yaml');
const seepage = formOf('tests/support/definitions/water-seepage-report.yaml');

const known = (form: typeof permit, changes: Known['answers'] = {}): Known => ({
  answers: { ...form.example(today), ...changes },
  particulars: {},
  today,
});
const without = ({ answers, ...rest }: Known, ...ids: string[]): Known => ({
  ...rest,
  answers: Object.fromEntries(Object.entries(answers).filter(([id]) => !ids.includes(id))),
});
const problems = (form: typeof permit, state: Known) => {
  const judged = form.whole(state);
  return judged.complete ? [] : judged.problems.map(({ question, problem }) => `${question} ${problem}`);
};

describe.each(definitionFiles)('the form of %s', (file) => {
  const form = formOf(file);

  test('accepts its own example, typed page by page, on any day of these years', () => {
    fc.assert(
      fc.property(
        aDate.filter((day) => day > '2020-01-01' && day < '2100-01-01'),
        (day) => {
          const example = form.example(day);
          const filled: Known = { answers: example, particulars: {}, today: day };
          // Files are added beside the form: there are no fields for them.
          const answers: Known['answers'] = Object.fromEntries(
            form.pages
              .flatMap(({ questions }) => questions)
              .filter(isUpload)
              .flatMap(({ id }) => (example[id] === undefined ? [] : [[id, example[id]]])),
          );
          for (const { id } of form.pages) {
            const state: Known = { answers, particulars: {}, today: day };
            const read = form.readPage(id, form.typed(id, filled), state);
            expect(read?.problems ?? []).toEqual([]);
            Object.assign(answers, read?.answers);
          }
          expect(form.whole({ answers, particulars: {}, today: day })).toEqual({
            complete: true,
            answers: example,
          });
        },
      ),
      { numRuns: 25 },
    );
  });

  test('names the page where the first answer is missing', () => {
    for (const id of Object.keys(form.example(today))) {
      const judged = form.whole(without(known(form), id));
      const page = form.pages.find(({ questions }) => questions.some((question) => question.id === id));
      const left = without(known(form), id);
      const questionsOf = (state: Known) => form.progress(state).flatMap(({ questions }) => questions);
      const before = new Set(questionsOf(known(form)).map((question) => question.id));
      const asked = questionsOf(left).find((question) => question.id === id);
      // Without one answer another may be asked for in its place.
      const instead = questionsOf(left).some(
        (question) => !before.has(question.id) && !question.optional && question.type !== 'calculated',
      );
      const optional = !instead && (asked?.optional === true || asked?.type === 'calculated');
      expect(judged.complete ? undefined : judged.firstPage).toBe(optional ? undefined : page?.id);
    }
  });

  test('reads any post of any page without failing', () => {
    const raw = fc.dictionary(
      fc.constantFrom(
        ...form.pages.flatMap(({ questions }) => questions.map(({ id }) => id)),
        '__proto__',
        'x-day',
      ),
      fc.oneof(fc.string({ unit: 'binary' }), fc.array(fc.string())),
    );
    fc.assert(
      fc.property(raw, fc.constantFrom(...form.pages.map(({ id }) => id)), (posted, page) => {
        const read = form.readPage(page, posted, known(form));
        for (const [field, typed] of Object.entries(read?.typed ?? {})) expect(posted[field]).toEqual(typed);
      }),
    );
  });

  test('has a JSON Schema with every question', () => {
    expect(form.jsonSchema()).toMatchObject({ type: 'object', additionalProperties: false });
  });
});

describe('eligibility', () => {
  test('turns away a person of 17, a person of 20 with buses, and a licence expired four years ago', () => {
    expect(problems(permit, known(permit, { birthDate: '2008-11-24' }))).toEqual(['birthDate notEligible']);
    expect(problems(permit, known(permit, { birthDate: '2008-11-23' }))).toEqual([]);
    const twenty = { birthDate: '2006-01-01', classes: ['private-car', 'public-bus'] };
    expect(problems(permit, known(permit, twenty))).toEqual(['classes notEligible']);
    expect(problems(permit, known(permit, { licenceExpiry: '2022-11-23' }))).toEqual([
      'licenceExpiry notEligible',
    ]);
    expect(problems(permit, known(permit, { licenceExpiry: '2023-11-23' }))).toEqual([]);
  });

  test('is judged on the page of its question, with the words of the definition', () => {
    const typed = permit.typed('vehicles', known(permit, { classes: ['public-bus'] }));
    const read = permit.readPage('vehicles', typed, known(permit, { birthDate: '2006-01-01' }));
    expect(read?.problems).toEqual([
      {
        question: 'classes',
        rule: 2,
        field: 'classes',
        problem: 'notEligible',
        message: permit.definition.eligibility[2]?.message,
      },
    ]);
  });

  test('waits for the answers it speaks of', () => {
    const read = permit.readPage(
      'vehicles',
      { classes: 'public-bus' },
      { answers: {}, particulars: {}, today },
    );
    expect(read?.problems).toEqual([]);
  });
});

describe('conditions', () => {
  test('show a page only when they hold, and what was kept for a hidden one is dropped', () => {
    const hidden = { correspondenceAddress: { street: '2 Example Road', district: 'Sha Tin', region: 'NT' } };
    const same = permit.whole(known(permit, { ...hidden, sameAddress: true }));
    expect(same).toEqual({ complete: true, answers: permit.example(today) });
    const other = permit.whole(known(permit, { ...hidden, sameAddress: false }));
    expect(other.complete && other.answers).toMatchObject(hidden);
    expect(problems(permit, known(permit, { sameAddress: false }))).toEqual([
      'correspondenceAddress missing',
    ]);
  });

  test('lead from page to page', () => {
    expect(permit.nextPage('letters', known(permit))?.id).toBe('contact');
    expect(permit.nextPage('letters', known(permit, { sameAddress: false }))?.id).toBe(
      'correspondence-address',
    );
    expect(permit.nextPage('contact', known(permit))).toBeUndefined();
    expect(permit.readPage('correspondence-address', {}, known(permit))).toBeUndefined();
    expect(permit.readPage('no-such-page', {}, known(permit))).toBeUndefined();
  });

  test('see what was just typed above on the same page', () => {
    const shown = seepage.readPage('seepage', { places: ['elsewhere'], elsewhere: 'Floor' }, known(seepage));
    expect(shown?.answers['elsewhere']).toBe('Floor');
    const hidden = seepage.readPage('seepage', { places: ['wall'], elsewhere: 'Floor' }, known(seepage));
    expect(hidden?.answers).not.toHaveProperty('elsewhere');
    expect(hidden?.typed).not.toHaveProperty('elsewhere');
  });
});

describe('particulars the identity provider asserts', () => {
  const particulars = { englishName: 'WONG, Siu Ming', hkid: 'Z683365(A)', birthDate: '1996-02-29' };

  test('fill their questions, whatever is posted or kept', () => {
    const state: Known = { ...known(permit), particulars };
    const raw = { ...permit.typed('about-you', known(permit)), hkid: 'A123456(3)', 'birthDate-year': '2020' };
    const read = permit.readPage('about-you', raw, state);
    expect(read?.answers).toMatchObject(particulars);
    expect(read?.problems).toEqual([]);
    expect(Object.keys(read?.typed ?? {})).toEqual(
      expect.not.arrayContaining(['hkid', 'birthDate-year', 'englishName']),
    );
    const judged = permit.whole(state);
    expect(judged.complete && judged.answers).toMatchObject(particulars);
  });

  test('are typed where the provider asserts none', () => {
    const state: Known = {
      ...without(known(permit), 'hkid', 'chineseName'),
      particulars: { englishName: 'WONG, Siu Ming' },
    };
    expect(problems(permit, state)).toEqual(['documentKind missing', 'travelDocument missing']);
    const typed: Known = { ...state, answers: { ...state.answers, hkid: 'A123456(3)' } };
    expect(problems(permit, typed)).toEqual([]);
    expect(permit.identityAnswers(particulars, today)).toEqual(particulars);
  });

  test('count for eligibility, and a long verified name is not refused', () => {
    const name = 'A'.repeat(60);
    const state: Known = { ...known(permit), particulars: { birthDate: '2010-01-01', englishName: name } };
    expect(problems(permit, state)).toEqual(['birthDate notEligible']);
    expect(permit.identityAnswers({ englishName: name }, today)).toEqual({ englishName: name });
  });
});

describe('submitting', () => {
  test('judges once more what was kept: tampered, of another shape, or no longer valid', () => {
    expect(problems(permit, known(permit, { title: 'lord' }))).toEqual(['title notOffered']);
    expect(problems(permit, known(permit, { title: 7 }))).toEqual(['title missing']);
    expect(problems(permit, known(permit, { phone: { toString: 'x' } }))).toEqual(['phone missing']);
    expect(problems(permit, known(permit, { unknownQuestion: 'x' }))).toEqual([]);
    const later = { ...known(event), today: HongKongDate.parse('2026-12-30') };
    expect(problems(event, later)).toEqual(['firstDay notEligible']);
  });

  test('asks again when an earlier answer changes what must be known', () => {
    const judged = event.whole(known(event, { persons: 400 }));
    expect(judged).toMatchObject({ complete: false, firstPage: 'crowd' });
    expect(problems(event, known(event, { persons: 4000, stewards: 3, ambulance: true }))).toEqual([
      'stewards checkFailed',
    ]);
  });

  test('lets checks speak of optional questions that were left out', () => {
    expect(problems(seepage, without(known(seepage), 'byPhone', 'byMail'))).toEqual(['byPhone checkFailed']);
    expect(problems(seepage, without(known(seepage), 'byMail'))).toEqual([]);
  });
});

describe('fees', () => {
  const due = (form: typeof permit, answers: Known['answers']) => feesOf(form, answers, today);

  test('are fixed, chosen by the first row that holds, or nothing', () => {
    expect(due(permit, permit.example(today))).toEqual([{ item: 'permit', amount: 8000 }]);
    const days = { firstDay: '2027-01-02', lastDay: '2027-01-03' };
    const amounts = (kind: string) => due(event, { kind, days: 2, ...days }).map(({ amount }) => amount);
    expect(amounts('meeting')).toEqual([52_000]);
    expect(amounts('filming')).toEqual([50_000]);
    expect(amounts('planting')).toEqual([0]);
    expect(due(seepage, {})).toEqual([]);
  });
});
