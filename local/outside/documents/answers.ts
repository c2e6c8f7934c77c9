import type { ServerResponse } from 'node:http';

export interface StoreAnswer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | AsyncIterable<Buffer>;
}

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

export const xml = (body: string, status = 200): StoreAnswer => ({
  status,
  headers: { 'content-type': 'application/xml' },
  body: `<?xml version="1.0" encoding="UTF-8"?>\n${body}`,
});

export const element = (name: string, content: string | number): string =>
  `<${name}>${escaped(String(content))}</${name}>`;

const statuses: Readonly<Record<string, number>> = {
  AccessDenied: 403,
  InvalidAccessKeyId: 403,
  SignatureDoesNotMatch: 403,
  RequestTimeTooSkewed: 403,
  NoSuchBucket: 404,
  NoSuchKey: 404,
  NoSuchUpload: 404,
  MethodNotAllowed: 405,
  PreconditionFailed: 412,
  InvalidRange: 416,
  InternalError: 500,
  SlowDown: 503,
};

/** An error as S3 words it: XML that no person should have to read. */
export const failure = (code: string, message = code): StoreAnswer =>
  xml(
    `<Error>${element('Code', code)}${element('Message', message)}${element('RequestId', 'LOCAL')}</Error>`,
    statuses[code] ?? 400,
  );

export async function send(
  response: ServerResponse,
  answer: StoreAnswer,
  withoutBody: boolean,
): Promise<void> {
  response.writeHead(answer.status, { ...answer.headers });
  if (withoutBody || answer.body === undefined || typeof answer.body === 'string') {
    response.end(withoutBody ? undefined : answer.body);
    return;
  }
  for await (const chunk of answer.body) {
    if (response.destroyed) return;
    if (!response.write(chunk))
      await new Promise<void>((resolve) => {
        const go = () => {
          response.off('drain', go).off('close', go);
          resolve();
        };
        response.on('drain', go).on('close', go);
      });
  }
  response.end();
}
