import { describe, expect, test } from 'vitest';
import { withApplicantPages } from '../../../rules/forms/applicant-pages.ts';
import { aboutTheSame, applyingFor, representedIn, vouchedFor } from '../../../rules/forms/applicant.ts';
import { compileForm } from '../../../rules/forms/compile.ts';
import type { Answers } from '../../../schemas/answers.ts';
import { HongKongDate } from '../../../schemas/time.ts';
import { applicantForm } from '../../support/applying.ts';
import { calendar } from '../../support/calendar.ts';
import { aDefinition, text } from '../../support/definition.ts';

const today = HongKongDate.parse('2026-11-23');
const particulars = { englishName: 'CHAN, Tai Man', hkid: 'A123456(3)', email: 'tai.man@example.com' };
const compile = (definition: Parameters<typeof compileForm>[0]) => {
  const compiled = compileForm(definition, calendar);
  if (!compiled.ok) throw new Error(JSON.stringify(compiled.problems));
  return compiled.form;
};
const form = compile(applicantForm);
const shown = (answers: Answers) => form.shownPages({ answers, particulars, today }).map(({ id }) => id);
const asserted = (answers: Answers) => form.identityAnswers({ answers, particulars, today });
const asked = (answers: Answers) =>
  form.progress({ answers, particulars, today }).flatMap(({ questions }) => questions.map(({ id }) => id));

describe('a form for oneself, another person or a company', () => {
  test('first asks for whom, then only what that calls for', () => {
    expect(shown({})[0]).toBe('applying-for');
    expect(shown({ applyingFor: 'self' })).toEqual(['applying-for', 'about']);
    expect(shown({ applyingFor: 'company' })).toEqual(['applying-for', 'represented', 'about']);
    expect(asked({ applyingFor: 'self' })).toEqual(['applyingFor', 'englishName', 'hkid', 'mail']);
    expect(asked({ applyingFor: 'person' })).toEqual([
      'applyingFor',
      'personAuthority',
      'englishName',
      'hkid',
      'mail',
    ]);
    expect(asked({ applyingFor: 'company' })).toEqual([
      'applyingFor',
      'companyName',
      'companyNumber',
      'companyRole',
      'companyDocument',
      'companyAuthority',
      'mail',
    ]);
  });

  test('knows the sign-in’s particulars only where the applicant is meant', () => {
    expect(asserted({ applyingFor: 'self' })).toEqual({
      englishName: 'CHAN, Tai Man',
      hkid: 'A123456(3)',
      mail: 'tai.man@example.com',
    });
    expect(asserted({ applyingFor: 'person' })).toEqual({});
    expect(asserted({ applyingFor: 'company' })).toEqual({});
  });

  test('says for whom it is made', () => {
    expect(representedIn(applicantForm, { applyingFor: 'self', englishName: 'X' })).toBeUndefined();
    expect(representedIn(applicantForm, { applyingFor: 'person', englishName: 'HO, Ka Yan' })).toEqual({
      kind: 'person',
      name: 'HO, Ka Yan',
    });
    expect(
      representedIn(applicantForm, {
        applyingFor: 'company',
        companyName: 'Example Limited',
        companyNumber: '12345678',
        companyRole: 'Director',
      }),
    ).toEqual({ kind: 'company', name: 'Example Limited', number: '12345678', role: 'Director' });
  });

  test('forgets who it was about, and what was taken over, once it is about somebody else', () => {
    const before = { applyingFor: 'self', hkid: 'A123456(3)', phone: '91234567', note: 'typed' };
    const after = { ...before, applyingFor: 'person' };
    expect(aboutTheSame(applicantForm, before, after, ['phone'])).toEqual({
      applyingFor: 'person',
      note: 'typed',
    });
    expect(aboutTheSame(applicantForm, before, { ...before }, ['phone'])).toEqual(before);
  });

  test('is complete with its example, whichever that is', () => {
    for (const example of ['self', 'person', 'company'] as const) {
      const { person, company } = applicantForm.applicants ?? {};
      const made = compile(
        withApplicantPages(aDefinition({ ...definitionOf(), applicants: { person, company, example } })),
      );
      expect(made.whole({ answers: made.example(today), particulars: {}, today })).toMatchObject({
        complete: true,
      });
      expect(made.example(today)).toMatchObject({ applyingFor: example });
    }
  });
});

const definitionOf = () => ({
  pages: applicantForm.pages.slice(2),
  licence: undefined,
  fees: [],
  workflow: applicantForm.workflow,
});

describe('a form for companies only', () => {
  const only = withApplicantPages(
    aDefinition({
      applicants: { self: false, company: { statement: [text('I may')] } },
      pages: [
        {
          id: 'about',
          title: text('About'),
          questions: [{ id: 'mail', type: 'email', identity: 'email', label: text('Mail') }],
        },
      ],
      licence: undefined,
      fees: [],
      workflow: applicantForm.workflow,
    }),
  );

  test('does not ask for whom, and vouches for nothing', () => {
    expect(
      compile(only)
        .shownPages({ answers: {}, particulars, today })
        .map(({ id }) => id),
    ).toEqual(['represented', 'about']);
    expect(applyingFor(only, {})).toBe('company');
    expect(vouchedFor(only, { answers: {}, particulars })).toEqual({});
  });
});

test('a form that says nothing of it is for oneself and stays as it is', () => {
  const plain = aDefinition();
  expect(withApplicantPages(plain)).toBe(plain);
  expect(applyingFor(plain, {})).toBe('self');
});
