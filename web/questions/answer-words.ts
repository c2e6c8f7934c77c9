import { filesIn } from '../../rules/files/upload-limits.ts';
import { formatHkid, parseHkid } from '../../rules/hkid.ts';
import { cents, formatHongKongDollars } from '../../rules/money.ts';
import { formatHongKongPhone } from '../../rules/phone.ts';
import { isTexts } from '../../rules/questions/one-field.ts';
import { rowsOf } from '../../rules/questions/row-parts.ts';
import { formatHongKongDate } from '../../rules/time.ts';
import type { Answer, Answers } from '../../schemas/answers.ts';
import type { Question, RowsQuestion } from '../../schemas/question.ts';
import type { Language, Text } from '../../schemas/text.ts';
import { HongKongDate } from '../../schemas/time.ts';
import { addressTexts, regionTexts, rowTexts } from '../texts/fields.ts';
import { fileTexts } from '../texts/files.ts';
import { shellTexts } from '../texts/shell.ts';
import { words } from '../texts/words.ts';
import { labelled } from './labelled.ts';

/** What a file is called, by its id; `undefined` where that is not known. */
export type NameOfFile = (file: string) => string | undefined;

/** An answer as people read it: an option's label, a date in words, an address on lines, files by their names, else how many. */
export function answerWords(
  question: Question,
  answer: Answer | undefined,
  language: Language,
  nameOf: NameOfFile = () => undefined,
): string {
  if (answer === undefined || answer === '') {
    return words(shellTexts.none, language);
  }
  switch (question.type) {
    case 'yesNo':
      return words(answer === true || answer === 'yes' ? shellTexts.yes : shellTexts.no, language);
    case 'choice':
    case 'choices': {
      const chosen = isTexts(answer) ? answer : [plain(answer)];
      const labels = chosen.map((value) => labelOf(question.options, value, language));
      return labels.join(language === 'en' ? ', ' : '、');
    }
    case 'date': {
      const date = HongKongDate.safeParse(answer);
      return date.success ? formatHongKongDate(date.data, language) : plain(answer);
    }
    case 'address':
      return typeof answer === 'object' && !Array.isArray(answer)
        ? addressLines(answer, language)
        : plain(answer);
    case 'month':
      return monthWords(plain(answer), language);
    case 'dateRange':
      return typeof answer === 'object' && !Array.isArray(answer)
        ? rangeWords(answer, language)
        : plain(answer);
    case 'money':
      return typeof answer === 'number' ? formatHongKongDollars(cents(answer), language) : plain(answer);
    case 'decimal':
      return withUnit(question, answer, language);
    case 'calculated':
      return calculatedWords(question, answer, language);
    case 'group':
    case 'table':
      return rowsOf(answer)
        .map((row, index) => rowWords(question, row, index, { language, nameOf }))
        .join('\n\n');
    case 'file':
    case 'files':
    case 'image':
      return fileWords(filesIn(answer), language, nameOf);
    case 'information':
      return '';
    case 'travelDocument':
    case 'signature':
    case 'time':
    case 'businessNumber':
    case 'vehicleMark':
    case 'identity':
    case 'text':
    case 'longText':
    case 'wholeNumber':
    case 'englishName':
    case 'chineseName':
    case 'hkid':
    case 'email':
      return plain(answer);
    case 'phone':
      return formatHongKongPhone(plain(answer));
    case 'patternedNumber':
      return numberWords(plain(answer));
  }
}

function fileWords(files: readonly string[], language: Language, nameOf: NameOfFile): string {
  const names = files.flatMap((file) => nameOf(file) ?? []);
  return names.length === files.length && names.length > 0
    ? names.join('\n')
    : words(fileTexts.count, language, { count: files.length });
}

/** A number that repeats an identity card's (a driving licence's does) is written as on the card. */
function numberWords(number: string): string {
  const hkid = parseHkid(number);
  return hkid.ok ? formatHkid(hkid.value) : number;
}

const plain = (answer: Answer): string =>
  typeof answer === 'object' ? Object.values(answer).map(String).join(', ') : String(answer);

const dateWords = (text: string, language: Language): string => {
  const date = HongKongDate.safeParse(text);
  return date.success ? formatHongKongDate(date.data, language) : text;
};

/** "November 2026", 「2026年11月」: a date without its day. */
const monthWords = (text: string, language: Language): string => {
  const whole = dateWords(`${text}-01`, language);
  return language === 'en' ? whole.replace(/^1 /u, '') : whole.replace(/1日$/u, '');
};

const rangeWords = ({ from = '', to = '' }: Readonly<Record<string, string>>, language: Language): string =>
  `${dateWords(from, language)} – ${dateWords(to, language)}`;

const withUnit = (
  { unit }: { readonly unit?: Text | undefined },
  answer: Answer,
  language: Language,
): string => (unit ? `${plain(answer)} ${words(unit, language)}` : plain(answer));

function calculatedWords(
  { as, unit }: Extract<Question, { type: 'calculated' }>,
  answer: Answer,
  language: Language,
): string {
  if (as === 'money' && typeof answer === 'number') return formatHongKongDollars(cents(answer), language);
  if (as === 'yesNo') return words(answer === true ? shellTexts.yes : shellTexts.no, language);
  return as === 'date' ? dateWords(plain(answer), language) : withUnit({ unit }, answer, language);
}

/** A row as lines of its own: what it is called, then label and answer. */
const rowWords = (
  group: RowsQuestion,
  row: Answers,
  index: number,
  { language, nameOf }: { readonly language: Language; readonly nameOf: NameOfFile },
): string => {
  const questions: readonly Question[] = group.questions;
  const lines = questions.flatMap((asked) => {
    const answer = Object.hasOwn(row, asked.id) ? row[asked.id] : undefined;
    return answer === undefined
      ? []
      : [labelled(words(asked.label, language), answerWords(asked, answer, language, nameOf), language)];
  });
  return [
    words(rowTexts.row, language, { name: words(group.itemName, language), n: index + 1 }),
    ...lines,
  ].join('\n');
};

const labelOf = (
  options: readonly { readonly value: string; readonly label: Text }[],
  value: string,
  language: Language,
): string => {
  const option = options.find((candidate) => candidate.value === value);
  return option === undefined ? value : words(option.label, language);
};

/** An address on one line. */
export const addressWords = (answer: Readonly<Record<string, string>>, language: Language): string =>
  addressLines(answer, language)
    .split('\n')
    .join(language === 'en' ? ', ' : '，');

const addressLines = (answer: Readonly<Record<string, string>>, language: Language): string =>
  addressParts
    .flatMap((part) => {
      const value = answer[part];
      return value === undefined || value === '' ? [] : [addressLine(part, value, language)];
    })
    .join('\n');

const addressParts = ['flat', 'floor', 'block', 'building', 'street', 'district', 'region'] as const;

const addressLine = (part: (typeof addressParts)[number], value: string, language: Language): string => {
  if (part === 'region') {
    return value === 'HK' || value === 'KLN' || value === 'NT' ? words(regionTexts[value], language) : value;
  }
  return part === 'flat' || part === 'floor' || part === 'block'
    ? `${words(addressTexts[part], language)} ${value}`
    : value;
};
