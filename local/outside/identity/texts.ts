import type { Language } from '../../../schemas/text.ts';
import type { ProviderId } from './demo-person.ts';

type Words = {
  mark: string;
  title: Record<ProviderId, string>;
  choose: string;
  signIn: string;
  goWrong: string;
  whatHappens: string;
  faults: Record<string, string>;
  nobody: string;
  ended: string;
  back: string;
};

/** The words of the sign-in page. */
export const texts: Record<Language, Words> = {
  en: {
    mark: 'Simulator – not iAM Smart and not a government sign-in. Everybody here is made up.',
    title: { citizens: 'Sign in', staff: 'Officer sign-in' },
    choose: 'Sign in as',
    signIn: 'Sign in',
    goWrong: 'Let something go wrong',
    whatHappens: 'What happens',
    faults: {
      none: 'Everything works',
      accessDenied: 'I refuse',
      serverError: 'The provider fails',
      wrongNonce: 'The token belongs to another sign-in',
      wrongSignature: 'The token has a wrong signature',
      expiredToken: 'The token has expired',
      weakAcr: 'The sign-in is too weak',
    },
    nobody: 'Choose who you are.',
    ended: 'This sign-in has ended. Go back to the service and sign in again.',
    back: 'Back to the service',
  },
  'zh-Hant': {
    mark: '模擬系統 – 並非智方便或政府登入服務，所有人物均屬虛構。',
    title: { citizens: '登入', staff: '人員登入' },
    choose: '以誰的身分登入',
    signIn: '登入',
    goWrong: '模擬出錯情況',
    whatHappens: '會發生甚麼',
    faults: {
      none: '一切正常',
      accessDenied: '我拒絕',
      serverError: '身分提供者發生故障',
      wrongNonce: '憑證屬於另一次登入',
      wrongSignature: '憑證的簽署不正確',
      expiredToken: '憑證已過期',
      weakAcr: '登入的保證級別不足',
    },
    nobody: '請選擇以誰的身分登入。',
    ended: '這次登入已結束。請返回服務網頁，重新登入。',
    back: '返回服務網頁',
  },
  'zh-Hans': {
    mark: '模拟系统 – 并非智方便或政府登录服务，所有人物均属虚构。',
    title: { citizens: '登录', staff: '人员登录' },
    choose: '以谁的身份登录',
    signIn: '登录',
    goWrong: '模拟出错情况',
    whatHappens: '会发生什么',
    faults: {
      none: '一切正常',
      accessDenied: '我拒绝',
      serverError: '身份提供者发生故障',
      wrongNonce: '凭证属于另一次登录',
      wrongSignature: '凭证的签署不正确',
      expiredToken: '凭证已过期',
      weakAcr: '登录的保证级别不足',
    },
    nobody: '请选择以谁的身份登录。',
    ended: '这次登录已结束。请返回服务网页，重新登录。',
    back: '返回服务网页',
  },
};

/** The first language of `ui_locales` we speak: `zh-CN`, `zh-SG` and `zh-Hans` are Simplified, other `zh` Traditional. */
export const languageOf = (uiLocales: unknown): Language => {
  const wanted = typeof uiLocales === 'string' ? uiLocales.toLowerCase().split(' ') : [];
  for (const tag of wanted) {
    if (/^zh-(?:hans|cn|sg)/u.test(tag)) return 'zh-Hans';
    if (tag.startsWith('zh')) return 'zh-Hant';
    if (tag.startsWith('en')) return 'en';
  }
  return 'en';
};
