import * as z from 'zod';
import { Text } from './text.ts';
import { FileType } from './upload-question.ts';

/** For whom an application may be made. */
export const ApplicantKind = z.enum(['self', 'person', 'company']);
export type ApplicantKind = z.infer<typeof ApplicantKind>;

/** What somebody who applies for another states, ticks and signs, and the paper that proves it. */
const Authority = z.strictObject({
  statement: z.array(Text).min(1).max(10),
  document: z
    .strictObject({
      label: Text,
      hint: Text.optional(),
      accept: z.array(FileType).min(1).default(['pdf', 'jpeg', 'png']),
    })
    .optional(),
});
export type Authority = z.infer<typeof Authority>;

/** Who may apply for whom. Pages that ask it are added to the form when the definition is read (rules/forms/applicant-pages.ts). */
export const Applicants = z.strictObject({
  self: z.boolean().default(true),
  person: Authority.optional(),
  company: Authority.optional(),
  /** What example applications answer. */
  example: ApplicantKind.optional(),
});
export type Applicants = z.infer<typeof Applicants>;

/** Ids of the questions those pages ask; expressions may speak of them as of any other. */
export const applicantQuestions = {
  kind: 'applyingFor',
  companyName: 'companyName',
  companyNumber: 'companyNumber',
  role: 'companyRole',
} as const;

/** Ids of the pages that are added. */
export const applicantPages = { kind: 'applying-for', about: 'represented' } as const;

/** Whom an application was made for, as its event keeps it: another person, or a company in which the applicant has a role. */
export const Represented = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('person'), name: z.string() }),
  z.strictObject({ kind: z.literal('company'), name: z.string(), number: z.string(), role: z.string() }),
]);
export type Represented = z.infer<typeof Represented>;
