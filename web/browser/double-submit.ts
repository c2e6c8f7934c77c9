/** Swallows a second press of a submit button. The server is safe against it anyway (request keys); this spares a strange page. */
export function preventDoubleSubmit(): void {
  document.addEventListener('submit', (event) => {
    const form = event.target;
    if (!(form instanceof HTMLFormElement)) {
      return;
    }
    if (form.dataset['sent'] === 'yes') {
      event.preventDefault();
      return;
    }
    form.dataset['sent'] = 'yes';
  });
  // A page taken from the back/forward cache must be usable again.
  globalThis.addEventListener('pageshow', (event) => {
    if (event.persisted) {
      for (const form of document.querySelectorAll('form')) {
        delete form.dataset['sent'];
      }
    }
  });
}
