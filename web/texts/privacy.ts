import { say } from './words.ts';

/** The statement on personal data, where it is read and where it is looked up again. */
export const privacyTexts = {
  title: say('How your personal data is used', '收集個人資料聲明'),
  lead: say(
    'Read this before you give us any personal data. It is the statement the Personal Data (Privacy) Ordinance (Cap. 486) asks for.',
    '請先閱讀本聲明，然後才提供個人資料。本聲明按照《個人資料（私隱）條例》（第486章）作出。',
  ),
  purpose: say('Purpose', '收集目的'),
  obligatory: say('Must I give it?', '必須或自願提供'),
  obligatoryDefault: say(
    'You must answer every question that is not marked “optional”. If you do not, we cannot handle your application.',
    '除註明可選填的項目外，你必須提供所需資料，否則我們無法處理你的申請。',
  ),
  transferees: say('Who it may be given to', '可能獲轉移資料的人士'),
  access: say('Your right of access and correction', '查閱及更正資料的權利'),
  contact: say('Whom to ask', '查詢聯絡'),
  retention: say('How long it is kept', '保存期限'),
  years: say('{years} years', '{years}年'),
  oneYear: say('1 year', '1年'),
  acknowledge: say('I have read this, continue', '我已閱讀，繼續'),
  readAgain: say('Read the statement on personal data again', '再次閱讀收集個人資料聲明'),
  noticed: say('Statement on personal data read', '已閱讀收集個人資料聲明'),
} as const;
