import { say, type Wording } from './words.ts';

export const verifyTexts = {
  title: say('Check a licence', '查核牌照'),
  lead: say(
    'Scan the QR code of a licence with any reader and paste the text here.',
    '以任何程式掃描牌照上的二維碼，然後將文字貼在此處。',
  ),
  code: say('Text of the code', '文字碼'),
  missing: say('Paste the text of a code', '請貼上文字碼'),
  check: say('Check', '查核'),
  again: say('Check another', '查核另一牌照'),
  statusTitle: say('Status in our records', '本系統紀錄的狀況'),
  statusUnknown: say(
    'Our records could not be asked, or do not know this licence. The signature alone was checked.',
    '未能查詢本系統紀錄，或紀錄中沒有此牌照，現只核實簽署。',
  ),
  startsOn: say(
    'It is genuine, but not yet in force: it is valid from {date}.',
    '牌照真確，但尚未生效，有效期由{date}開始。',
  ),
  issuer: say('Issuer', '簽發機構'),
  licence: say('Licence', '牌照'),
} as const;

interface Verdict {
  readonly title: Wording;
  readonly what: Wording;
}

export const verdictTexts = {
  valid: {
    title: say('The licence is valid', '牌照有效'),
    what: say(
      'It was signed by the department named below, nothing in it was changed, and it is within its dates.',
      '牌照由以下部門簽署，內容未經更改，並在有效期內。',
    ),
  },
  notInForce: {
    title: say('The licence is not in force', '牌照並非有效'),
    what: say(
      'The signature is right, but our records say that the licence must not be relied on now.',
      '簽署正確，但本系統紀錄顯示牌照現時不可作準。',
    ),
  },
  expired: {
    title: say('The licence has expired', '牌照已過期'),
    what: say('It is genuine, but its last day has passed.', '牌照真確，但有效期已過。'),
  },
  notYetValid: {
    title: say('The licence is not valid yet', '牌照尚未生效'),
    what: say('It is genuine, but its first day has not come.', '牌照真確，但尚未到生效日期。'),
  },
  wrongSignature: {
    title: say('Do not rely on this code', '切勿信賴此碼'),
    what: say(
      'The signature does not fit. The code was made or changed by somebody else.',
      '簽署不符，此碼由他人製作或曾被更改。',
    ),
  },
  unknownKey: {
    title: say('We do not know who signed this', '無法辨認簽署者'),
    what: say(
      'The code names a key that is not one of the published keys.',
      '此碼所用的密碼匙並非已公布的密碼匙。',
    ),
  },
  unreadable: {
    title: say('This is not a licence code', '這不是牌照碼'),
    what: say(
      'Nothing could be read. Scan again and paste the whole text.',
      '未能讀取。請重新掃描，並貼上完整文字。',
    ),
  },
} as const satisfies Record<string, Verdict>;

export type VerdictName = keyof typeof verdictTexts;
