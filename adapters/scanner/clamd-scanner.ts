import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import type { Scanner, Verdict } from './scanner.ts';

const PATIENCE = 60_000;
const CHUNK = 64 * 1024;

/**
 * ClamAV's daemon over TCP by its INSTREAM command (clamd(8)): chunks with their length before them, an empty one at the end. Its
 * `StreamMaxLength` must be at least 100 MB. The connection is neither encrypted nor authenticated: it belongs into a network of one's own.
 */
export const createClamdScanner = (config: { host: string; port: number; patience?: number }): Scanner => ({
  scan: async (content) => {
    const socket = connect({ host: config.host, port: config.port });
    socket.setTimeout(config.patience ?? PATIENCE, () => socket.destroy(new Error('clamd does not answer')));
    try {
      await once(socket, 'connect');
      const answered = answerOf(socket);
      // It may say that it has seen enough before everything was sent; its answer counts, not the broken pipe.
      await sendAll(socket, content).catch(() => undefined);
      return verdictIn(await answered);
    } finally {
      socket.destroy();
    }
  },
});

async function sendAll(socket: Socket, content: AsyncIterable<Uint8Array>): Promise<void> {
  await send(socket, Buffer.from('zINSTREAM\0'));
  for await (const bytes of content) {
    for (let at = 0; at < bytes.length; at += CHUNK) {
      const chunk = bytes.subarray(at, at + CHUNK);
      await send(socket, lengthOf(chunk.length));
      await send(socket, chunk);
    }
  }
  await send(socket, lengthOf(0));
}

const lengthOf = (length: number): Buffer => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(length);
  return bytes;
};

/** Waits until the bytes are on their way, so that no file is ever held whole. */
const send = (socket: Socket, bytes: Uint8Array): Promise<void> =>
  new Promise((resolve, reject) => {
    socket.write(bytes, (error) => (error ? reject(error) : resolve()));
  });

async function answerOf(socket: Socket): Promise<string> {
  let answer = '';
  for await (const bytes of socket) {
    answer += String(bytes);
    if (answer.includes('\0')) break;
  }
  return answer.replace(/\0[^]*$/u, '').trim();
}

/** `stream: OK`, `stream: Eicar-Signature FOUND`, or an error. An encrypted archive is found as a heuristic where clamd is set to alert. */
function verdictIn(answer: string): Verdict {
  if (/^stream: OK$/u.test(answer)) return 'clean';
  if (/^stream: Heuristics\.Encrypted\..* FOUND$/u.test(answer)) return 'unscannable';
  if (answer.endsWith(' FOUND')) return 'infected';
  throw new Error(`clamd gave no verdict: ${answer === '' ? 'it hung up' : answer.slice(0, 100)}`);
}
