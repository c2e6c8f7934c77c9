import type { Answers, Particulars } from '../../schemas/answers.ts';
import { type ApplicantKind, applicantQuestions, type Represented } from '../../schemas/applicants.ts';
import type { ServiceDefinition } from '../../schemas/definition.ts';
import type { Question } from '../../schemas/question.ts';

type Definition = Pick<ServiceDefinition, 'applicants' | 'pages'>;

/** For whom one may apply. */
export const kindsOf = ({ applicants }: Pick<ServiceDefinition, 'applicants'>): ApplicantKind[] => [
  ...(applicants?.self === false ? [] : ['self' as const]),
  ...(applicants?.person ? ['person' as const] : []),
  ...(applicants?.company ? ['company' as const] : []),
];

/** For whom an application is made; `undefined` while that is still to be asked. */
export function applyingFor(definition: Definition, answers: Answers): ApplicantKind | undefined {
  const kinds = kindsOf(definition);
  const [only] = kinds.length === 1 ? kinds : [];
  return only ?? kinds.find((kind) => kind === answers[applicantQuestions.kind]);
}

/** What the sign-in vouches for of whoever the answers are about: nothing, where that is not the person who signed in. */
export const vouchedFor = (
  definition: Definition,
  { answers, particulars }: { readonly answers: Answers; readonly particulars: Particulars },
): Particulars => {
  const kind = applyingFor(definition, answers);
  return kind === 'person' || kind === 'company' ? {} : particulars;
};

/** Whether a question asks who somebody is, which the sign-in may know. */
export const asksIdentity = (question: Question): boolean =>
  question.type === 'identity' || ('identity' in question && question.identity !== undefined);

/** Whom an application is made for, by its answers; `undefined` = the applicant. */
export function representedIn(definition: Definition, answers: Answers): Represented | undefined {
  const text = (id: string | undefined): string => {
    const answer = id === undefined ? undefined : answers[id];
    return typeof answer === 'string' ? answer : '';
  };
  const kind = applyingFor(definition, answers);
  if (kind === 'company') {
    const { companyName, companyNumber, role } = applicantQuestions;
    return { kind, name: text(companyName), number: text(companyNumber), role: text(role) };
  }
  return kind === 'person' ? { kind, name: text(nameQuestion(definition)) } : undefined;
}

/** The question whose answer is the English name of whoever the application is about. */
export const nameQuestion = ({ pages }: Definition): string | undefined =>
  pages
    .flatMap(({ questions }) => questions)
    .find((question) => 'identity' in question && question.identity === 'englishName')?.id;

/**
 * Answers after a page was saved. Where it now is somebody else the application is for, what was about the one before goes: who they
 * are, and what was taken over from earlier applications (`takenOver`).
 */
export function aboutTheSame(
  definition: Definition,
  before: Answers,
  after: Answers,
  takenOver: readonly string[],
): Answers {
  if (applyingFor(definition, before) === applyingFor(definition, after)) return after;
  const personal = definition.pages.flatMap(({ questions }) => questions.filter(asksIdentity));
  const gone = new Set([...personal.map(({ id }) => id), ...takenOver]);
  return Object.fromEntries(Object.entries(after).filter(([id]) => !gone.has(id)));
}
