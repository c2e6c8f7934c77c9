import type { Answer } from '../../schemas/answers.ts';

/** How many units of the last place a written number has. */
export function unitsOf(written: string, decimals: number): bigint {
  const [whole = '0', places = ''] = written.replace('-', '').split('.');
  const units = BigInt(whole + places.slice(0, decimals).padEnd(decimals, '0'));
  return written.startsWith('-') ? -units : units;
}

export function writtenUnits(units: bigint, decimals: number): string {
  const digits = String(units < 0n ? -units : units).padStart(decimals + 1, '0');
  return `${units < 0n ? '-' : ''}${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
}

/** A kept number as expressions count it; nothing for an answer of another shape. */
export const countedUnits = (answer: Answer, decimals: number): bigint | undefined =>
  typeof answer === 'string' && /^-?\d{1,15}(?:\.\d{0,20})?$/u.test(answer)
    ? unitsOf(answer, decimals)
    : undefined;

/** How such numbers are kept. */
export const unitsSchema = (decimals: number) => ({
  type: 'string',
  pattern: `^-?[0-9]{1,15}\\.[0-9]{${decimals}}$`,
});
