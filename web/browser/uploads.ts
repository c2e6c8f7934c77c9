import { sendParts, type Sending } from './send-parts.ts';

/** The sentences of the page, with `{name}` and `{percent}`. */
interface Words {
  readonly sending: string;
  readonly sent: string;
  readonly refused: string;
  readonly waiting: string;
  readonly failed: string;
  readonly resume: string;
  readonly tooLarge: string;
  readonly stop: string;
  /** What the button says while there is no file, and beside one. */
  readonly add: string;
  readonly again: string;
}

const said = (sentence: string, values: Readonly<Record<string, string | number>>): string =>
  sentence.replaceAll(/\{(\w+)\}/gu, (slot, name: string) => String(values[name] ?? slot));

/** Sends files from the form page itself, in parts, with a bar; without this script the buttons lead to a page that sends them. */
export function sendFilesFromHere(within: ParentNode = document): void {
  for (const block of within.querySelectorAll<HTMLElement>('[data-upload]')) {
    prepare(block);
  }
}

function prepare(block: HTMLElement): void {
  const add = block.querySelector<HTMLButtonElement>('button[value^="add:"]');
  const place = block.querySelector<HTMLElement>('.product-files__sending');
  const words = wordsOf(block);
  if (add === null || place === null || words === undefined) {
    return;
  }
  const input = document.createElement('input');
  input.type = 'file';
  input.accept = block.dataset['accept'] ?? '';
  input.hidden = true;
  block.append(input);
  add.addEventListener('click', (event) => {
    event.preventDefault();
    input.click();
  });
  input.addEventListener('change', () => {
    const [file] = input.files ?? [];
    input.value = '';
    if (file !== undefined) {
      add.disabled = true;
      void sendOne(block, place, words, file).finally(() => {
        add.disabled = false;
        add.focus();
      });
    }
  });
  if (block.dataset['begun'] !== undefined) {
    place.textContent = said(words.resume, { name: block.dataset['begun'] });
  }
  void follow(block);
}

function wordsOf(block: HTMLElement): Words | undefined {
  const read: unknown = JSON.parse(block.dataset['words'] ?? 'null');
  return isWords(read) ? read : undefined;
}

const isWords = (value: unknown): value is Words =>
  typeof value === 'object' && value !== null && 'sending' in value && 'stop' in value;

const busy = new Set<string>();

async function sendOne(block: HTMLElement, place: HTMLElement, words: Words, file: File): Promise<void> {
  const { name } = file;
  if (file.size > Number(block.dataset['mostBytes'])) {
    place.textContent = said(words.tooLarge, { name });
    return;
  }
  const bar = showBar(place, words, name);
  const sending: Sending = {
    file,
    start: block.dataset['start'] ?? '',
    csrf: hiddenIn(block, 'csrf')?.value ?? '',
    busy,
    stop: bar.stop,
    progress: bar.progress,
    waiting: () => bar.say(words.waiting),
  };
  const warn = (event: BeforeUnloadEvent): void => event.preventDefault();
  globalThis.addEventListener('beforeunload', warn);
  const ended = await sendParts(sending).catch(() => ({ ok: false as const, stopped: false }));
  globalThis.removeEventListener('beforeunload', warn);
  if (ended.ok) {
    moveOn(block, ended.seen);
    if (isInRow(block)) nameFile(block, ended.file);
    place.textContent = said(words.sent, { name });
    await refresh(block);
    void follow(block).then(() => tellRefused(block, place, words));
  } else {
    place.textContent = ended.stopped ? '' : said(words.failed, { name });
  }
}

/** A file that is not taken after all is said as loudly as that it was sent. */
function tellRefused(block: HTMLElement, place: HTMLElement, words: Words): void {
  const name = block.querySelector('[data-state="rejected"] .product-file__name')?.textContent;
  if (name !== undefined && name !== null) place.textContent = said(words.refused, { name });
}

const isInRow = (block: HTMLElement): boolean => block.dataset['inRow'] !== undefined;

/** The hidden controls by which a row says which files are its own. */
const namesIn = (block: HTMLElement): HTMLInputElement[] => [
  ...block.querySelectorAll<HTMLInputElement>('.product-files__shown input[type="hidden"]'),
];

