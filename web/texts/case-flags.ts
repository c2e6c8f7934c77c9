import type { CaseFlag } from '../../schemas/desk-work.ts';
import { say, type Wording } from './words.ts';

/** Marks officers set on a case, beside its state. */
export const caseFlagTexts = {
  possibleDuplicate: say('Possible duplicate', '疑似重複'),
  escalated: say('For supervisors', '呈主管處理'),
  urgent: say('Urgent', '緊急'),
  complaint: say('Complaint', '有投訴'),
  fraudCheck: say('Fraud check', '防騙查核'),
  awaitingTranslation: say('Awaiting translation', '等候翻譯'),
} as const satisfies Record<CaseFlag, Wording>;
