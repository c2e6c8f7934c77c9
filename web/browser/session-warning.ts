/** Seconds before the end at which one is warned; WCAG 2.2 (2.2.1) asks for 20 at least. */
const WARN_SECONDS = 300;

interface Left {
  readonly idle: number;
  readonly absolute: number;
}

/** Warns before a session ends, lets one stay, and says so when it is over. Does nothing where nobody is signed in. */
export function warnOfSessionEnd(): void {
  const dialog = document.querySelector<HTMLDialogElement>('dialog#session-ending');
  if (dialog === null) return;
  const { idle = '0', absolute = '0' } = dialog.dataset;
  const warning = createWarning(dialog);
  warning.wait({ idle: Number(idle), absolute: Number(absolute) });
  // Timers sleep with the machine: whoever comes back is told how it stands.
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') void warning.look();
  });
}

function createWarning(dialog: HTMLDialogElement) {
  const part = (name: string): HTMLElement | null => dialog.querySelector(`[data-session="${name}"]`);
  const write = (name: string, text: string | undefined): void => {
    const element = part(name);
    if (element !== null) element.textContent = text ?? '';
  };
  const show = (name: string, shown: boolean): void => {
    const element = part(name);
    if (element !== null) element.hidden = !shown;
  };
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isOver = false;

  const after = (seconds: number): void => {
    clearTimeout(timer);
    timer = setTimeout(() => void look(), Math.max(1, seconds) * 1000);
  };
  const wait = (left: Left): void => {
    const seconds = Math.min(left.idle, left.absolute);
    if (seconds > WARN_SECONDS) {
      dialog.close();
      after(seconds - WARN_SECONDS);
    } else if (seconds > 0) warn(left);
    else end();
  };
  /** Another tab may have been used meanwhile: the server knows. */
  const look = async (): Promise<void> => {
    if (isOver) return;
    const left = await ask('GET');
    if (left === undefined) after(30);
    else wait(left);
  };
  const warn = (left: Left): void => {
    const isFinal = left.absolute <= left.idle;
    const seconds = Math.min(left.idle, left.absolute);
    const { idleText = '', absoluteText = '' } = dialog.dataset;
    const minutes = String(Math.max(1, Math.round(seconds / 60)));
    write('text', (isFinal ? absoluteText : idleText).replace('{minutes}', minutes));
    if (!dialog.open) {
      write('problem', '');
      show('stay', !isFinal);
      show('go-on', isFinal);
      dialog.showModal();
      part(isFinal ? 'go-on' : 'stay')?.focus();
    }
    // Whether somebody stays in another tab is asked again; the end is not missed.
    after(Math.min(seconds, 60));
  };
  const end = (): void => {
    isOver = true;
    clearTimeout(timer);
    const title = dialog.querySelector('h2');
    if (title !== null) title.textContent = dialog.dataset['overTitle'] ?? '';
    write('text', dialog.dataset['over']);
    for (const name of ['kept', 'stay', 'sign-out']) show(name, false);
    write('problem', '');
    show('go-on', true);
    if (!dialog.open) dialog.showModal();
    part('go-on')?.focus();
  };
  const stay = async (): Promise<void> => {
    const left = await ask('POST');
    if (left === undefined) {
      write('problem', dialog.dataset['notReached']);
      return;
    }
    dialog.close();
    wait(left);
  };
  /** `undefined` when the server was not reached. */
  const ask = async (method: 'GET' | 'POST'): Promise<Left | undefined> => {
    const path = dialog.dataset['path'] ?? '';
    const body = new URLSearchParams({ csrf: dialog.dataset['csrf'] ?? '' });
    try {
      const answer = await fetch(path, method === 'GET' ? { cache: 'no-store' } : { method, body });
      const left: unknown = answer.ok ? await answer.json() : undefined;
      return isLeft(left) ? left : undefined;
    } catch {
      return undefined;
    }
  };

  part('stay')?.addEventListener('click', () => void stay());
  part('go-on')?.addEventListener('click', () => dialog.close());
  // Escape is a sign of life too; where one cannot stay it closes the dialog, as the browser does.
  dialog.addEventListener('cancel', (event) => {
    if (part('stay')?.hidden === true) return;
    event.preventDefault();
    void stay();
  });
  return { wait, look };
}

const isLeft = (value: unknown): value is Left =>
  typeof value === 'object' &&
  value !== null &&
  'idle' in value &&
  'absolute' in value &&
  typeof value.idle === 'number' &&
  typeof value.absolute === 'number';
