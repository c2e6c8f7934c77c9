/** How long after the last key the count is spoken, so that screen readers are not interrupted at each letter. */
const QUIET_MILLISECONDS = 1000;

/** Says below a long text how many characters are left. Characters beyond the BMP count once, as at the server. */
export function countCharacters(within: ParentNode = document): void {
  for (const area of within.querySelectorAll<HTMLTextAreaElement>('textarea[data-most]')) {
    const most = Number(area.dataset['most']);
    const [seen, spoken] = [document.createElement('p'), document.createElement('p')];
    seen.className = 'govuk-hint govuk-character-count__message';
    seen.setAttribute('aria-hidden', 'true');
    spoken.className = 'govuk-visually-hidden';
    spoken.setAttribute('aria-live', 'polite');
    area.after(seen, spoken);
    let waiting: ReturnType<typeof setTimeout> | undefined;
    const count = () => {
      const left = most - Array.from(area.value.replaceAll('\r\n', '\n')).length;
      const message = left < 0 ? area.dataset['over'] : area.dataset['left'];
      seen.textContent = (message ?? '').replace('{n}', String(Math.abs(left)));
      seen.classList.toggle('govuk-error-message', left < 0);
      clearTimeout(waiting);
      waiting = setTimeout(() => {
        spoken.textContent = seen.textContent;
      }, QUIET_MILLISECONDS);
    };
    area.addEventListener('input', count);
    count();
  }
}
