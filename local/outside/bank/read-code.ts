import { parseHkqr, type Hkqr } from '../../../rules/hkqr.ts';
import type { Exchange } from '../exchange.ts';
import { readPicture } from './read-picture.ts';

/** The text of a code and what it says, or why it cannot be paid. */
export type ReadCode = { ok: true; value: { text: string; code: Hkqr } } | { ok: false; problem: string };

export const readText = (text: string): ReadCode => {
  const parsed = parseHkqr(text);
  return parsed.ok ? { ok: true, value: { text, code: parsed.value } } : parsed;
};

const readUpload = (picture: Buffer): ReadCode => {
  const read = readPicture(picture);
  return read.ok ? readText(read.value) : read;
};

/** A posted picture: raw PNG, or a form with `picture` or, for want of one, `text`. */
export const readPosted = async ({ headers, body }: Exchange): Promise<ReadCode> => {
  const type = headers['content-type'] ?? '';
  if (!type.startsWith('multipart/form-data')) return readUpload(body);
  const form = await new Response(body, { headers: { 'content-type': type } })
    .formData()
    .catch(() => new FormData());
  const [picture, text] = [form.get('picture'), form.get('text')];
  if (picture instanceof File && picture.size > 0)
    return readUpload(Buffer.from(await picture.arrayBuffer()));
  return readText(typeof text === 'string' ? text.trim() : '');
};
