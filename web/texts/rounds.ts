import { say } from './words.ts';

/** Why an application for a place cannot be sent now. */
export const roundTexts = {
  opensOn: say(
    'No applications are taken at the moment. The next round takes them from {from} to {to}; what you filled in stays here until your draft ends.',
    '目前並非申請期。下一輪申請期為{from}至{to}；在草稿到期前，你填寫的內容會予保留。',
  ),
  noMore: say(
    'No more applications are taken. What you filled in stays here until your draft ends.',
    '申請已截止。在草稿到期前，你填寫的內容會予保留。',
  ),
} as const;
