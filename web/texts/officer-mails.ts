import { say } from './words.ts';

/** Mail to officers: in both languages, since nobody asked them for theirs. Never a name of an applicant, or an answer. */
export const officerMailTexts = {
  openedSubject: say(
    'Case of your team opened by another officer: {reference}',
    '其他組別職員開啟了貴組個案：{reference}',
  ),
  opened: say(
    '{name}, who is not in a team of this case, gave a reason and opened case {reference}. Please read the reason and see that it holds: {link}',
    '{name}不屬於負責此個案的組別，在提出理由後開啟了個案 {reference}。請透過以下連結查閱有關理由，並確認是否恰當：{link}',
  ),
  escalatedSubject: say('Case put before supervisors: {reference}', '個案已呈主管處理：{reference}'),
  escalated: say(
    'An officer has put case {reference} before its supervisors. Read why, and take it or give it to somebody, here: {link}',
    '職員已將個案 {reference} 呈主管處理。請透過以下連結查閱原因，並接手或指派個案：{link}',
  ),
  silenceSubject: say(
    'Case to be decided by {date}, or it is granted: {reference}',
    '個案須於{date}或之前作出決定，否則視為批准：{reference}',
  ),
  silence: say(
    'Nobody has decided case {reference} yet. If it is not decided by {date}, the application counts as granted. Please see that it is decided: {link}',
    '個案 {reference} 尚未有人作出決定。如在{date}或之前仍未作出決定，申請會視為獲批准。請安排作出決定：{link}',
  ),
} as const;

/** Mail about the date promised to the applicant, and about the time limit of a stage: before it ends, and after. */
export const limitMailTexts = {
  pledge: {
    soon: {
      subject: say('Case due soon: {reference}', '個案即將到期：{reference}'),
      text: say(
        'The applicant was promised a decision on case {reference} by {date}. Please see that it is decided in time: {link}',
        '本部門承諾在{date}或之前就個案 {reference} 作出決定。請安排如期作出決定：{link}',
      ),
    },
    passed: {
      subject: say('Case overdue: {reference}', '個案逾期：{reference}'),
      text: say(
        'The applicant was promised a decision on case {reference} by {date}, and there is none yet. The case is now before its supervisors. Please see that it is decided: {link}',
        '本部門承諾在{date}或之前就個案 {reference} 作出決定，但至今尚未有決定。個案現呈主管處理，請安排作出決定：{link}',
      ),
    },
  },
  stage: {
    soon: {
      subject: say('Time limit of a stage ends soon: {reference}', '階段期限即將屆滿：{reference}'),
      text: say(
        'The stage “{stage}” of case {reference} should be done by {date}. Please see that it is: {link}',
        '個案 {reference} 的「{stage}」階段應在{date}或之前完成。請安排如期完成：{link}',
      ),
    },
    passed: {
      subject: say('Time limit of a stage has passed: {reference}', '階段期限已過：{reference}'),
      text: say(
        'The stage “{stage}” of case {reference} should have been done by {date}, and is not. The case is now before its supervisors. Please see that it goes on: {link}',
        '個案 {reference} 的「{stage}」階段應在{date}或之前完成，但至今尚未完成。個案現呈主管處理，請安排跟進：{link}',
      ),
    },
  },
} as const;
