import type { EffectType } from '../../schemas/effect.ts';
import { say, type Wording } from './words.ts';

export const operationsTexts = {
  suspenseTitle: say('Money in suspense', '暫記款項'),
  suspenseLead: say(
    'Credits that could not be taken as a fee. received = applied + suspense + refunded.',
    '未能作為費用入帳的款項。收款＝入帳＋暫記＋退款。',
  ),
  suspenseTotal: say('In suspense: {amount}', '暫記總額：{amount}'),
  suspenseEmpty: say('No money is in suspense.', '沒有暫記款項。'),
  receivedAt: say('Received', '收款時間'),
  amount: say('Amount', '金額'),
  why: say('Why', '原因'),
  bankReference: say('Bank reference', '銀行編號'),
  receipt: say('Receipt reference', '收據編號'),
  case: say('Application', '申請'),
  deadTitle: say('Undelivered effects', '未能送達的工作'),
  deadLead: say(
    'What could not be delivered after every attempt. Mend the cause, then deliver again.',
    '經多次嘗試仍未能送達的工作。請先解決原因，再重新送出。',
  ),
  deadEmpty: say('Everything has been delivered.', '所有工作均已送達。'),
  what: say('What', '工作'),
  attempts: say('Attempts', '嘗試次數'),
  since: say('Failing since', '開始失敗時間'),
  lastProblem: say('Last problem', '最近的問題'),
  redrive: say('Deliver again', '重新送出'),
  redriven: say('Queued to be delivered again', '已重新排隊送出'),
  next: say('Next page', '下一頁'),
} as const;

export const effectTexts = {
  startClock: say('Start a clock', '開始計時'),
  startClockUntil: say('Start a clock', '開始計時'),
  followClocks: say('Start and stop clocks', '開始及停止計時'),
  stopClock: say('Stop a clock', '停止計時'),
  pauseClock: say('Pause a clock', '暫停計時'),
  resumeClock: say('Resume a clock', '恢復計時'),
  postMovement: say('Post a movement', '記帳'),
  sendNotice: say('Send a message', '發送訊息'),
  consultRegister: say('Ask a register', '查核登記冊'),
  releaseSlots: say('Give back appointments', '交回預約時段'),
  supersedeLicence: say('End a provisional licence', '終止暫准牌照'),
  issueLicence: say('Issue a licence', '簽發牌照'),
  postFee: say('Post a fee to its case', '將費用記入個案'),
  inquireFee: say('Ask the bank about a fee that is due', '向銀行查詢到期費用的付款'),
  warnDraft: say('Warn that a draft ends', '提示草稿即將刪除'),
  mailSignature: say('Mail about a signature', '發送有關簽署的電郵'),
  sendCode: say('Send a confirmation code', '發送確認碼'),
  indexCase: say('Make a case findable', '將個案編入索引'),
  workBulk: say('Work on many cases', '批量處理個案'),
  alertSupervisors: say('Alert supervisors', '通知主管'),
} as const satisfies Record<EffectType, Wording>;
