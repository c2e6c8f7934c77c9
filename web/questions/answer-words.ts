import { formatHongKongDate } from '../../rules/time.ts';
import type { Answer } from '../../schemas/answers.ts';
import type { Question } from '../../schemas/question.ts';
import type { Language, Text } from '../../schemas/text.ts';
import { HongKongDate } from '../../schemas/time.ts';
import { addressTexts, regionTexts } from '../texts/fields.ts';
import { shellTexts } from '../texts/shell.ts';
import { words } from '../texts/words.ts';

/** An answer as people read it: an option's label, a date in words, an address on lines. */
export function answerWords(question: Question, answer: Answer | undefined, language: Language): string {
  if (answer === undefined || answer === '') {
    return words(shellTexts.none, language);
  }
  switch (question.type) {
    case 'yesNo':
      return words(answer === true || answer === 'yes' ? shellTexts.yes : shellTexts.no, language);
    case 'choice':
    case 'choices': {
      const chosen = Array.isArray(answer) ? answer : [plain(answer)];
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
    case 'text':
    case 'longText':
    case 'wholeNumber':
    case 'englishName':
    case 'chineseName':
    case 'hkid':
    case 'phone':
    case 'email':
    case 'patternedNumber':
      return plain(answer);
  }
}

const plain = (answer: Answer): string =>
  typeof answer === 'object' ? Object.values(answer).join(', ') : String(answer);

const labelOf = (
  options: readonly { readonly value: string; readonly label: Text }[],
  value: string,
  language: Language,
): string => {
  const option = options.find((candidate) => candidate.value === value);
  return option === undefined ? value : words(option.label, language);
};

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
