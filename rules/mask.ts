/** "CHAN T** M**", 「陳**」: the surname, and one letter of every other name. A single name keeps only its first letter. */
export const maskName = (name: string): string => {
  const words = name.trim().split(/\s+/u);
  if (/^\p{Script=Han}/u.test(name.trim())) {
    const [first = '', ...others] = words.join('');
    return first + '*'.repeat(others.length);
  }
  const [surname = '', ...given] = words;
  return given.length === 0 ? masked(surname) : [surname, ...given.map(masked)].join(' ');
};

/** "**** 4567": the last four digits. */
export const maskPhone = (phone: string): string => `**** ${phone.replace(/\D/gu, '').slice(-4)}`;

/** "t***@example.hk": the first letter, and where it goes. */
export const maskEmail = (email: string): string => {
  const at = email.lastIndexOf('@');
  return at < 1 ? '***' : `${firstOf(email)}***${email.slice(at)}`;
};

const masked = (word: string): string => `${firstOf(word)}**`;

const firstOf = (word: string): string => Array.from(word)[0] ?? '';
