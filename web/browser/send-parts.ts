/** A file on its way, and whom to tell. */
export interface Sending {
  readonly file: File;
  /** Where an upload begins, or goes on. */
  readonly start: string;
  readonly csrf: string;
  /** Files that are being sent at the same time: one of the same name is another. */
  readonly busy: Set<string>;
  readonly stop: AbortSignal;
  /** From 0 to 1. */
  progress(part: number): void;
  /** The connection was lost; it is tried again. */
  waiting(): void;
}

export type Ended =
  | { readonly ok: true; readonly seen: number; readonly file: string }
  | { readonly ok: false; readonly stopped: boolean };

interface Part {
  readonly from: number;
  readonly to: number;
  readonly path: string;
}
interface Begun {
  readonly file: string;
  readonly size: number;
  readonly parts: readonly Part[];
}

const MOST_TRIES = 20;
const LONGEST_WAIT = 15_000;

/** Sends what the server does not have yet, part by part; a part that fails is sent again, and after a long break new addresses are asked for. */
export async function sendParts(sending: Sending): Promise<Ended> {
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    const begun = await beginInTurn(sending);
    if (begun === undefined) return { ok: false, stopped: false };
    if (begun !== 'again') {
      const sent = await sendAll(sending, begun).finally(() => sending.busy.delete(begun.file));
      if (sent === 'stopped') return { ok: false, stopped: true };
      if (sent === 'sent') {
        const seen = await end(sending, begun.file);
        if (seen !== undefined) {
          sending.progress(1);
          return { ok: true, seen, file: begun.file };
        }
      }
    }
    sending.waiting();
    await untilWorthTrying(Math.min(500 * 2 ** tries, LONGEST_WAIT));
    if (sending.stop.aborted) return { ok: false, stopped: true };
  }
  return { ok: false, stopped: false };
}

/** Waits, but no longer than until the connection is back. */
const untilWorthTrying = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => {
    const go = (): void => {
      globalThis.removeEventListener('online', go);
      resolve();
    };
    globalThis.addEventListener('online', go);
    setTimeout(go, milliseconds);
  });

async function post(path: string, fields: Record<string, string>): Promise<unknown> {
  const answer = await fetch(path, { method: 'POST', body: new URLSearchParams(fields), redirect: 'error' });
  if (answer.status >= 500) throw new Error('not now');
  return answer.ok ? answer.json() : undefined;
}

let lastBegun: Promise<unknown> = Promise.resolve();

/** One begins after the other: of two files of the same name and size the second has to say that the first is being sent. */
function beginInTurn(sending: Sending): ReturnType<typeof begin> {
  const begun = lastBegun.then(async () => {
    const answer = await begin(sending);
    if (typeof answer === 'object') sending.busy.add(answer.file);
    return answer;
  });
  lastBegun = begun;
  return begun;
}

/** `again` when nobody answered; `undefined` when the server will not have it. */
async function begin({ start, csrf, file, busy }: Sending): Promise<Begun | 'again' | undefined> {
  try {
    const answer = await post(start, {
      csrf,
      name: file.name,
      size: String(file.size),
      busy: [...busy].join(' '),
    });
    return isBegun(answer) ? answer : undefined;
  } catch {
    return 'again';
  }
}

const isBegun = (value: unknown): value is Begun =>
  typeof value === 'object' &&
  value !== null &&
  'file' in value &&
  typeof value.file === 'string' &&
  'parts' in value &&
  Array.isArray(value.parts);

async function end({ start, csrf }: Sending, id: string): Promise<number | undefined> {
  try {
    const answer = await post(`${start}/${id}`, { csrf });
    return typeof answer === 'object' && answer !== null && 'seen' in answer
      ? Number(answer.seen)
      : undefined;
  } catch {
    return undefined;
  }
}

async function sendAll(sending: Sending, { parts, size }: Begun): Promise<'sent' | 'broken' | 'stopped'> {
  let done = size - parts.reduce((sum, { from, to }) => sum + to - from, 0);
  sending.progress(Math.min(done / size, 0.99));
  for (const part of parts) {
    const before = done;
    const isSent = await sendPart(sending, part, (bytes) =>
      sending.progress(Math.min((before + bytes) / size, 0.99)),
    );
    if (sending.stop.aborted) return 'stopped';
    if (!isSent) return 'broken';
    done += part.to - part.from;
  }
  return 'sent';
}

/** Only this old interface tells how far sending is. */
const sendPart = (
  { file, stop }: Sending,
  { from, to, path }: Part,
  progress: (bytes: number) => void,
): Promise<boolean> =>
  new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.open('PUT', path);
    request.upload.addEventListener('progress', ({ loaded }) => progress(loaded));
    request.addEventListener('load', () => resolve(request.status === 200));
    request.addEventListener('error', () => resolve(false));
    request.addEventListener('abort', () => resolve(false));
    stop.addEventListener('abort', () => request.abort(), { once: true });
    request.send(file.slice(from, to, 'application/octet-stream'));
  });
