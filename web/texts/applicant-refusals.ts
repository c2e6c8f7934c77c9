import type { RefusalCode } from '../../schemas/refusal.ts';
import { messageRefusalTexts } from './messages.ts';
import { say, type Wording } from './words.ts';

/** Refusals an applicant can meet; what officers are told besides stands in refusals.ts. */
export const applicantRefusalTexts = {
  notNow: say('This cannot be done at the present stage of the case.', '個案現階段不能進行這項操作。'),
  notYours: say('This application is not yours.', '這不是你的申請。'),
  ...messageRefusalTexts,
  requestClosed: say('This request for information is already closed.', '這項補充資料的要求已經結束。'),
} as const satisfies Partial<Record<RefusalCode, Wording>>;

const isTold = (code: RefusalCode): code is keyof typeof applicantRefusalTexts =>
  Object.hasOwn(applicantRefusalTexts, code);

/** What an applicant is told: any other refusal means that it cannot be done now. */
export const applicantRefusal = (code: RefusalCode): Wording =>
  applicantRefusalTexts[isTold(code) ? code : 'notNow'];
