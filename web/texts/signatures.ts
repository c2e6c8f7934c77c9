import { say } from './words.ts';

/** Signatures of others: the applicant's list, and the page of whoever signs. */
export const signatureTexts = {
  title: say('Signatures needed', '所需簽署'),
  lead: say(
    'Before you can send this application, the people below must sign it too. Each gets a link by e-mail, signs in with iAM Smart, reads what you filled in and signs.',
    '提交申請前，下列人士亦須簽署。系統會以電郵向各人發送連結；簽署人以「智方便」登入，閱讀你所填的內容後簽署。',
  ),
  keepOrChange: say(
    'If you change an answer or a file, signatures given before no longer count and must be asked for again.',
    '如你更改任何答案或文件，先前的簽署即告失效，須重新要求簽署。',
  ),
  all: say('Everybody has signed. You can go on.', '所有人士均已簽署，你可以繼續。'),
  comeBack: say(
    'You can leave and come back later: your draft is kept under “My applications”.',
    '你可先行離開，稍後再回來：草稿會保留在「我的申請」。',
  ),
  email: say('E-mail address', '電郵地址'),
  state: say('Signature', '簽署情況'),
  unasked: say('Not asked yet', '尚未要求簽署'),
  asked: say('Asked', '已要求簽署'),
  expired: say('Link expired', '連結已過期'),
  declined: say('Declined', '不願簽署'),
  changed: say('Signed, but changed since', '已簽署，但其後有更改'),
  signed: say('Signed', '已簽署'),
  askedWhen: say(
    'Asked {moment}. The link is good until {until}.',
    '要求時間：{moment}。連結有效至{until}。',
  ),
  expiredWhen: say(
    'Asked {moment}. The link was good until {until}.',
    '要求時間：{moment}。連結已於{until}失效。',
  ),
  declinedWhy: say('Reason: {why}', '原因：{why}'),
  changedWhat: say(
    '{name} signed {moment}, but the answers have changed since. Ask again.',
    '{name}於{moment}簽署，但其後答案有更改，請重新要求簽署。',
  ),
  ask: say('Ask {name} to sign', '要求{name}簽署'),
  askAgain: say('Ask {name} again', '再次要求{name}簽署'),
  sent: say('We have sent the link to {email}.', '已把連結發送至 {email}。'),
  missing: say('{who}: {name} has not signed', '{who}：{name}尚未簽署'),
  tooOften: say(
    '{name} was asked several times already. You can ask again after {moment}.',
    '你已多次要求{name}簽署，可於{moment}後再試。',
  ),
  addressTooOften: say(
    'Several mails have been sent to the address of {name} already. So that nobody is troubled with mail, the next can be sent after {moment}.',
    '我們已向{name}的電郵地址發送多封電郵。為免收件人受滋擾，{moment}後才可再次發送。',
  ),
  change: say('Change the answers', '更改答案'),

  coSignTitle: say('Read and sign an application', '閱讀並簽署申請'),
  coSignLead: say(
    'You are asked to sign this application before it is sent to {department}. Below is what will be sent.',
    '這份申請在提交予{department}前，須由你簽署。以下是將會提交的內容。',
  ),
  coSignAs: say('You sign as: {who}', '你的簽署身分：{who}'),
  statement: say('Statement', '聲明'),
  agree: say('I agree to the statement above', '本人同意上述聲明'),
  sign: say('Sign', '簽署'),
  notAgreed: say(
    'Statement: tick the box if you agree and want to sign',
    '聲明：如同意並願意簽署，請剔選方格',
  ),
  orDecline: say('If you do not want to sign', '如你不願簽署'),
  why: say('Why not? The applicant will read this.', '原因（申請人會看到）'),
  decline: say('Do not sign', '不簽署'),
  noReason: say('Why not: say it in a few words, at most 1000 characters', '原因：請簡短說明，最多 1000 字'),
  changedMeanwhile: say('The application was changed while you were reading it', '你閱讀期間，申請有所更改'),
  changedMeanwhileWhat: say(
    'Nothing was signed. Below is the application as it is now.',
    '簽署未有進行。以下是申請的最新內容。',
  ),
} as const;

/** What has become of a link to sign, and what to do. */
export const signEndTexts = {
  unknown: {
    title: say('This link leads nowhere', '連結無效'),
    what: say(
      'It is not complete, another was sent after it, the application was sent or deleted, or somebody else is to sign now. If you still expect to sign, ask the applicant for a new link.',
      '連結不完整、其後已發出新連結、申請已提交或刪除，或已改由他人簽署。如你仍須簽署，請向申請人索取新連結。',
    ),
  },
  expired: {
    title: say('This link has expired', '連結已過期'),
    what: say(
      'A link to sign is good for 14 days. Ask the applicant to send a new one.',
      '簽署連結有效期為 14 天。請申請人重新發送。',
    ),
  },
  used: {
    title: say('This link has been used', '連結已使用'),
    what: say(
      'Each link is for one person and works once. If you are to sign, ask the applicant for a link of your own.',
      '每個連結只供一人使用一次。如你須簽署，請向申請人索取你的連結。',
    ),
  },
  own: {
    title: say('Somebody else signs here', '此處須由他人簽署'),
    what: say(
      'This is your own application: you cannot also sign it for somebody else. Let the person you named open the link and sign in.',
      '這是你本人的申請，你不能代他人簽署。請由你所填報的人士開啟連結並登入。',
    ),
  },
  otherPerson: {
    title: say('This link is for somebody else', '此連結供另一人使用'),
    what: say(
      'It is for {name}, and you are signed in under another name. If that is you, ask the applicant to write your name as on your identity card; otherwise sign out, and delete the mail.',
      '此連結供{name}使用，而你以另一姓名登入。如你正是該人，請申請人按你身份證上的姓名填寫；否則請登出，並刪除該電郵。',
    ),
  },
  changing: {
    title: say('The application is being changed', '申請正在更改'),
    what: say(
      'The applicant has not finished changing it. Come back later with the same link.',
      '申請人尚未完成更改。請稍後以同一連結再試。',
    ),
  },
  signedAlready: {
    title: say('You have signed this application', '你已簽署這份申請'),
    what: say(
      'You signed it in another role, and each signature must be another person’s. Tell the applicant.',
      '你已以另一身分簽署，而各個簽署須由不同人士作出。請通知申請人。',
    ),
  },
  signed: {
    title: say('Thank you for signing', '多謝簽署'),
    what: say(
      'Signed {moment}. We have told the applicant. You need do nothing more, unless the answers are changed: then you are asked again.',
      '簽署時間：{moment}，我們已通知申請人。除非答案有更改而須再次簽署，否則你無須再採取行動。',
    ),
  },
  declined: {
    title: say('You have not signed', '你未有簽署'),
    what: say(
      'You declined {moment}. The applicant can read your reason. You need do nothing more.',
      '你於{moment}表示不簽署，申請人可看到你的原因。你無須再採取行動。',
    ),
  },
} as const;
