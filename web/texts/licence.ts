import type { LicenceStatus } from '../../schemas/licence.ts';
import { say, type Wording } from './words.ts';

/** The licence as its holder sees it, and the check of one by anybody. */
export const licenceTexts = {
  number: say('Licence number', '牌照號碼'),
  status: say('Status', '狀況'),
  startsLater: say('Valid from {date} – not yet in force', '尚未生效（{date}起有效）'),
  holder: say('Holder', '持牌人'),
  validFrom: say('Valid from', '生效日期'),
  validTo: say('Valid until', '有效期至'),
  issuedBy: say('Issued by', '簽發部門'),
  conditions: say('Conditions', '條件'),
  show: say('Show this code', '出示此碼'),
  showWhat: say(
    'Anyone can check the code, even without a connection to us.',
    '任何人均可核實此碼，無須與本系統連線。',
  ),
  codeAlt: say('QR code of licence {number}', '牌照 {number} 的二維碼'),
  codeText: say('The code as text', '文字碼'),
  copy: say('Copy the code', '複製文字碼'),
  copied: say('Copied', '已複製'),
  how: say('How to verify it', '核實方法'),
  howOffline: say(
    'A checking app reads the QR code and verifies the department’s signature by itself, with the department’s published keys.',
    '查核程式讀取二維碼後，會以部門公布的密碼匙自行核實簽署。',
  ),
  howHere: say(
    'Or paste the text of the code on our checking page, which also tells whether the licence has been suspended or revoked.',
    '或將文字碼貼在本網站的查核網頁，該頁亦會顯示牌照有否被暫時吊銷或撤銷。',
  ),
  checkPage: say('Go to the checking page', '前往查核網頁'),
  back: say('Back to your application', '返回你的申請'),
  notYet: say('Your licence is being signed. Look again in a minute.', '牌照正在簽署，請稍後再查看。'),
  lookAgain: say('Look again', '重新查看'),
} as const;

export const licenceStatusTexts = {
  active: say('In force', '有效'),
  suspended: say('Suspended', '暫時吊銷'),
  revoked: say('Revoked', '已撤銷'),
  surrendered: say('Given up by the holder', '持牌人已交回'),
  expired: say('Expired', '已過期'),
  superseded: say('Replaced by the full licence', '已由正式牌照取代'),
} as const satisfies Record<LicenceStatus, Wording>;
