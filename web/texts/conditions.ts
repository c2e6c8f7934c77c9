import { say } from './words.ts';

/** Conditions officers set, in every language. */
export const conditionTexts = {
  title: say('Conditions', '條件'),
  adopt: say('Conditions other bodies ask for', '其他部門及機構要求的條件'),
  hint: say(
    'One condition a line, the same number of lines in each language.',
    '每行一項條件，各語文的行數須相同。',
  ),
  en: say('Conditions in English', '條件（英文）'),
  hant: say('Conditions in Traditional Chinese', '條件（繁體中文）'),
  hans: say('Conditions in Simplified Chinese', '條件（簡體中文）'),
  uneven: say(
    'Give every condition in all three languages, one a line',
    '請以三種語文列出每項條件，每行一項',
  ),
} as const;
