import type { RefusalCode } from '../../schemas/refusal.ts';
import { applicantRefusalTexts } from './applicant-refusals.ts';
import { say, type Wording } from './words.ts';

/** Why a command was not accepted, as told to the person who gave it. */
export const refusalTexts = {
  ...applicantRefusalTexts,
  notYourTeam: say('This case is with another team.', '這宗個案由另一組別處理。'),
  roleMissing: say('Your role does not allow this.', '你的職責不包括這項操作。'),
  systemOnly: say('Only the system does this by itself.', '這項操作只由系統自動執行。'),
  stageMoved: say('The case has moved to another stage.', '個案已進入另一階段。'),
  checklistIncomplete: say(
    'Answer every line of the checklist, and give a reason for each line that is not in order.',
    '請填妥清單的每一項，並為每項不符合規定之處說明理由。',
  ),
  awaitingApplicant: say(
    'The applicant has been asked for information. Wait for the answer, or close the request first.',
    '已要求申請人補充資料。請等候回覆，或先結束該項要求。',
  ),
  onHold: say('The case is on hold. Resume it first.', '個案已暫停處理，請先恢復處理。'),
  secondPersonNeeded: say(
    'You have already acted on this case. A second person must do this step.',
    '你曾處理這宗個案，此步驟須由另一人執行。',
  ),
  alreadyAsked: say(
    'The same question has already been asked and is still open.',
    '已提出相同要求，而該要求尚未結束。',
  ),
  dateNotAhead: say('Choose a date in the future.', '請選擇將來的日期。'),
  dateTooFar: say('Choose a date within a year from today.', '請選擇由今天起計一年內的日期。'),
  reasonUnknown: say('Choose at least one of the reasons offered.', '請從列出的理由中選擇至少一項。'),
  amountDiffers: say('The amount is not the fee that is due.', '金額與應繳費用不符。'),
  replyLate: say(
    'The time to reply is over. Write to the department that asked you.',
    '回覆期限已過，請直接聯絡徵詢你的部門。',
  ),
  alreadyReplied: say(
    'This body has replied, or is not waited for any longer.',
    '此部門或機構已回覆，或無須再等候其回覆。',
  ),
  replyIncomplete: say(
    'Say why you object. Give conditions when there are some, and only then.',
    '如反對，請說明原因。如有條件，請一併列出；如沒有條件，則無須填寫。',
  ),
  bodyUnknown: say('Choose one of the bodies offered.', '請從列出的部門或機構中選擇。'),
  requirementUnknown: say('Choose among the requirements of the letter.', '請從通知書所列的規定中選擇。'),
  requirementsUnmet: say(
    'Not every requirement is reported as met. Give them back, or go on without.',
    '尚有規定未報告為已符合。請交回申請人，或不經此步驟而繼續。',
  ),
  slotTaken: say('This time has just been taken. Choose another.', '此時段剛被預約，請另選時段。'),
  appointmentBegun: say(
    'The appointment has begun; it cannot be moved any more.',
    '預約時間已到，不能再更改。',
  ),
  appointmentAhead: say('The inspection has not taken place yet.', '尚未到巡查時間。'),
  inspectorDecides: say(
    'You inspected for this case. Somebody else must decide what follows.',
    '你曾為這宗個案進行巡查，須由另一人作出決定。',
  ),
  objectionLate: say('The time to object is over.', '反對期限已過。'),
  objectionsFull: say(
    'No more objections can be taken here. Please write to the department.',
    '此處不能再接受反對意見，請致函有關部門。',
  ),
  hearingAhead: say('The hearing has not taken place yet.', '聆訊尚未舉行。'),
  correctionSettled: say('This correction has already been settled.', '這項更正已經處理。'),
  alreadyVoted: say(
    'You have voted on this case. A vote cannot be changed.',
    '你已就這宗個案投票，投票後不能更改。',
  ),
  quorumMissing: say(
    'Not enough members have voted yet for a decision.',
    '投票的成員未達法定人數，尚未可作出決定。',
  ),
  majorityOther: say('Most members voted the other way.', '多數成員所投的並非此決定。'),
  appealedAgainst: say(
    'You took part in the decision that was appealed against, or reopened the case after the appeal. Another officer must do this.',
    '你曾參與被上訴的決定，或在上訴後重開這宗個案，此步驟須由另一名職員執行。',
  ),
  ruleDoesNotHold: say(
    'The rule for granting without an officer does not apply to this case.',
    '這宗個案不符合自動批准的規則。',
  ),
  notInTurn: say('Another application comes first.', '另有申請排序在先。'),
  otherClock: say('This deadline belongs to another stage.', '這項期限屬於另一階段。'),
  conflictOfInterest: say(
    'There is a conflict of interest in this case, so another officer must do this.',
    '此個案涉及利益衝突，須由另一名職員處理。',
  ),
  heldByColleague: say(
    'A colleague has taken this case. Ask them to hand it over; a supervisor can also assign it.',
    '同事已接手這宗個案。請該同事移交；主管亦可改派個案。',
  ),
  notTheirTeam: say(
    'The officer you chose is in no team of this case.',
    '你所選的職員不屬此個案的任何組別。',
  ),
  notHolder: say('Only who has taken this case can do this.', '只有接手這宗個案的職員才可進行這項操作。'),
  flagOfSupervisors: say(
    'Only a supervisor can settle what was put before supervisors.',
    '呈主管處理的事項須由主管了結。',
  ),
  flagUnchanged: say('The flag is already as you want it.', '標記已經如此，無須更改。'),
  alreadySettled: say('This possible duplicate has already been settled.', '這項疑似重複申請已經處理。'),
} as const satisfies Record<RefusalCode, Wording>;
