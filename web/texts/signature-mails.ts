import { say } from './words.ts';

/** Mails about signatures of others. */
export const signatureMailTexts = {
  askedSubject: say('Please sign: {service}', '請簽署：{service}'),
  asked: say(
    'For {name}: somebody applies for “{service}” and asks you to sign as: {who}.',
    '致{name}：有人正申請「{service}」，請你以下列身分簽署：{who}。',
  ),
  askedLink: say(
    'Read the application and sign it, or say why you will not, by {moment}: {link} You sign in with iAM Smart first. The link is for you alone.',
    '請於{moment}前閱讀申請並簽署，或說明不簽署的原因：{link} 你須先以「智方便」登入。此連結只供你本人使用。',
  ),
  askedNotYou: say(
    'If you know nothing of this, somebody may have mistyped an address. You need do nothing.',
    '如你對此事並不知情，可能是他人填錯電郵地址，你無須採取任何行動。',
  ),
  signedSubject: say('{name} has signed: {service}', '{name}已簽署：{service}'),
  signed: say(
    '{name} has signed your application for “{service}” ({who}).',
    '{name}已簽署你的「{service}」申請（{who}）。',
  ),
  declinedSubject: say('{name} has not signed: {service}', '{name}未有簽署：{service}'),
  declined: say(
    '{name} does not want to sign your application for “{service}” ({who}). You can read the reason after signing in.',
    '{name}表示不會簽署你的「{service}」申請（{who}）。你可在登入後閱讀原因。',
  ),
  goOn: say('See who has signed, and go on: {link}', '請透過以下連結查看簽署情況並繼續申請：{link}'),
} as const;
