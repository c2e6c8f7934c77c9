import { readFileSync } from 'node:fs';
import { runInNewContext } from 'node:vm';
import { describe, expect, test } from 'vitest';
import * as z from 'zod';

const sourceOf = (name: string) => readFileSync(`infra/edge/${name}.cjs`, 'utf8');

describe('the edge’s own code', () => {
  const Request = z.object({
    uri: z.string(),
    headers: z.record(z.string(), z.object({ value: z.string() })),
  });
  const edge = (method: string, uri: string, headers: object = {}): unknown =>
    structuredClone(
      runInNewContext(`${sourceOf('rewrite-uploads')}; handler({ request: { method, uri, headers } })`, {
        method,
        uri,
        headers,
      }),
    );
  const rewrite = (method: string, uri: string) => Request.parse(edge(method, uri));
  const Redirect = z.object({
    statusCode: z.literal(303),
    headers: z.object({ location: z.object({ value: z.string() }) }),
  });
  const ledTo = (uri: string, wish = 'en', method = 'GET') =>
    Redirect.parse(edge(method, uri, { 'accept-language': { value: wish } })).headers.location.value;
  const Answer = z.object({
    status: z.string(),
    headers: z.object({ location: z.tuple([z.object({ value: z.string() })]).optional() }),
  });
  const answered = async (status: string, page: string, method = 'POST', querystring = '') => {
    const module: { exports: unknown } = { exports: {} };
    runInNewContext(sourceOf('answer-uploads'), {
      exports: module.exports,
      URLSearchParams,
    });
    const { handler } = z
      .object({
        handler: z.custom<(event: object) => Promise<unknown>>((value) => typeof value === 'function'),
      })
      .parse(module.exports);
    const request = { method, querystring, headers: { 'x-upload-page': [{ value: page }] } };
    const made = await handler({ Records: [{ cf: { request, response: { status, headers: {} } } }] });
    return Answer.parse(structuredClone(made));
  };
  const page = `/uploads/tc/${'a'.repeat(32)}/photo`;
  const back = `/tc/applications/${'a'.repeat(32)}/files/photo`;

  test('leads forms to the bucket’s root and parts to their keys', () => {
    expect(rewrite('POST', page)).toEqual({ uri: '/', headers: { 'x-upload-page': { value: page } } });
    expect(rewrite('PUT', '/uploads/a/photo/b').uri).toBe('/a/photo/b');
  });

  test('leads whoever reads an address that takes files to a page, and never to the store', () => {
    const used = `/tc/applications/${'a'.repeat(32)}/files/photo?problem=sent`;
    expect(ledTo(page)).toBe(used);
    expect(ledTo(page, 'en', 'HEAD')).toBe(used);
    const part = `/uploads/${'a'.repeat(32)}/plans-drawing/${'b'.repeat(32)}`;
    const wishes = [
      ['zh-HK,zh;q=0.9', 'tc'],
      ['zh-CN', 'sc'],
      ['fr', 'en'],
      ['', 'en'],
    ] as const;
    for (const [wish, language] of wishes)
      expect(ledTo(part, wish)).toBe(
        `/${language}/applications/${'a'.repeat(32)}/files/plans-drawing?problem=sent`,
      );
    for (const strange of ['/uploads/', '/uploads/en/../x', '/uploads//evil.example', '/uploads/en/a/b'])
      expect(ledTo(strange, 'zh')).toBe('/tc/applications');
  });

  test.each([
    ['400', 'refused'],
    ['403', 'expired'],
    ['405', 'refused'],
    ['500', 'unavailable'],
    ['503', 'unavailable'],
    ['504', 'unavailable'],
  ])('turns the store’s %s into a page that says: %s', async (status, problem) => {
    const made = await answered(status, page);
    expect(made.status).toBe('303');
    expect(made.headers.location?.[0].value).toBe(`${back}?problem=${problem}`);
  });

  test('keeps what the page carried, and leads nowhere else', async () => {
    const carried = await answered(
      '403',
      page,
      'POST',
      'replaces=abc&slot=def&problem=x&next=http://evil.example',
    );
    expect(carried.headers.location?.[0].value).toBe(`${back}?slot=def&replaces=abc&problem=expired`);
    for (const evil of ['//evil.example', '/uploads/en/../x/photo', 'http://evil.example/uploads/en/a/b', ''])
      expect((await answered('403', evil)).headers.location?.[0].value).toBe('/en/applications');
  });

  test.each(['applications', 'desk/cases'])('leads files of sent cases back to %s', async (place) => {
    const form = `/uploads/sc/${place}/${'a'.repeat(32)}/message`;
    const attaching = `/sc/${place}/${'a'.repeat(32)}/attachments/message`;
    expect(ledTo(form)).toBe(`${attaching}?problem=sent`);
    expect((await answered('403', form)).headers.location?.[0].value).toBe(`${attaching}?problem=expired`);
  });

  test('leaves what the store accepted, and answers about parts, as they are', async () => {
    expect((await answered('303', page)).headers.location).toBeUndefined();
    expect((await answered('403', page, 'PUT')).status).toBe('403');
  });
});
