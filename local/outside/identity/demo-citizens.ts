import type { DemoPerson } from './demo-person.ts';

/** Ages are those of 2026-11-23. Licences named here are in register/sample-licences.ts. */
export const demoCitizens: readonly (DemoPerson & { provider: 'citizens' })[] = [
  {
    id: 'chan-tai-man',
    provider: 'citizens',
    name: { en: 'CHAN, Tai Man', 'zh-Hant': '陳大文', 'zh-Hans': '陈大文' },
    purpose: {
      en: 'Aged 30 with a valid driving licence, A123456(3): everything goes well.',
      'zh-Hant': '30 歲，駕駛執照 A123456(3) 有效：一切順利。',
      'zh-Hans': '30 岁，驾驶执照 A123456(3) 有效：一切顺利。',
    },
    claims: {
      name_en: 'CHAN, Tai Man',
      name_zh: '陳大文',
      hkid: { body: 'A123456', checkDigit: '3' },
      birthdate: '1996-05-12',
    },
  },
  {
    id: 'wong-mei-ling',
    provider: 'citizens',
    name: { en: 'WONG, Mei Ling', 'zh-Hant': '黃美玲', 'zh-Hans': '黄美玲' },
    purpose: {
      en: 'Aged 66; her driving licence, B234567(1), expired four years ago.',
      'zh-Hant': '66 歲，駕駛執照 B234567(1) 已於四年前到期。',
      'zh-Hans': '66 岁，驾驶执照 B234567(1) 已于四年前到期。',
    },
    claims: {
      name_en: 'WONG, Mei Ling',
      name_zh: '黃美玲',
      hkid: { body: 'B234567', checkDigit: '1' },
      birthdate: '1960-03-08',
    },
  },
  {
    id: 'lee-siu-ming',
    provider: 'citizens',
    name: { en: 'LEE, Siu Ming', 'zh-Hant': '李小明', 'zh-Hans': '李小明' },
    purpose: {
      en: 'Aged 17, too young for many licences, and not in the register of driving licences.',
      'zh-Hant': '17 歲，未達不少牌照的年齡要求，亦不在駕駛執照登記冊上。',
      'zh-Hans': '17 岁，未达不少牌照的年龄要求，也不在驾驶执照登记册上。',
    },
    claims: {
      name_en: 'LEE, Siu Ming',
      name_zh: '李小明',
      hkid: { body: 'C345678', checkDigit: 'A' },
      birthdate: '2009-06-15',
    },
  },
  {
    id: 'ho-ka-yan',
    provider: 'citizens',
    name: { en: 'HO, Ka Yan', 'zh-Hant': '何嘉欣', 'zh-Hans': '何嘉欣' },
    purpose: {
      en: 'Aged 20 with a valid driving licence, D456789(8): old enough for cars, too young for buses and goods vehicles.',
      'zh-Hant': '20 歲，駕駛執照 D456789(8) 有效：可駕駛私家車，但未達巴士和貨車的年齡要求。',
      'zh-Hans': '20 岁，驾驶执照 D456789(8) 有效：可驾驶私家车，但未达巴士和货车的年龄要求。',
    },
    claims: {
      name_en: 'HO, Ka Yan',
      name_zh: '何嘉欣',
      hkid: { body: 'D456789', checkDigit: '8' },
      birthdate: '2006-02-20',
    },
  },
  {
    id: 'lam-hei-man',
    provider: 'citizens',
    name: { en: 'LAM, Hei Man', 'zh-Hant': '林𤋮文', 'zh-Hans': '林𤋮文' },
    purpose: {
      en: 'Aged 38 with a rare character in the name and a licence for goods vehicles, E111222(1).',
      'zh-Hant': '38 歲，姓名含罕用字，駕駛執照 E111222(1) 包括貨車類別。',
      'zh-Hans': '38 岁，姓名含罕用字，驾驶执照 E111222(1) 包括货车类别。',
    },
    claims: {
      name_en: 'LAM, Hei Man',
      name_zh: '林𤋮文',
      hkid: { body: 'E111222', checkDigit: '1' },
      birthdate: '1988-09-30',
    },
  },
  {
    id: 'john-smith',
    provider: 'citizens',
    name: { en: 'SMITH, John', 'zh-Hant': 'SMITH, John', 'zh-Hans': 'SMITH, John' },
    purpose: {
      en: 'Aged 41, without an HKID and a Chinese name; his driving licence, N0098765, expired two years ago.',
      'zh-Hant': '41 歲，沒有香港身份證和中文姓名，駕駛執照 N0098765 於兩年前到期。',
      'zh-Hans': '41 岁，没有香港身份证和中文姓名，驾驶执照 N0098765 于两年前到期。',
    },
    claims: { name_en: 'SMITH, John', birthdate: '1985-07-04' },
  },
];
