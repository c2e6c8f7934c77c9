import {
  type ApplicantKind,
  applicantPages,
  applicantQuestions,
  type Authority,
} from '../../schemas/applicants.ts';
import type { ServiceDefinition } from '../../schemas/definition.ts';
import { FormPage, type Question } from '../../schemas/question.ts';
import { applicantTexts } from './applicant-texts.ts';
import { asksIdentity, kindsOf } from './applicant.ts';
import type { DefinitionPath, DefinitionProblem } from './definition-problem.ts';

type Asked = Readonly<Record<string, unknown>>;

const { kind: KIND, companyName, companyNumber, role } = applicantQuestions;

/**
 * A definition with the pages that ask for whom one applies, and by what authority, before all others; who a person is is then not asked
 * of a company. Published releases hold these pages like any other.
 */
export function withApplicantPages(definition: ServiceDefinition): ServiceDefinition {
  const { applicants, pages, sections } = definition;
  if (!applicants?.person && !applicants?.company) return definition;
  const [section] = sections;
  const inSection = section ? { section: section.id } : {};
  const added = addedPages(definition).map((page) => FormPage.parse({ ...page, ...inSection }));
  const asked = kindsOf(definition).length > 1 && applicants.company !== undefined;
  return {
    ...definition,
    pages: [
      ...added,
      ...pages.map((page) => (asked ? { ...page, questions: page.questions.map(notOfCompanies) } : page)),
    ],
  };
}

function addedPages(definition: ServiceDefinition) {
  const { applicants } = definition;
  const kinds = kindsOf(definition);
  const [only] = kinds.length === 1 ? kinds : [];
  const when = (kind: ApplicantKind) => (only ? {} : { showWhen: `answers.${KIND} == '${kind}'` });
  const fixed: Asked = {
    id: KIND,
    type: 'calculated',
    as: 'text',
    hidden: true,
    value: `'${only}'`,
    label: applicantTexts.who,
  };
  const about = {
    id: applicantPages.about,
    title: only === 'company' ? applicantTexts.company : applicantTexts.represented,
    ...(kinds.includes('self') ? { showWhen: `answers.${KIND} != 'self'` } : {}),
    questions: [
      ...(only ? [fixed] : []),
      ...(applicants?.company
        ? [...companyQuestions, ...authority('company', applicants.company)].map((one) => ({
            ...one,
            ...when('company'),
          }))
        : []),
      ...(applicants?.person
        ? authority('person', applicants.person).map((one) => ({ ...one, ...when('person') }))
        : []),
    ],
  };
  return only
    ? [about]
    : [{ id: applicantPages.kind, title: applicantTexts.who, questions: [choiceOf(definition)] }, about];
}

const choiceOf = (definition: ServiceDefinition): Asked => ({
  id: KIND,
  type: 'choice',
  label: applicantTexts.who,
  profile: 'never',
  options: kindsOf(definition).map((value) => ({ value, label: applicantTexts.kinds[value] })),
  ...(definition.applicants?.example ? { example: definition.applicants.example } : {}),
});

const companyQuestions: readonly Asked[] = [
  {
    id: companyName,
    type: 'text',
    profile: 'never',
    label: applicantTexts.companyName,
    example: 'Example Trading Limited',
  },
  {
    id: companyNumber,
    type: 'businessNumber',
    profile: 'never',
    label: applicantTexts.companyNumber,
    hint: applicantTexts.companyNumberHint,
  },
  {
    id: role,
    type: 'text',
    profile: 'never',
    maxLength: 60,
    label: applicantTexts.role,
    hint: applicantTexts.roleHint,
    example: 'Director',
  },
];

const authority = (kind: 'person' | 'company', { statement, document }: Authority): Asked[] => [
  ...(document ? [{ id: `${kind}Document`, type: 'file', ...document }] : []),
  { id: `${kind}Authority`, type: 'signature', label: applicantTexts.authority, statement },
];

/** Names, cards and birthdays are a person's; an address for mail a company has too. */
function notOfCompanies(question: Question): Question {
  if (!asksIdentity(question) || question.type === 'email') return question;
  const condition = `answers.${KIND} != 'company'`;
  return {
    ...question,
    showWhen: question.showWhen === undefined ? condition : `(${question.showWhen}) && ${condition}`,
  };
}

/** A mistake found in a definition with added pages, at its place in the file. */
export function asWritten(problem: DefinitionProblem, definition: ServiceDefinition): DefinitionProblem {
  const added = withApplicantPages(definition).pages.length - definition.pages.length;
  const [first, page, ...rest] = problem.path;
  if (added === 0 || first !== 'pages' || typeof page !== 'number') return problem;
  const path: DefinitionPath = page < added ? ['applicants'] : ['pages', page - added, ...rest];
  if (page < added || rest.at(-1) !== 'showWhen' || rest.length < 2 || !problem.range)
    return { ...problem, path };
  // The condition as written stands in brackets.
  const { start, end } = problem.range;
  return { ...problem, path, range: { start: Math.max(0, start - 1), end: Math.max(0, end - 1) } };
}
