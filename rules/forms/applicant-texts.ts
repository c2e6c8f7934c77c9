import type { ApplicantKind } from '../../schemas/applicants.ts';
import type { Text } from '../../schemas/text.ts';

const text = (en: string, hant: string, hans: string): Text => ({
  en,
  'zh-Hant': hant,
  'zh-Hans': hans,
  review: { 'zh-Hans': 'machine' },
});

/** What the pages say that ask for whom one applies: they become part of a service's release. */
export const applicantTexts = {
  who: text('Who are you applying for?', '你為誰申請？', '你为谁申请？'),
  kinds: {
    self: text('Myself', '本人', '本人'),
    person: text('Another person', '另一人', '另一人'),
    company: text('A company', '公司', '公司'),
  } satisfies Record<ApplicantKind, Text>,
  represented: text('The one you apply for', '你所代表的人士或公司', '你所代表的人士或公司'),
  company: text('The company', '公司資料', '公司资料'),
  companyName: text('Name of the company', '公司名稱', '公司名称'),
  companyNumber: text('Business registration number', '商業登記號碼', '商业登记号码'),
  companyNumberHint: text(
    'The first 8 characters of the certificate number.',
    '登記證號碼的首8個字元。',
    '登记证号码的首8个字元。',
  ),
  role: text('Your position in the company', '你在公司的職位', '你在公司的职位'),
  roleHint: text(
    'For example, director or company secretary.',
    '例如董事或公司秘書。',
    '例如董事或公司秘书。',
  ),
  authority: text('Your authority', '你的授權', '你的授权'),
} as const;
