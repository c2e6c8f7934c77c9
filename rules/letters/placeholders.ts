import type { LetterKind } from '../../schemas/letter.ts';

/** What a letter may name between braces. `list` stands for several, which are written one below the other. */
export const placeholders = {
  reference: 'words',
  applicant: 'words',
  service: 'words',
  department: 'words',
  date: 'words',
  reasons: 'list',
  conditions: 'list',
  requirements: 'list',
  /** What the officer wrote. */
  words: 'words',
  licenceNumber: 'words',
  validFrom: 'words',
  validTo: 'words',
  appeal: 'words',
  appealBy: 'words',
  until: 'words',
} as const;
export type Placeholder = keyof typeof placeholders;

export const isPlaceholder = (name: string): name is Placeholder => Object.hasOwn(placeholders, name);

const always = ['reference', 'applicant', 'service', 'department', 'date'] as const;

/** What each letter knows. */
export const placeholdersOf = {
  grant: [...always, 'conditions', 'licenceNumber', 'validFrom', 'validTo'],
  approvalInPrinciple: [...always, 'conditions'],
  refusal: [...always, 'reasons', 'words', 'appeal', 'appealBy'],
  requirements: [...always, 'requirements', 'words', 'until'],
  request: [...always, 'words', 'until'],
} as const satisfies Record<LetterKind, readonly Placeholder[]>;

/** A placeholder found in a text, and where: from which character to which. */
export interface Named {
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

/** Everything between braces in a text, in order. */
export const namedIn = (text: string): Named[] =>
  Array.from(text.matchAll(/\{([^{}]*)\}/gu), ({ 0: whole, 1: name = '', index }) => ({
    name: name.trim(),
    start: index,
    end: index + whole.length,
  }));