/** Files of a row are part of what is typed: the row holds them wherever it moves, and the page is kept with them. */
function nameFile(block: HTMLElement, file: string): void {
  const control = document.createElement('input');
  control.type = 'hidden';
  control.name = block.dataset['upload'] ?? '';
  control.value = file;
  if (block.dataset['inRow'] === '1') namesIn(block).forEach((before) => before.remove());
  block.querySelector('.product-files__shown')?.append(control);
  control.dispatchEvent(new Event('change', { bubbles: true }));
}

/** Where the state of the block's files is told. */
function statesOf(block: HTMLElement): string {
  const path = block.dataset['states'] ?? '';
  if (!isInRow(block)) return path;
  const ids = namesIn(block).map(({ value }) => value);
  return `${path}?${new URLSearchParams({ name: block.dataset['upload'] ?? '', ids: ids.join(' ') })}`;
}

/** The draft has a new version because a file was added to it: the form that is still open is about that one, unless somebody else wrote too. */
function moveOn(block: HTMLElement, seen: number): void {
  const field = hiddenIn(block, 'seen');
  if (field !== null && Number(field.value) === seen - 1) {
    field.value = String(seen);
  }
}

const hiddenIn = (block: HTMLElement, name: string): HTMLInputElement | null =>
  block.closest('form')?.querySelector<HTMLInputElement>(`input[type="hidden"][name="${name}"]`) ?? null;

function showBar(place: HTMLElement, words: Words, name: string) {
  const line = document.createElement('p');
  line.className = 'govuk-body';
  line.textContent = said(words.sending, { name, percent: 0 });
  // What changes all the time is not read aloud; the bar tells whoever asks it.
  const shown = document.createElement('p');
  shown.className = 'govuk-hint';
  shown.ariaHidden = 'true';
  const bar = document.createElement('progress');
  bar.max = 100;
  bar.value = 0;
  bar.ariaLabel = name;
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'product-link-button';
  button.textContent = words.stop;
  const stop = new AbortController();
  button.addEventListener('click', () => stop.abort());
  place.replaceChildren(line);
  place.after(bar, shown, button);
  stop.signal.addEventListener('abort', () => remove());
  const remove = (): void => [bar, shown, button].forEach((part) => part.remove());
  return {
    stop: stop.signal,
    say: (text: string): void => {
      line.textContent = text;
    },
    progress: (part: number): void => {
      const percent = Math.floor(part * 100);
      bar.value = percent;
      shown.textContent = said(words.sending, { name, percent });
      if (part >= 1) {
        remove();
      }
    },
  };
}

const SOONEST = 500;
const LATEST = 5000;

/** Looks again, less and less often, while any file is being checked. */
async function follow(block: HTMLElement): Promise<void> {
  let wait = SOONEST;
  while (block.isConnected && block.querySelector('[data-state="checking"]') !== null) {
    const pause = wait;
    await new Promise((resolve) => setTimeout(resolve, pause));
    await refresh(block);
    wait = Math.min(wait * 1.5, LATEST);
  }
}

/** What was put there last: nothing is touched while nothing changes, so that nobody loses their place. */
const shownLast = new WeakMap<HTMLElement, string>();

/** The list as the server says it is now. */
async function refresh(block: HTMLElement): Promise<void> {
  const shown = block.querySelector<HTMLElement>('.product-files__shown');
  const asked = statesOf(block);
  const answer = await fetch(asked, {
    headers: { accept: 'application/json' },
  }).catch(() => undefined);
  // In a row, a file may have been added while the server was asked about those before it.
  if (shown === null || answer?.ok !== true || asked !== statesOf(block)) {
    return;
  }
  const read: unknown = await answer.json().catch(() => undefined);
  // Our own server's markup, escaped there.
  if (typeof read === 'object' && read !== null && 'html' in read && typeof read.html === 'string') {
    if (shownLast.get(shown) !== read.html) {
      shown.innerHTML = read.html;
      shownLast.set(shown, read.html);
    }
    const [most, add] = [Number(block.dataset['inRow'] ?? 1), block.querySelector('button[value^="add:"]')];
    if (!(add instanceof HTMLElement)) return;
    if (most > 1) add.hidden = namesIn(block).length >= most;
    const words = wordsOf(block);
    if (words) add.textContent = shown.querySelector('.product-file') === null ? words.add : words.again;
  }
}
