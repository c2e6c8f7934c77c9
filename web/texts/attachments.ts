import { say } from './words.ts';

/** Files added to a case after it was sent: with messages, and photos of inspections. */
export const attachmentTexts = {
  message: say('Files for your message', '訊息附件'),
  photos: say('Photos of the inspection', '巡查照片'),
  checkingHint: say(
    'A file that is being checked can be sent once it is in order. This usually takes a few seconds.',
    '正在檢查的檔案須待通過檢查後方可發出，一般需時數秒。',
  ),
  stillChecking: say(
    'A file is still being checked, so nothing has been sent yet. Your words are kept. Try again in a moment.',
    '仍有檔案正在檢查，因此尚未發出。你輸入的內容已保留，請稍後再試。',
  ),
  notInOrder: say(
    'A file cannot be taken, so nothing has been sent yet. Remove it, and add another if you wish. Your words are kept.',
    '有檔案不獲接納，因此尚未發出。請移除該檔案，如有需要可加入另一個。你輸入的內容已保留。',
  ),
  changed: say(
    'Your files changed in another window, so nothing has been sent yet. Look at them and send again.',
    '你在另一視窗更改了檔案，因此尚未發出。請查看檔案後再發出。',
  ),
  attached: say('Files', '附件'),
  lookAgain: say('See whether the check is done', '查看檢查是否完成'),
  photosTitle: say('Photos of the inspection', '巡查照片'),
  photosWhat: say(
    'Add the photos you took. They go into the case with your report, and until then only you see them. Where and with what they were taken is removed.',
    '請加入你拍攝的照片。照片會連同你的報告存入個案，在此之前只有你可看到。拍攝地點及器材的資料會被移除。',
  ),
  photosCount: say('Photos added: {count}', '已加入照片：{count} 張'),
  changePhotos: say('Add or remove photos', '加入或移除照片'),
  backToReport: say('Go back to the report', '返回報告'),
  photoNumber: say('Photo {n}', '照片 {n}'),
} as const;
