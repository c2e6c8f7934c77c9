import { foldFullWidth } from './clean-text.ts';

/**
 * A Hong Kong telephone number as people type it, as `+852` and eight digits; `undefined` when it is none. Any first digit from 2 to 9 is
 * taken: published lists of mobile prefixes disagree and grow.
 */
export const parseHongKongPhone = (text: string): string | undefined => {
  const typed = foldFullWidth(text).replace(/[\s()\u2010-\u2015-]/gu, '');
  const digits = /^(?:\+852|00852|852)?([2-9]\d{7})$/u.exec(typed)?.[1];
  return digits === undefined ? undefined : `+852${digits}`;
};

/** "6123 4567" for a number that `parseHongKongPhone` gave; any other as it is. */
export const formatHongKongPhone = (phone: string): string =>
  phone.replace(/^\+852(\d{4})(\d{4})$/u, '$1 $2');
