import { demoPeople } from './outside/identity/demo-people.ts';

/** What a newcomer is told in the terminal; the same stands on the page of the outside systems. */
export function welcome(origin: string): string {
  const outside = origin.replace('localhost', '127.0.0.1');
  const people = demoPeople.map(({ name, purpose }) => `    ${name.en}: ${purpose.en}`);
  return [
    '',
    `  The product           ${origin}/en   ${origin}/tc   ${origin}/sc`,
    `  Everything around it  ${outside}/   (people to sign in as, what to click, bank, mailbox, clock)`,
    '',
    '  People to sign in as:',
    ...people,
    '',
  ].join('\n');
}
