import { say } from './words.ts';

/** What may be wrong with words or a date typed outside a definition's form; `{label}` is what was asked. */
export const typedProblemTexts = {
  missing: say('{label}: an answer is needed', '「{label}」必須填寫'),
  tooLong: say('{label}: {maximum} characters or fewer', '「{label}」不可超過 {maximum} 個字'),
  unsupportedCharacter: say(
    '{label}: remove characters that cannot be used here, such as emoji or symbols',
    '「{label}」含有不能使用的字元（例如表情符號），請刪除',
  ),
  datePartMissing: say('{label}: enter the {part} too', '「{label}」未填寫{part}'),
  notADate: say('{label}: enter a date that exists', '「{label}」的日期並不存在，請核對'),
} as const;

/** Boxes of a date, where some are empty. */
export const datePartTexts = {
  day: say('day', '「日」'),
  month: say('month', '「月」'),
  year: say('year', '「年」'),
  and: say('{first} and {second}', '{first}及{second}'),
} as const;
