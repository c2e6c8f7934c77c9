import { say } from './words.ts';

/** The proof that an application was received, on the receipt and in the file itself. */
export const proofTexts = {
  title: say('Proof of receipt', '收件證明'),
  later: say(
    'Every night all records of the day are put under one signature that nobody can change. You can download a proof for this application here from {moment}.',
    '系統每晚會把當日所有紀錄一併簽署，其後任何人均無法更改。你可於{moment}起在此下載本申請的證明。',
  ),
  late: say(
    'The proof is not ready yet. Please look again later today. Your application is not affected.',
    '證明尚未備妥，請於今天稍後再查看。你的申請不受影響。',
  ),
  unreachable: say(
    'The proof cannot be fetched at the moment. Please look again later. Your application is not affected.',
    '暫時無法取得證明，請稍後再查看。你的申請不受影響。',
  ),
  fingerprint: say('Fingerprint of your application', '申請的數碼指紋'),
  day: say('Signed with all records of', '連同以下日期的所有紀錄一併簽署'),
  root: say('Signed fingerprint of that day', '當日已簽署的數碼指紋'),
  key: say('Signing key', '簽署密鑰'),
  what: say('What it is for', '用途'),
  purpose: say(
    'The proof is a small file. With it anybody can check, without asking us, that your application was received on that day and has not been changed since. It holds none of your answers.',
    '證明是一個小檔案。任何人均可憑此自行核實（無須向我們查詢）你的申請是在當日收到，其後未經更改。檔案不載有你填寫的內容。',
  ),
  file: say('The proof as a file', '證明檔案'),
  download: say('Download the proof (JSON)', '下載證明（JSON）'),
  says: say(
    'This file proves that the application with the record number in “event.record” was received at the time in “event.at”, and that what was received has not been changed since.',
    '本檔案證明「event.record」所示編號的申請是在「event.at」所示時間收到，而所收到的內容其後未經更改。',
  ),
  holds: say(
    'It holds none of your answers: “event.commitment” is a fingerprint of them, which “salt” opens. Whoever is given the application itself can check with both that it is the same.',
    '檔案不載有你填寫的內容：「event.commitment」是有關內容的數碼指紋，須配合「salt」核對。取得申請內容的人可憑兩者核實內容是否相同。',
  ),
  check: say(
    'To check it, use the program verify-proof.mjs with this file and the key published at the address in “keys”. It needs no connection. The steps are described in docs/audit.md, so you can also write your own.',
    '核實方法：以程式 verify-proof.mjs 讀取本檔案及「keys」所示網址公布的公開密鑰，無須連線。步驟載於 docs/audit.md，你亦可自行編寫程式核實。',
  ),
  keep: say(
    'Keep the file with your receipt. It stays valid when the application is closed and its data are erased.',
    '請把本檔案與認收書一併保存。即使申請已完結、資料已刪除，本檔案仍然有效。',
  ),
} as const;
