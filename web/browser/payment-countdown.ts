/**
 * Shows the time left to pay in `[data-countdown]`, whose attributes hold the seconds left when the page was made and the
 * sentences with `{minutes}` and `{seconds}`. What is read aloud changes once a minute only, so that it does not chatter.
 */
export function countDownPayments(): void {
  for (const element of document.querySelectorAll<HTMLElement>('[data-countdown]')) {
    countDown(element);
  }
}

function countDown(element: HTMLElement): void {
  const { countdown = '0', sentence = '', over = '' } = element.dataset;
  const shown = element.querySelector('[data-countdown-shown]');
  const spoken = element.querySelector('[data-countdown-spoken]');
  const end = performance.now() + Number(countdown) * 1000;
  let announced = -1;
  const tick = (): void => {
    const left = Math.max(0, Math.round((end - performance.now()) / 1000));
    const minutes = Math.floor(left / 60);
    const text =
      left === 0
        ? over
        : sentence.replace('{minutes}', String(minutes)).replace('{seconds}', String(left % 60));
    if (shown !== null) {
      shown.textContent = text;
    }
    if (spoken !== null && (minutes !== announced || left === 0)) {
      announced = minutes;
      spoken.textContent = text;
    }
    if (left > 0) {
      setTimeout(tick, 1000);
    }
  };
  tick();
}
