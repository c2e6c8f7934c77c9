import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { askBucket } from '../../../cloud/bucket.ts';
import { anArchive } from '../../support/an-archive.ts';

let kept: Awaited<ReturnType<typeof anArchive>>;
beforeAll(async () => {
  kept = await anArchive();
});
afterAll(() => kept.close());

const put = (key: string, body: string, headers: Record<string, string>) =>
  askBucket(kept.caller(), { bucket: kept.bucket, key, method: 'PUT', headers, body });
const md5 = (text: string) => createHash('md5').update(text).digest('base64');

describe('the archive', () => {
  it('keeps what it is given once, and says when something is there', async () => {
    const { archive } = kept;
    expect(await archive.read('roots/2026-11-23.json')).toBeUndefined();
    expect(await archive.keep('roots/2026-11-23.json', '{"根":1}', 'application/json')).toBe('kept');
    expect(await archive.keep('roots/2026-11-23.json', '{"根":2}', 'application/json')).toBe('exists');
    expect(await archive.read('roots/2026-11-23.json')).toBe('{"根":1}');
  });

  it('takes one of many that write the same name at once', async () => {
    const { archive } = kept;
    const answers = await Promise.all(
      Array.from({ length: 6 }, (_, n) => archive.keep('roots/race.json', String(n), 'text/plain')),
    );
    expect(answers.filter((answer) => answer === 'kept')).toHaveLength(1);
    expect(await archive.read('roots/race.json')).toBe(String(answers.indexOf('kept')));
  });

  it('lets nobody write over, delete or copy over what is there', async () => {
    const { archive, bucket, caller } = kept;
    await archive.keep('roots/fixed.json', 'first', 'text/plain');
    const key = 'roots/fixed.json';
    await expect(put(key, 'second', { 'Content-MD5': md5('second') })).rejects.toThrow('AccessDenied');
    await expect(askBucket(caller(), { bucket, key, method: 'DELETE' })).rejects.toThrow('AccessDenied');
    const source = { 'x-amz-copy-source': `/${bucket}/${key}`, 'If-None-Match': '*' };
    await expect(put('roots/copy.json', '', source)).rejects.toThrow('AccessDenied');
    expect(await archive.read(key)).toBe('first');
  });

  it('takes nothing that is not what was sent', async () => {
    const once = { 'If-None-Match': '*' };
    await expect(put('roots/a.json', 'x', once)).rejects.toThrow('InvalidRequest');
    await expect(put('roots/a.json', 'x', { ...once, 'Content-MD5': md5('y') })).rejects.toThrow('BadDigest');
    expect(await kept.archive.read('roots/a.json')).toBeUndefined();
  });
});
