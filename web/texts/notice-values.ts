/** What a message may say of the case; a notice uses what its sentences name. */
export type NoticeValue =
  | 'reference'
  | 'service'
  | 'link'
  | 'amount'
  | 'date'
  | 'receipt'
  | 'next'
  | 'copy'
  | 'messages';
