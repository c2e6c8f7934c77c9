import { say } from './words.ts';

/** Interviews by appointment; what they share with inspections stands in inspections.ts. */
export const interviewTexts = {
  title: say('Interview', '面見'),
  open: say('Interview: choose or see the time', '面見：選擇或查看時間'),
  booked: say('The interview is booked for {moment}.', '已預約於{moment}面見。'),
  chooseHint: say('Please bring the originals of the papers you sent us.', '屆時請帶備所提交文件的正本。'),
} as const;

/** The same, for officers only. */
export const deskInterviewTexts = {
  record: say('Outcome of the interview', '面見結果'),
  outcome: say('What came of it', '結果'),
  held: say('It took place', '已面見'),
  missed: say('The applicant did not come', '申請人未有出席'),
  text: say('What was said, or what is known', '面見內容或所知情況'),
  interviewedBy: say('{name}, {moment}', '{name}，{moment}'),
  afterMissed: say('After the missed interview', '缺席面見後的處理'),
  unanswered: say('If the applicant does not choose a time', '如申請人沒有選擇時間'),
  offerAgain: say('Offer the times again', '再次請申請人選擇時間'),
  goOnWhy: say('Why the case goes on without an interview', '不經面見而繼續處理的原因'),
} as const;
