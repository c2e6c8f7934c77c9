import type { Question } from '../../schemas/question.ts';
import type { Language, Text } from '../../schemas/text.ts';
import { addressTexts, regionTexts } from '../texts/fields.ts';
import { shellTexts } from '../texts/shell.ts';
import { words } from '../texts/words.ts';

/**
 * What a licence code says of an answer, in the reader's language. The code says it in English (`answerWords`); whatever there was chosen from a
 * list or named by us is known again. What a person typed stays as it was signed.
 */
export function claimWords(question: Question | undefined, signed: string, language: Language): string {
  if (language === 'en') return signed;
  switch (question?.type) {
    case 'yesNo':
      return known([shellTexts.yes, shellTexts.no], signed, language) ?? signed;
    case 'choice':
      return known(labelsOf(question.options), signed, language) ?? signed;
    case 'choices':
      return chosenWords(labelsOf(question.options), signed, language) ?? signed;
    case 'address':
      return signed
        .split('\n')
        .map((line) => addressLine(line, language))
        .join('\n');
    default:
      return signed;
  }
}

const labelsOf = (options: readonly { readonly label: Text }[]): readonly Text[] =>
  options.map(({ label }) => label);

type Named = Parameters<typeof words>[0];

const known = (named: readonly Named[], english: string, language: Language): string | undefined => {
  const found = named.find((one) => one.en === english);
  return found && words(found, language);
};

/** Labels may hold commas themselves: the list is known again label by label, the longer ones first, and only as a whole. */
function chosenWords(labels: readonly Text[], signed: string, language: Language): string | undefined {
  const begins = labels
    .filter(({ en }) => signed === en || signed.startsWith(`${en}, `))
    .toSorted((a, b) => b.en.length - a.en.length);
  for (const label of begins) {
    if (signed === label.en) return words(label, language);
    const others = labels.filter((other) => other !== label);
    const rest = chosenWords(others, signed.slice(label.en.length + 2), language);
    if (rest !== undefined) return `${words(label, language)}、${rest}`;
  }
  return undefined;
}

function addressLine(line: string, language: Language): string {
  const region = known([regionTexts.HK, regionTexts.KLN, regionTexts.NT], line, language);
  if (region !== undefined) return region;
  const named = [addressTexts.flat, addressTexts.floor, addressTexts.block].find(({ en }) =>
    line.startsWith(`${en} `),
  );
  return named ? `${words(named, language)}${line.slice(named.en.length)}` : line;
}
