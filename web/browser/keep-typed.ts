import { callsForQuestions, showCalled } from './called-questions.ts';

/** Milliseconds without a key press after which what was typed is kept, and the most that are waited while somebody goes on typing. */
const PAUSE = 1500;
const LONGEST = 10_000;
/** After a failure, until it is tried again. */
const AGAIN = 15_000;

/** Keeps what is typed on a page of a form while it is typed. What the server answers is told in the page's status. */
export function keepTyped(): void {
  for (const status of document.querySelectorAll<HTMLElement>('[data-keep-typed]')) {
    const form = status.closest('form');
    if (form !== null) keepFrom(form, status);
  }
}

function keepFrom(form: HTMLFormElement, status: HTMLElement): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let waitingSince: number | undefined;
  let isSending = false;
  let isOver = false;
  let kept = fieldsOf(form).toString();

  const plan = (milliseconds: number): void => {
    clearTimeout(timer);
    timer = setTimeout(() => void send(), milliseconds);
  };
  const typed = ({ type }: Event): void => {
    // Leaving a box is an event too. Were it sent, a dialog that opens would keep the session of somebody who left.
    if (isOver || fieldsOf(form).toString() === kept) return;
    waitingSince ??= performance.now();
    const left = LONGEST - (performance.now() - waitingSince);
    // An answer that may call for other questions is not kept waiting.
    const pause = type === 'change' && callsForQuestions(form) ? 0 : PAUSE;
    plan(Math.max(0, Math.min(pause, left)));
  };
  const send = async (): Promise<void> => {
    clearTimeout(timer);
    if (isOver || isSending || waitingSince === undefined) return;
    isSending = true;
    waitingSince = undefined;
    const fields = fieldsOf(form);
    kept = fields.toString();
    const outcome = await post(fields, status.dataset['keepTyped'] ?? '');
    isSending = false;
    if (outcome.kind === 'kept') {
      const seen = form.elements.namedItem('seen');
      if (seen instanceof HTMLInputElement) seen.value = String(outcome.seen);
      fields.set('seen', String(outcome.seen));
      const isAsSent = fieldsOf(form).toString() === fields.toString();
      showCalled(form, outcome.calls);
      kept = (isAsSent ? fieldsOf(form) : fields).toString();
    } else if (outcome.kind === 'failed') {
      waitingSince = performance.now();
      plan(AGAIN);
      tell(status, status.dataset['failed'] ?? '');
      return;
    } else isOver = true;
    tell(status, 'said' in outcome ? outcome.said : (status.dataset['signedOut'] ?? ''));
    // Something was typed while this was on its way.
    if (waitingSince !== undefined) plan(PAUSE);
  };

  // Lists that can be typed into change without an event of their own: they are looked at when left or clicked.
  for (const event of ['input', 'change', 'click', 'focusout']) form.addEventListener(event, typed);
  // The page's own save carries everything; what is on its way does not make it stale.
  form.addEventListener('submit', () => {
    clearTimeout(timer);
    isOver = true;
  });
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') void send();
  });
  // Back from the browser's own memory, after it was sent: it can be typed in again.
  globalThis.addEventListener('pageshow', (event) => {
    if (event.persisted) isOver = false;
  });
}

/** The same words are not read aloud again. */
const tell = (status: HTMLElement, text: string): void => {
  if (status.textContent !== text) status.textContent = text;
};

type Outcome =
  | { readonly kind: 'kept'; readonly seen: number; readonly said: string; readonly calls: unknown }
  | { readonly kind: 'refused'; readonly said: string }
  | { readonly kind: 'signedOut' | 'failed' };

/** What a save would send, but for files. */
const fieldsOf = (form: HTMLFormElement): URLSearchParams =>
  new URLSearchParams(
    [...new FormData(form)].flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])),
  );

async function post(fields: URLSearchParams, path: string): Promise<Outcome> {
  try {
    const answer = await fetch(path, {
      method: 'POST',
      body: fields,
      redirect: 'manual',
      keepalive: document.visibilityState === 'hidden',
    });
    if (answer.type === 'opaqueredirect') return { kind: 'signedOut' };
    if (answer.status >= 500) return { kind: 'failed' };
    const body: unknown = await answer.json();
    if (typeof body !== 'object' || body === null || !('said' in body)) return { kind: 'failed' };
    const said = String(body.said);
    return answer.ok && 'seen' in body
      ? { kind: 'kept', seen: Number(body.seen), said, calls: 'calls' in body ? body.calls : [] }
      : { kind: 'refused', said };
  } catch {
    return { kind: 'failed' };
  }
}
