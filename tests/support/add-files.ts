import { expect, vi } from 'vitest';
import { isUpload, type UploadQuestion } from '../../rules/files/upload-limits.ts';
import { inRow } from '../../rules/questions/row-parts.ts';
import type { Question } from '../../schemas/question.ts';
import { fileTexts } from '../../web/texts/files.ts';
import { exampleFileFor } from './example-files.ts';
import type { Visitor } from './visitor.ts';

const PATIENCE_MILLISECONDS = 20_000;

/** Adds what the file questions of the open page still want, with a script or without, and waits until all is in order. */
export async function addFiles(visitor: Visitor, questions: readonly Question[]): Promise<void> {
  for (const question of placedOn(questions)) {
    const { page } = visitor;
    const files = page.locator(`[data-upload="${question.id}"]`);
    const wanted = question.type === 'files' ? question.minimum : 1;
    while ((await files.count()) > 0 && (await files.locator('[data-file]').count()) < wanted) {
      await addOne(visitor, question);
    }
  }
  await untilInOrder(visitor);
}

/** Questions for files by the name of their control; in rows, of as many rows as an example has. */
const placedOn = (questions: readonly Question[]): UploadQuestion[] =>
  questions.flatMap((question) => {
    if (!('questions' in question)) return isUpload(question) ? [question] : [];
    const asked: readonly Question[] = question.questions;
    return Array.from({ length: Math.max(1, question.minimum) }, (_, row) => row).flatMap((row) =>
      placedOn(asked.map((inner) => inRow(question.id, row, inner))),
    );
  });

async function addOne(visitor: Visitor, question: UploadQuestion): Promise<void> {
  const { page } = visitor;
  const { name, mediaType, content } = exampleFileFor(question);
  const file = { name, mimeType: mediaType, buffer: content };
  const before = await page.locator(`[data-upload="${question.id}"] [data-file]`).count();
  const button = page.locator(`button[id="${question.id}"]`);
  if (await runsScripts(visitor)) {
    const asked = page.waitForEvent('filechooser');
    await button.click();
    await (await asked).setFiles(file);
    await page
      .locator(`[data-upload="${question.id}"] [data-file]`)
      .nth(before)
      .waitFor({ timeout: PATIENCE_MILLISECONDS });
    return;
  }
  const moved = page.waitForEvent('framenavigated');
  await button.click();
  await moved;
  await page.waitForLoadState();
  await page.setInputFiles('input[type=file]', file);
  await visitor.press(fileTexts.send);
}

/** The script puts a control of its own beside each button. */
const runsScripts = async ({ page }: Visitor): Promise<boolean> =>
  (await page.locator('[data-upload] > input[type=file]').count()) > 0;

const unready = '[data-file]:not([data-state=clean])';

/** Whoever has a script sees it happen; without one the page is read again. */
async function untilInOrder(visitor: Visitor): Promise<void> {
  const { page } = visitor;
  const scripted = await runsScripts(visitor);
  await vi.waitFor(
    async () => {
      if (!scripted && (await page.locator(unready).count()) > 0) await page.reload();
      expect(await page.locator(unready).count()).toBe(0);
    },
    { timeout: PATIENCE_MILLISECONDS, interval: 250 },
  );
}
