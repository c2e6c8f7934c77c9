import type { FeeItem } from '../../schemas/fee.ts';
import type { FeeSummary } from '../../web/pages/applicant/catalogue.tsx';

/** A fee as told before anything was answered: the amount, or the least of the rows. */
export function feeSummary({ name, amount }: FeeItem): FeeSummary {
  if (typeof amount === 'number') return { name, amount, dependsOnAnswers: false };
  const [first, ...others] = amount.map((row) => row.amount).toSorted((a, b) => a - b);
  if (first === undefined) throw new Error('A fee by rows has at least one row');
  return { name, amount: first, dependsOnAnswers: others.some((other) => other !== first) };
}
