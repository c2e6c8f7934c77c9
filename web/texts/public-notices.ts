import { say } from './words.ts';

/** Applications open to objections, and hearings of them. */
export const noticeTexts = {
  list: say('Applications open to objections', '公開徵求意見的申請'),
  listNone: say('No application is open to objections at the moment.', '目前沒有公開徵求意見的申請。'),
  reference: say('Reference', '申請編號'),
  service: say('Application', '申請'),
  subject: say('Premises or subject', '處所或事項'),
  more: say('More applications', '更多申請'),
  until: say('Objections until', '提出反對的限期'),
  title: say('Object to an application', '反對申請'),
  open: say(
    'Anybody may object to this application until the end of {date}.',
    '任何人士可於{date}或之前反對這項申請。',
  ),
  applicantReads: say(
    'The applicant is told your reason, not your name or how to reach you. Officers read all of it, and there may be a hearing.',
    '申請人會獲告知反對理由，但不會知道你的姓名及聯絡方法。職員會看到全部內容，並可能舉行聆訊。',
  ),
  over: say(
    'The application you asked for is not open to objections, or the time to object is over.',
    '你所查詢的申請並非公開徵求意見，或反對期限已過。',
  ),
  name: say('Your name', '你的姓名'),
  contact: say('How to reach you (optional)', '聯絡方法（可選填）'),
  contactHint: say(
    'An e-mail address or telephone number, for the hearing',
    '電郵地址或電話號碼，以便通知聆訊安排',
  ),
  reason: say('Why you object', '反對理由'),
  send: say('Send objection', '提交反對意見'),
  sent: say('Your objection has been received', '已收到你的反對意見'),
  sentNext: say(
    'Officers read it before they decide. If there is a hearing and you said how to reach you, they can tell you when and where.',
    '職員會先考慮你的意見，再作決定。如舉行聆訊，而你已提供聯絡方法，職員便可通知你時間及地點。',
  ),
  objections: say('Objections', '反對意見'),
  received: say('Received {moment}', '收到時間：{moment}'),
  told: say('Objections to your application', '就你的申請提出的反對意見'),
  noticed: say(
    'Your application is open to objections until {date}.',
    '你的申請現正公開徵求意見，直至{date}。',
  ),
  noticedDesk: say(
    'The application is open to objections until the end of {date}. Then the case goes on by itself.',
    '此申請現正公開徵求意見，限期為{date}；其後個案會自動進入下一階段。',
  ),
  publicPage: say('What the public sees', '公眾看到的內容'),
  hearing: say('Hearing', '聆訊'),
  hearingOn: say('The hearing is on {moment} at {place}.', '聆訊於{moment}在{place}舉行。'),
  arrange: say('Set the time of the hearing', '訂定聆訊時間'),
  date: say('Date of the hearing', '聆訊日期'),
  time: say('Time', '時間'),
  place: say('Place', '地點'),
  record: say('Record the outcome', '記錄聆訊結果'),
  outcome: say('Outcome', '結果'),
  outcomeText: say('Findings', '裁斷'),
  upheld: say('Objections upheld', '反對成立'),
  partly: say('Objections upheld in part', '反對部分成立'),
  dismissed: say('Objections dismissed', '反對不成立'),
} as const;
