import { createHmac } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { signingKey } from '../../../cloud/signing-key.ts';
import { aDocumentStore, type ADocumentStore, contentOf, postForm } from '../../support/a-document-store.ts';

const key = `${'a'.repeat(32)}/photo/${'b'.repeat(32)}`;
const then = 'http://localhost/arrived?kept=x';
const formOf = ({ store }: ADocumentStore, mostBytes = 1000) =>
  store.arrivalForm({ key, mostBytes }, then).fields;
const codeIn = (body: string) => /<Code>(\w+)<\/Code>/u.exec(body)?.[1];

describe('a form', () => {
  test('puts a file in quarantine under its key, with the name the browser gave, and leads back', async () => {
    const store = await aDocumentStore();
    const sent = await postForm(store, formOf(store), Buffer.from('Hello'), '何 嘉欣.pdf');
    expect(sent.status).toBe(303);
    const location = new URL(sent.location);
    expect(location.href.startsWith(then)).toBe(true);
    expect(location.searchParams.get('key')).toBe(key);
    expect(await store.store.arrived(key)).toMatchObject({ size: 5, name: '何 嘉欣.pdf' });
  });

  test.each([
    ['another key', { key: `${'c'.repeat(32)}/photo/x` }, 'AccessDenied'],
    ['another way back', { success_action_redirect: 'http://evil.example/' }, 'AccessDenied'],
    ['another field', { acl: 'public-read' }, 'AccessDenied'],
    ['another policy', { policy: Buffer.from('{}').toString('base64') }, 'SignatureDoesNotMatch'],
    ['another person', { 'x-amz-credential': 'X/20260101/us-east-1/s3/aws4_request' }, 'InvalidAccessKeyId'],
  ])('with %s is refused', async (_, changed, code) => {
    const store = await aDocumentStore();
    const sent = await postForm(store, { ...formOf(store), ...changed }, Buffer.from('Hello'));
    expect([sent.status, codeIn(sent.body)]).toEqual([403, code]);
    expect(await store.store.arrived(key)).toBeUndefined();
  });

  test('takes neither an empty file nor one byte too many', async () => {
    const store = await aDocumentStore();
    const empty = await postForm(store, formOf(store), Buffer.alloc(0));
    expect([empty.status, codeIn(empty.body)]).toEqual([400, 'EntityTooSmall']);
    const large = await postForm(store, formOf(store), Buffer.alloc(1001));
    expect([large.status, codeIn(large.body)]).toEqual([400, 'EntityTooLarge']);
    expect((await postForm(store, formOf(store), Buffer.alloc(1000))).status).toBe(303);
  });

  test('is good for an hour', async () => {
    const store = await aDocumentStore({ now: () => Date.now() + 60 * 60 * 1000 + 1000 });
    const sent = await postForm(store, formOf(store), Buffer.from('Hello'));
    expect([sent.status, codeIn(sent.body)]).toEqual([403, 'AccessDenied']);
  });

  test('is signed as Amazon’s own example is', () => {
    // Amazon S3 API Reference, "Example: Browser-Based Upload using HTTP POST (Using AWS Signature Version 4)".
    const policy =
      'eyAiZXhwaXJhdGlvbiI6ICIyMDE1LTEyLTMwVDEyOjAwOjAwLjAwMFoiLA0KICAiY29uZGl0aW9ucyI6IFsNCiAgICB7ImJ1Y2tldCI6ICJzaWd2NGV4YW1wbGVidWNrZXQifSwNCiAgICBbInN0YXJ0cy13aXRoIiwgIiRrZXkiLCAidXNlci91c2VyMS8iXSwNCiAgICB7ImFjbCI6ICJwdWJsaWMtcmVhZCJ9LA0KICAgIHsic3VjY2Vzc19hY3Rpb25fcmVkaXJlY3QiOiAiaHR0cDovL3NpZ3Y0ZXhhbXBsZWJ1Y2tldC5zMy5hbWF6b25hd3MuY29tL3N1Y2Nlc3NmdWxfdXBsb2FkLmh0bWwifSwNCiAgICBbInN0YXJ0cy13aXRoIiwgIiRDb250ZW50LVR5cGUiLCAiaW1hZ2UvIl0sDQogICAgeyJ4LWFtei1tZXRhLXV1aWQiOiAiMTQzNjUxMjM2NTEyNzQifSwNCiAgICB7IngtYW16LXNlcnZlci1zaWRlLWVuY3J5cHRpb24iOiAiQUVTMjU2In0sDQogICAgWyJzdGFydHMtd2l0aCIsICIkeC1hbXotbWV0YS10YWciLCAiIl0sDQoNCiAgICB7IngtYW16LWNyZWRlbnRpYWwiOiAiQUtJQUlPU0ZPRE5ON0VYQU1QTEUvMjAxNTEyMjkvdXMtZWFzdC0xL3MzL2F3czRfcmVxdWVzdCJ9LA0KICAgIHsieC1hbXotYWxnb3JpdGhtIjogIkFXUzQtSE1BQy1TSEEyNTYifSwNCiAgICB7IngtYW16LWRhdGUiOiAiMjAxNTEyMjlUMDAwMDAwWiIgfQ0KICBdDQp9';
    const key = signingKey('wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY', '20151229', 'us-east-1', 's3');
    expect(createHmac('sha256', key).update(policy).digest('hex')).toBe(
      '8afdbf4008c03f22c2cd3cdb72e4afbb1f6a588f3255ac628749a66d7f09699e',
    );
  });
});

