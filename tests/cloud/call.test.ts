import { createHash, createHmac } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { afterEach, describe, expect, it } from 'vitest';
import { callCloud, CloudError } from '../../cloud/call.ts';

const credentials = { accessKeyId: 'AKIDEXAMPLE', secretAccessKey: 'secret' };
const closing: (() => void)[] = [];
afterEach(() => closing.splice(0).forEach((close) => close()));

const asking = {
  service: 'kms',
  method: 'POST',
  path: '/',
  headers: { 'X-Amz-Target': 'T.Op', 'Content-Type': 'application/x-amz-json-1.1' },
  body: '{"a":"粵"}',
} as const;

/** Listens until the test ends; who calls it, and where. */
async function callerOf(server: Server) {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  closing.push(
    () => server.closeAllConnections(),
    () => server.close(),
  );
  const address = server.address();
  const port = address !== null && typeof address === 'object' ? address.port : 0;
  return { region: 'ap-east-1', credentials, endpoint: `http://127.0.0.1:${port}/kms` };
}

/** A service that takes what is asked and never comes to the end of an answer. */
async function aSilentService(begins: boolean) {
  const caller = await callerOf(
    createServer((_, response) => {
      if (begins) response.writeHead(200, { 'content-length': 20 }).write('{"ok":');
    }),
  );
  return { call: () => callCloud(caller, asking, { attempts: 1, milliseconds: 50 }) };
}

/** A service that answers what it is told, in order; the last answer repeats. */
async function aService(
  answers: { status: number; body?: object }[],
  look: (request: IncomingMessage, body: string) => void = () => {},
) {
  let asked = 0;
  const server = createServer((request: IncomingMessage, response: ServerResponse) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      look(request, Buffer.concat(parts).toString('utf8'));
      const answer = answers[Math.min(asked, answers.length - 1)];
      asked += 1;
      response.writeHead(answer?.status ?? 500).end(JSON.stringify(answer?.body ?? {}));
    });
  });
  const caller = await callerOf(server);
  return {
    call: () => callCloud(caller, asking),
    asked: () => asked,
    hangUp: () => server.closeAllConnections(),
  };
}

describe('a call of the cloud', () => {
  it('is tried again after a failure of the service or a throttling, and then answered', async () => {
    const service = await aService([
      { status: 500 },
      { status: 400, body: { __type: 'x#ThrottlingException' } },
      { status: 200, body: { ok: true } },
    ]);
    expect(await service.call()).toEqual({ ok: true });
    expect(service.asked()).toBe(3);
  });

  it('is not repeated when the service refuses it, and says why by the service’s own code', async () => {
    const service = await aService([
      { status: 400, body: { __type: 'com.amazonaws.kms#AccessDeniedException', more: 1 } },
    ]);
    const failure = await service.call().catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(CloudError);
    expect(failure).toMatchObject({ name: 'AccessDeniedException', status: 400, detail: { more: 1 } });
    expect(service.asked()).toBe(1);
  });

  it('gives up in the end', async () => {
    const service = await aService([{ status: 503 }]);
    await expect(service.call()).rejects.toMatchObject({ status: 503 });
    expect(service.asked()).toBe(4);
  });

  it('goes out again when the connection that was kept has been closed meanwhile', async () => {
    const service = await aService([{ status: 200, body: { ok: true } }]);
    await service.call();
    service.hangUp();
    expect(await service.call()).toEqual({ ok: true });
  });

  it.each(['no answer', 'half an answer'] as const)('does not wait for ever: %s', async (kind) => {
    const service = await aSilentService(kind === 'half an answer');
    await expect(service.call()).rejects.toMatchObject({ name: 'TimeoutError' });
  });

  it('carries a signature over what was really sent', async () => {
    const seen: { given: string; wanted: string }[] = [];
    const service = await aService([{ status: 200 }], (request, body) =>
      seen.push(signatures(request, body)),
    );
    await service.call();
    expect(seen).toHaveLength(1);
    expect(seen[0]?.given).toBe(seen[0]?.wanted);
  });
});

/** Signature Version 4 worked out once more from the request as it arrived. */
function signatures(
  { headers, method, url }: IncomingMessage,
  body: string,
): { given: string; wanted: string } {
  const hmac = (key: string | Buffer, text: string) => createHmac('sha256', key).update(text).digest();
  const sha = (text: string) => createHash('sha256').update(text).digest('hex');
  const [, scope = '', names = '', given = ''] =
    /Credential=[^/]+\/([^,]+), SignedHeaders=([^,]+), Signature=(\w+)/u.exec(headers.authorization ?? '') ??
    [];
  const signed = names.split(';').map((name) => `${name}:${String(headers[name]).trim()}\n`);
  const canonical = [method, url, '', signed.join(''), names, sha(body)].join('\n');
  const toSign = ['AWS4-HMAC-SHA256', headers['x-amz-date'], scope, sha(canonical)].join('\n');
  const key = scope
    .split('/')
    .reduce<string | Buffer>((derived, part) => hmac(derived, part), `AWS4${credentials.secretAccessKey}`);
  return { given, wanted: hmac(key, toSign).toString('hex') };
}
