/** Makes the hidden copy buttons of codes work; without a script the text can still be selected by hand. */
export function offerCopying(): void {
  for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-copy]')) {
    const source = document.getElementById(button.dataset['copy'] ?? '');
    const said = document.getElementById(button.dataset['copied'] ?? '');
    if (source === null || !('clipboard' in navigator)) {
      continue;
    }
    button.hidden = false;
    button.addEventListener('click', () => {
      void copy(source, said);
    });
  }
}

async function copy(source: HTMLElement, said: HTMLElement | null): Promise<void> {
  await navigator.clipboard.writeText(source.textContent.trim());
  if (said !== null) {
    said.textContent = said.dataset['text'] ?? '';
  }
}
