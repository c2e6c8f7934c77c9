import type { Answer, Answers, Particulars } from '../../schemas/answers.ts';
import { applicantQuestions } from '../../schemas/applicants.ts';
import type { ServiceDefinition } from '../../schemas/definition.ts';
import type { DuplicateRule } from '../../schemas/duplicate-rule.ts';
import type { Question } from '../../schemas/question.ts';
import { canonicalJson } from '../canonical-json.ts';
import { addressKey, hkidKey, homeKey, nameKey, runOnAddressKey, wordsForm } from './normal-forms.ts';

interface Sent {
  readonly answers: Answers;
  readonly particulars: Particulars;
}

/** No case is found by more: a table of two hundred people would be a directory. */
const MOST = 40;

/** Everything a case is found by: names of people and businesses, numbers, and addresses. Plain text; only keyed hashes of it may be kept. */
export function caseKeys(
  { pages }: Pick<ServiceDefinition, 'pages'>,
  { answers, particulars }: Sent,
): string[] {
  const { englishName = '', chineseName = '', hkid = '' } = particulars;
  const keys = [
    nameKey(englishName),
    nameKey(chineseName),
    hkidKey(hkid),
    ...pages.flatMap(({ questions }) => keysOf(questions, answers, addressKeys)),
  ];
  return [...new Set(keys.filter((key) => key !== undefined))].slice(0, MOST);
}

/** Who and where the applicant is: what an officer's own person and home are compared with. */
export const interestKeys = (keys: readonly string[]): string[] =>
  keys.filter((key) => key.startsWith('hkid ') || key.startsWith('home '));

type AddressParts = Readonly<Record<string, string>>;

function keysOf(
  questions: readonly Question[],
  answers: Readonly<Record<string, Answer>>,
  keysOfAddress: (parts: AddressParts) => (string | undefined)[],
): (string | undefined)[] {
  return questions.flatMap((question) => {
    const answer = answers[question.id];
    if (answer === undefined) return [];
    if ('questions' in question)
      return Array.isArray(answer)
        ? rowsOf(answer).flatMap((row) => keysOf(question.questions, row, keysOfAddress))
        : [];
    if (question.type === 'address')
      return typeof answer === 'object' && !Array.isArray(answer) ? keysOfAddress(answer) : [];
    if (typeof answer !== 'string') return [];
    if (question.type === 'hkid') return [hkidKey(answer)];
    return isName(question) ? [nameKey(answer)] : [];
  });
}

/** Of a person, or of the business or company that applies. */
const isName = ({ id, type, profile }: Question): boolean =>
  type === 'englishName' ||
  type === 'chineseName' ||
  (type === 'text' &&
    (profile === 'businessName' ||
      profile === 'businessChineseName' ||
      id === applicantQuestions.companyName));

const rowsOf = (answer: readonly (string | { [question: string]: Answer })[]) =>
  answer.filter((row) => typeof row !== 'string');

const joined = (parts: AddressParts, ...names: string[]): string =>
  names.flatMap((name) => parts[name] ?? []).join(' ');
const insideOf = (parts: AddressParts): string =>
  joined(parts, 'flat', 'floor', 'block', 'building', 'street');
const wholeKey = (parts: AddressParts) => addressKey(`${insideOf(parts)} ${parts['district'] ?? ''}`);
const isToTheFlat = (parts: AddressParts): boolean =>
  parts['flat'] !== undefined || parts['floor'] !== undefined;

/** The whole with and without its district, also as Chinese run on, and building and street, by which a house is known. */
const addressKeys = (parts: AddressParts): (string | undefined)[] => [
  wholeKey(parts),
  addressKey(insideOf(parts)),
  addressKey(joined(parts, 'building')),
  addressKey(joined(parts, 'street')),
  runOnAddressKey(`${insideOf(parts)} ${parts['district'] ?? ''}`),
  runOnAddressKey(insideOf(parts)),
  ...(isToTheFlat(parts) ? [homeKey(insideOf(parts))] : []),
];

/** Where an address is: to the flat, or, of a shop or stall that has none, all that is given. */
const placeKeys = (parts: AddressParts): (string | undefined)[] => [
  isToTheFlat(parts) ? homeKey(insideOf(parts)) : wholeKey(parts),
];

/** What other cases of the same people or place are found by: the applicant's number, homes and premises that are named, and, where many are called alike, names. */
export function relatedKeys(
  definition: Pick<ServiceDefinition, 'pages'>,
  sent: Sent,
): {
  readonly person: readonly string[];
  readonly address: readonly string[];
  readonly name: readonly string[];
} {
  const { englishName = '', chineseName = '', hkid = '' } = particularsIn(definition.pages, sent);
  const places = definition.pages
    .flatMap(({ questions }) => keysOf(questions, sent.answers, placeKeys))
    .filter((key) => key?.startsWith('home ') === true || key?.startsWith('address ') === true);
  const known = (keys: readonly (string | undefined)[]) => keys.filter((key) => key !== undefined);
  return {
    person: known([hkidKey(hkid)]),
    address: [...new Set(known(places))].slice(0, MOST),
    name: known([nameKey(englishName), nameKey(chineseName)]),
  };
}

/** A rule with the keys of one application: two that share a key are alike by the rule. */
export const duplicateKeys = (
  { duplicates = [], pages }: Pick<ServiceDefinition, 'duplicates' | 'pages'>,
  sent: Sent,
): { readonly rule: DuplicateRule; readonly keys: readonly string[] }[] => {
  const whole = { ...sent, particulars: particularsIn(pages, sent) };
  return duplicates.map((rule) => ({ rule, keys: keysOfRule(rule, whole) }));
};

/** What the sign-in vouched for, and what was typed where it vouched for nothing. */
function particularsIn(pages: ServiceDefinition['pages'], { answers, particulars }: Sent): Particulars {
  const typed = pages
    .flatMap(({ questions }) => questions)
    .flatMap((question) => {
      const answer = answers[question.id];
      return 'identity' in question && question.identity && typeof answer === 'string'
        ? [[question.identity, answer] as const]
        : [];
    });
  return { ...Object.fromEntries(typed), ...particulars };
}

function keysOfRule({ id, match, answers: asked, particulars: named }: DuplicateRule, sent: Sent): string[] {
  const { answers, particulars } = sent;
  const values = [
    ...asked.map((question) => plain(answers[question])),
    ...named.map((name) => plain(particulars[name])),
  ];
  // What was not answered is like nothing else.
  if (values.includes(undefined)) return [];
  const key = (name: string) => `duplicate ${id} ${canonicalJson([name, ...values])}`;
  if (match === 'strict') return values.length === 0 ? [] : [key('')];
  const names = [particulars.englishName, particulars.chineseName].flatMap(
    (name) => wordsForm(name ?? '') || [],
  );
  return [...new Set(names)].map(key);
}

/** An answer whatever the case, spaces, punctuation and script it was typed in. */
function plain(answer: Answer | undefined): string | undefined {
  if (answer === undefined) return undefined;
  return wordsForm(typeof answer === 'string' ? answer : canonicalJson(answer)) || undefined;
}
