import type { UploadLimits, UploadQuestion } from '../../rules/files/upload-limits.ts';
import type { FileFacts } from '../../schemas/file.ts';
import type { Language } from '../../schemas/text.ts';
import { fileTexts, fileTypeTexts } from '../texts/files.ts';
import { words } from '../texts/words.ts';

/** The same in every language. */
export const sizeWords = (bytes: number): string =>
  bytes < 100_000 ? `${Math.max(1, Math.round(bytes / 1000))} KB` : `${(bytes / 1_000_000).toFixed(1)} MB`;

export const nameWords = ({ name }: Pick<FileFacts, 'name'>, language: Language): string =>
  name === undefined || name === '' ? words(fileTexts.unnamed, language) : name;

/** What a question takes, in one hint. */
export function limitWords(question: UploadLimits, language: Language): string {
  const types = question.accept
    .map((type) => words(fileTypeTexts[type], language))
    .join(language === 'en' ? ', ' : '、');
  const values = { types, maximum: question.maxMegabytes };
  if (question.type === 'files')
    return words(fileTexts.limitsMany, language, { ...values, count: question.maximum });
  const first = words(fileTexts.limits, language, values);
  return question.type === 'image' ? [first, ...shapeWords(question, language)].join(' ') : first;
}

const shapeWords = (
  { minWidth, minHeight, ratio }: Extract<UploadQuestion, { type: 'image' }>,
  language: Language,
): string[] => [
  ...(minWidth === undefined && minHeight === undefined
    ? []
    : [words(fileTexts.pixels, language, { width: minWidth ?? 1, height: minHeight ?? 1 })]),
  ...(ratio === undefined
    ? []
    : [words(fileTexts.ratio, language, { width: ratio.width, height: ratio.height })]),
];
