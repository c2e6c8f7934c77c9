import { say } from './words.ts';

/** Mail to officers: in both languages, since nobody asked them for theirs. Never a name of an applicant, or an answer. */
export const officerMailTexts = {
  openedSubject: say(
    'Case of your team opened by another officer: {reference}',
    '其他組別職員開啟了貴組個案：{reference}',
  ),
  opened: say(
    '{name}, who is not in a team of this case, gave a reason and opened case {reference}. Please read the reason and see that it holds: {link}',
    '不屬於此個案組別的{name}提出理由並開啟了個案 {reference}。請查閱理由並確認是否恰當：{link}',
  ),
} as const;
