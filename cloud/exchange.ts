import { type IncomingHttpHeaders, type OutgoingHttpHeaders, request } from 'node:http';
import { request as requestSafely } from 'node:https';

interface Sent {
  readonly method: 'POST';
  readonly headers: OutgoingHttpHeaders;
  readonly body: string;
}

export interface Answered {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
}

/**
 * A request and its whole answer, over connections that are kept for the next: with Node's own client, because `fetch` takes more than
 * twice the time for the same. Throws a `TimeoutError` when the answer has not come to its end after so many milliseconds.
 */
export const exchange = (
  url: URL,
  { method, headers, body }: Sent,
  milliseconds: number,
): Promise<Answered> =>
  new Promise((resolve, reject) => {
    const ask = url.protocol === 'https:' ? requestSafely : request;
    const sent = ask(url, { method, headers }, (answer) => {
      let text = '';
      answer.setEncoding('utf8');
      answer.on('data', (part: string) => {
        text += part;
      });
      answer.on('end', () => resolve({ status: answer.statusCode ?? 0, headers: answer.headers, text }));
      answer.on('error', reject);
    });
    const giveUp = () => sent.destroy(new DOMException('No answer', 'TimeoutError'));
    const timer = setTimeout(giveUp, milliseconds);
    sent.on('error', reject);
    sent.on('close', () => clearTimeout(timer));
    sent.end(body);
  });
