import { expect, vi } from 'vitest';
import { type Answered, type Client, formIn } from './client.ts';
import type { ExampleFile } from './example-files.ts';
import { postForm } from './post-form.ts';

/** Posts a page's upload form as a browser without a script would: every hidden field first, the file last. */
export async function postUpload(
  page: Answered,
  file: Pick<ExampleFile, 'name' | 'content'>,
  changed: Readonly<Record<string, string>> = {},
): Promise<{ status: number; location: string; body: string }> {
  const { action, fields } = formIn(page, /^\/uploads\//u);
  const form = new FormData();
  for (const [name, value] of Object.entries({ ...fields, ...changed })) form.append(name, String(value));
  form.append('file', new Blob([new Uint8Array(file.content)]), file.name);
  const response = await postForm(new URL(action, page.url), form);
  return {
    status: response.status,
    location: response.headers.get('location') ?? '',
    body: await response.text(),
  };
}

/** Adds a file to a question by its upload page; the page one ends on. */
export async function upload(
  client: Client,
  draft: string,
  question: string,
  file: Pick<ExampleFile, 'name' | 'content'>,
): Promise<Answered> {
  const page = await client.get(`${draft}/files/${question}`);
  const sent = await postUpload(page, file);
  expect(sent.status, sent.body).toBe(303);
  return client.get(new URL(sent.location, page.url).href);
}

/** Reads a form page again and again until nothing on it is being checked any more. */
export const untilChecked = (client: Client, page: string): Promise<Answered> =>
  vi.waitFor(
    async () => {
      const answered = await client.get(page);
      expect(answered.text).not.toContain('Being checked');
      return answered;
    },
    { timeout: 15_000, interval: 100 },
  );
