import { say } from './words.ts';

/** Clerical errors in answers, put right in a note beside them. */
export const correctionTexts = {
  title: say('Corrections', '更正'),
  corrected: say('Should say: {value}', '應為：{value}'),
  proposed: say('Proposed by {name}, {moment}; not confirmed yet', '由{name}於{moment}建議，尚未確認'),
  confirmed: say('Confirmed by {name}, {moment}', '由{name}於{moment}確認'),
  rejected: say('Not confirmed: {name}, {moment}', '不獲確認：{name}，{moment}'),
  told: say('Corrected {moment}', '更正時間：{moment}'),
  propose: say('Correct a clerical error', '更正文書錯誤'),
  proposeHint: say(
    'For a slip of the pen the applicant asked you to put right. What was sent stays as it is; the note stands beside it once a second person has confirmed it.',
    '適用於申請人要求更正的筆誤。已提交的內容不會更改；經另一人確認後，更正會列於旁邊。',
  ),
  question: say('Which answer', '須更正的答案'),
  value: say('What it should say', '應為'),
  why: say('Why it is an error', '錯誤的原因'),
  choose: say('Choose the answer to correct', '請選擇須更正的答案'),
  settle: say('Corrections to confirm', '待確認的更正'),
} as const;
