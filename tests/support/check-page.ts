import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import * as z from 'zod';

const Found = z.object({
  result: z.object({
    value: z.array(
      z.object({
        id: z.string(),
        nodes: z.array(z.object({ html: z.string(), failureSummary: z.string() })),
      }),
    ),
  }),
});
// The small build, and of its findings only what is wrong: the whole of both takes twice as long on every page.
const axe = readFileSync(new URL(import.meta.resolve('axe-core/axe.min.js')), 'utf8');
const standard = JSON.stringify(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']);
const run = `axe.run(document, { runOnly: ${standard}, resultTypes: ['violations'] }).then(({ violations }) => violations)`;

/** Fails on anything axe finds against WCAG 2.2 AA. The checker is half a megabyte: handed to the browser as it is, it is there in half the time. */
export async function checkPage(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const found = await session.send('Runtime.evaluate', {
    expression: `${axe}\n;${run}`,
    awaitPromise: true,
    returnByValue: true,
  });
  await session.detach();
  expect(Found.parse(found).result.value, page.url()).toEqual([]);
}
