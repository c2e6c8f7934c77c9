import { say } from './words.ts';

/** Decisions of a panel, by rule or by silence, and what follows from an appeal. */
export const decisionTexts = {
  votes: say('Votes of the panel', '小組投票'),
  votedGrant: say('To grant', '批准'),
  votedRefuse: say('To refuse', '拒絕'),
  tally: say('To grant: {grant}. To refuse: {refuse}.', '批准：{grant}票；拒絕：{refuse}票。'),
  quorum: say(
    '{quorum} members must vote before a decision can be pronounced.',
    '須有 {quorum} 名成員投票，方可宣布決定。',
  ),
  notCounted: say('Not counted: conflict of interest', '不予計算：涉及利益衝突'),
  yourVote: say('Your vote', '你的投票'),
  voteHint: say('A vote cannot be changed.', '投票後不能更改。'),
  voteWhy: say('Reasons for your vote', '投票理由'),
  pronounce: say('Pronounce the decision of the panel', '宣布小組的決定'),
  castingVote: say(
    'As many members voted to grant as to refuse. You have the casting vote.',
    '批准與拒絕的票數相同，由你投決定票。',
  ),
  grantedByRule: say(
    'Granted automatically: the rule of this service applied.',
    '符合此服務的規則，已自動批准。',
  ),
  grantedBySilence: say(
    'Granted because it was not decided in time.',
    '因未有在限期前作出決定，視為已獲批准。',
  ),
  ruleText: say('Rule', '規則'),
  ruleHeld: say(
    'The rule applies, but there is something particular about this case. Please decide.',
    '符合規則，但個案有特別情況，請由職員作出決定。',
  ),
  ruleNot: say(
    'The rule for granting automatically does not apply. Please decide.',
    '不符合自動批准的規則，請由職員作出決定。',
  ),
  silence: say('Granted if not decided by', '如未有決定，視為批准的日期'),
  silenceTold: say(
    'If we have not decided by the end of {date}, your application counts as granted.',
    '如我們在{date}或之前仍未作出決定，你的申請會視為獲批准。',
  ),
  appeals: say('Appeal', '上訴'),
  reopen: say('Reopen after an appeal', '上訴後重開個案'),
  reopenWhat: say(
    'The case is decided again by an officer who neither refused nor reopened it.',
    '個案會由沒有參與拒絕或重開的另一名職員重新決定。',
  ),
  appealReference: say('Reference of the appeal', '上訴編號'),
  appealOutcome: say('Outcome of the appeal', '上訴結果'),
  allowed: say('Allowed', '上訴得直'),
  partly: say('Allowed in part', '上訴部分得直'),
  reconsider: say('To be decided again', '發還重新決定'),
  appealWhy: say('What the appeal body said', '上訴機構的裁決要點'),
  reopenedBy: say('Reopened by {name}, {moment}', '由{name}於{moment}重開'),
} as const;
