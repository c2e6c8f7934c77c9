import type { FileRejection, FileState } from '../../schemas/file.ts';
import type { FileType } from '../../schemas/upload-question.ts';
import { say, type Wording } from './words.ts';

/** Files of an application: adding them, their state, and what is wrong with them. */
export const fileTexts = {
  add: say('Add a file', '加入檔案'),
  addAnother: say('Add another file', '再加入檔案'),
  replace: say('Replace', '更換'),
  remove: say('Remove', '移除'),
  none: say('No file has been added yet.', '尚未加入檔案。'),
  unnamed: say('File', '檔案'),
  count: say('Files: {count}', '檔案數目：{count}'),
  embeddedScanner: say('Embedded scanner', '內置掃描程式'),
  scannedBy: say('Checked for malware by {scanner}', '由 {scanner} 掃描惡意程式'),
  open: say('Open {name}', '開啟{name}'),
  checkingHint: say(
    'You can go on meanwhile. The application can be sent once every file is in order.',
    '你可以繼續填寫，待所有檔案通過檢查後便可提交申請。',
  ),
  limits: say('{types}. Up to {maximum} MB.', '{types}，最大 {maximum} MB。'),
  limitsMany: say(
    '{types}. Up to {maximum} MB each, {count} files at the most.',
    '{types}，每個最大 {maximum} MB，最多 {count} 個檔案。',
  ),
  pixels: say('At least {width} × {height} pixels.', '最少 {width} × {height} 像素。'),
  ratio: say('Width to height: {width} to {height}.', '闊高比例為 {width} 比 {height}。'),
  uploadTitle: say('Add a file', '加入檔案'),
  replaceTitle: say('Replace a file', '更換檔案'),
  uploadLead: say(
    'Choose the file on your device and send it. It is checked before anybody opens it.',
    '請選擇裝置上的檔案並傳送。檔案經檢查後才會開啟。',
  ),
  choose: say('Choose a file', '選擇檔案'),
  send: say('Send the file', '傳送檔案'),
  cancel: say('Go back without a file', '返回，不加入檔案'),
  sending: say('Sending {name}: {percent}%', '正在傳送 {name}：{percent}%'),
  sent: say('{name} has been sent', '已傳送 {name}'),
  refused: say('{name} is not accepted', '{name} 不獲接納'),
  waiting: say('The connection was lost. Sending goes on by itself.', '連線中斷，恢復後會自動繼續傳送。'),
  failed: say('{name} could not be sent. Try again.', '未能傳送 {name}，請再試一次。'),
  resume: say(
    '{name} was not sent to the end. Choose the same file again to go on from there.',
    '{name} 未傳送完畢。請再選擇同一檔案，便可由中斷處繼續。',
  ),
  tooLargeHere: say('{name} is larger than {maximum} MB', '{name} 超過 {maximum} MB'),
  stop: say('Stop sending', '停止傳送'),
  backToForm: say('Go back to the form', '返回表格'),
} as const;

export const fileStateTexts = {
  uploading: say('Being uploaded', '正在上載'),
  checking: say('Being checked', '正在檢查'),
  clean: say('In order', '已通過檢查'),
  rejected: say('Not accepted', '不獲接納'),
} as const satisfies Record<FileState, Wording>;

export const fileRejectionTexts = {
  empty: say('The file is empty. Choose another.', '檔案沒有內容，請選擇另一個檔案。'),
  tooLarge: say(
    'The file is too large. Make it smaller or choose another.',
    '檔案過大，請縮小或選擇另一個檔案。',
  ),
  infected: say(
    'Malware was found in the file. It was destroyed. Check your device.',
    '檔案含有惡意程式，已被銷毀。請檢查你的裝置。',
  ),
  unscannable: say(
    'The file could not be checked, perhaps because it has a password. Send it without one.',
    '檔案可能設有密碼，未能檢查。請移除密碼後再傳送。',
  ),
  otherType: say(
    'What is in the file is none of the types that can be used here, whatever its name says.',
    '不論檔名為何，檔案的實際內容並非可接受的類型。',
  ),
  damaged: say(
    'The file is damaged or incomplete. Save it again and send it.',
    '檔案已損毀或不完整，請重新儲存後再傳送。',
  ),
  bomb: say(
    'Unpacked, the file would be far larger than it is. Send its contents one by one.',
    '檔案解壓後會異常龐大，請將內容逐一傳送。',
  ),
  tooManyPixels: say(
    'The picture is too large. Up to 25 million pixels and 30 MB can be used.',
    '圖像過大，最多可用 2,500 萬像素及 30 MB。',
  ),
  tooFewPixels: say(
    'The picture is too small. Take or scan it again at a higher resolution.',
    '圖像過小，請以較高解像度重新拍攝或掃描。',
  ),
  otherRatio: say(
    'The picture has another shape than asked for. Crop it and send it again.',
    '圖像的闊高比例不符，請裁剪後再傳送。',
  ),
} as const satisfies Record<FileRejection, Wording>;

/** What went wrong on the way to the store; the codes stand in addresses. */
export const uploadProblemTexts = {
  refused: say(
    'The file was not taken: it is empty, or larger than {maximum} MB. Choose another.',
    '檔案未獲接收：檔案沒有內容，或超過 {maximum} MB。請選擇另一個檔案。',
  ),
  expired: say(
    'The page had been open too long, so the file was not taken. Send it again.',
    '網頁開啟過久，檔案未獲接收，請再傳送一次。',
  ),
  unavailable: say(
    'Files cannot be received just now. Nothing else is lost. Try again in a few minutes.',
    '暫時未能接收檔案，其他資料不受影響。請於數分鐘後再試。',
  ),
  lost: say('The file did not arrive. Send it again.', '檔案未能送達，請再傳送一次。'),
  tooMany: say(
    'There are as many files as there may be. Remove one first.',
    '檔案數目已達上限，請先移除一個。',
  ),
} as const;
export type UploadProblem = keyof typeof uploadProblemTexts;

/** Why nothing can be sent from where one is. */
export const closedUploadTexts = {
  sent: {
    title: say('This was already sent', '檔案已經傳送'),
    what: say(
      'The address you opened takes one file, once. If your file arrived, it is listed in the form. If it is not, add it again there.',
      '你開啟的網址只供傳送檔案一次。如檔案已送達，會在表格內列出；否則請在表格內重新加入。',
    ),
  },
  gone: {
    title: say('There is no place for this file', '此檔案沒有對應的項目'),
    what: say(
      'The part of the form it belongs to was removed or changed in the meantime. The file was not kept. Go back and add it where it belongs now.',
      '表格內相應的項目已被刪除或更改，檔案未有保留。請返回表格，在適當位置重新加入。',
    ),
  },
} as const;

export const fileTypeTexts = {
  pdf: say('PDF', 'PDF 檔'),
  jpeg: say('JPEG', 'JPEG 圖像'),
  png: say('PNG', 'PNG 圖像'),
  docx: say('Word (DOCX)', 'Word 文件（DOCX）'),
  xlsx: say('Excel (XLSX)', 'Excel 試算表（XLSX）'),
  zip: say('ZIP', 'ZIP 壓縮檔'),
  dwg: say('AutoCAD (DWG)', 'AutoCAD 圖則（DWG）'),
  mp4: say('MP4 video', 'MP4 影片'),
} as const satisfies Record<FileType, Wording>;