describe('parts', () => {
  const large = 6 * 1024 * 1024;
  const part = 5 * 1024 * 1024;
  const put = async (store: ADocumentStore, path: string, content: Buffer) => {
    const address = path.replace('/uploads/', `${store.bucket}/`);
    return fetch(address, { method: 'PUT', body: new Uint8Array(content) });
  };

  test('become one object, and are listed until then', async () => {
    const store = await aDocumentStore();
    const upload = await store.store.beginParts(key, '大圖.pdf');
    const content = Buffer.alloc(large, 'abcdefg');
    const sizes = [part, large - part];
    for (const [index, size] of sizes.entries()) {
      const path = store.store.partPath(key, upload, { number: index + 1, size });
      expect((await put(store, path, content.subarray(index * part, index * part + size))).status).toBe(200);
    }
    const parts = await store.store.parts(key, upload);
    expect(parts?.map(({ size }) => size)).toEqual(sizes);
    expect(await store.store.endParts(key, upload, parts ?? [])).toBe(true);
    expect(await store.store.parts(key, upload)).toBeUndefined();
    const arrived = await store.store.arrived(key);
    expect(arrived).toMatchObject({ size: large, name: '大圖.pdf' });
    const read = await store.store.readArrived(key, arrived?.etag ?? '');
    expect(read.ok && (await contentOf(read.body)).equals(content)).toBe(true);
    const middle = await store.store.readArrived(key, arrived?.etag ?? '', { from: part - 3, to: part + 3 });
    expect(middle.ok && (await contentOf(middle.body)).equals(content.subarray(part - 3, part + 4))).toBe(
      true,
    );
  });

  test('of another size, or to another key, are refused', async () => {
    const store = await aDocumentStore();
    const upload = await store.store.beginParts(key, 'a.pdf');
    const path = store.store.partPath(key, upload, { number: 1, size: 10 });
    expect((await put(store, path, Buffer.alloc(11))).status).toBe(403);
    expect((await put(store, path.replace('bbbb', 'bbbc'), Buffer.alloc(10))).status).toBe(403);
    expect((await put(store, path, Buffer.alloc(10))).status).toBe(200);
  });
});

describe('quarantine', () => {
  test('is left only by the object that was looked at', async () => {
    const store = await aDocumentStore();
    await postForm(store, formOf(store), Buffer.from('first'));
    const first = await store.store.arrived(key);
    await postForm(store, formOf(store), Buffer.from('second'));
    expect(await store.store.keepArrived(key, first?.etag ?? '', 'case/file', 'application/pdf')).toBe(false);
    expect(await store.store.readArrived(key, first?.etag ?? '')).toEqual({ ok: false, problem: 'changed' });
    const second = await store.store.arrived(key);
    expect(await store.store.keepArrived(key, second?.etag ?? '', 'case/file', 'application/pdf')).toBe(true);
    await store.store.dropArrived(key);
    expect(await store.store.arrived(key)).toBeUndefined();
    expect(await store.store.keepArrived(key, second?.etag ?? '', 'case/file', 'application/pdf')).toBe(
      false,
    );
  });
});

describe('what is not there', () => {
  const absent = async ({ store }: ADocumentStore) =>
    Promise.allSettled([
      store.arrived(key),
      store.readArrived(key, '"0"'),
      store.keepArrived(key, '"0"', 'case/file', 'application/pdf'),
      store.parts(key, 'none'),
    ]);

  test('is said to be absent', async () => {
    const said = await absent(await aDocumentStore());
    expect(said).toEqual(
      [undefined, { ok: false, problem: 'absent' }, false, undefined].map((value) => ({
        status: 'fulfilled',
        value,
      })),
    );
  });

  test('is never guessed: a store that may not say so, for its role may not list, is a fault', async () => {
    const said = await absent(await aDocumentStore({ mayList: false }));
    expect(said.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected', 'fulfilled']);
  });
});

test('a kept file is shown under a name and type of ours, for a while, by its address alone', async () => {
  const clock = { now: Date.now() };
  const store = await aDocumentStore({ now: () => clock.now });
  await store.store.keep('case/file', Buffer.from('kept'), 'application/pdf');
  const shown = {
    disposition: `attachment; filename="a.pdf"; filename*=UTF-8''%E4%BD%95.pdf`,
    mediaType: 'application/pdf',
  };
  const address = store.store.keptAddress('case/file', shown, 60);
  const answer = await fetch(address);
  expect(answer.headers.get('content-disposition')).toBe(shown.disposition);
  expect(await answer.text()).toBe('kept');
  expect((await fetch(address.replace('case/file', 'case/other'))).status).toBe(403);
  expect((await fetch(address.replace('attachment', 'inline'))).status).toBe(403);
  clock.now += 62_000;
  expect((await fetch(address)).status).toBe(403);
});

test('the store is asked again while it is out of order, and not for ever', async () => {
  const store = await aDocumentStore();
  await store.misbehave('unavailable', 2);
  await store.store.keep('case/file', Buffer.from('kept'), 'application/pdf');
  await store.misbehave('error', 10);
  await expect(store.store.keep('case/file', Buffer.from('kept'), 'application/pdf')).rejects.toThrow();
});

test('what is on the simulated store’s disk tells nobody anything', async () => {
  const store = await aDocumentStore();
  await postForm(store, formOf(store), Buffer.from('My secret content'), 'My secret name.pdf');
  await store.store.keep('case/file', Buffer.from('My secret content'), 'application/pdf');
  const files = readdirSync(store.folder, { recursive: true, withFileTypes: true }).filter((file) =>
    file.isFile(),
  );
  expect(files.length).toBeGreaterThan(3);
  for (const { parentPath, name } of files) {
    const bytes = readFileSync(join(parentPath, name));
    for (const secret of ['My secret content', 'My secret name']) expect(bytes.includes(secret)).toBe(false);
  }
});
