import { isInForce } from '../../rules/fees/concessions.ts';
import { priceRange } from '../../rules/fees/price-range.ts';
import { pricesOf } from '../../rules/fees/prices.ts';
import type { CompiledForm } from '../../rules/forms/compiled-form.ts';
import type { HongKongDate } from '../../schemas/time.ts';
import type { FeeSummary } from '../../web/components/fee-line.ts';

/** Ranges take some trying out; they stay the same for a day. */
const known = new WeakMap<CompiledForm, { readonly day: HongKongDate; readonly fees: FeeSummary[] }>();

/** A service's fees as told before anything was answered. */
export function feeSummaries(form: CompiledForm, today: HongKongDate): FeeSummary[] {
  const earlier = known.get(form);
  if (earlier?.day === today) return earlier.fees;
  const fees = pricesOf(form).fees.map((fee): FeeSummary => {
    const { dependsOn, ...bounds } = priceRange(form, fee, today);
    return {
      name: fee.item.name,
      ...bounds,
      dependsOn: dependsOn.map(({ label }) => label),
      concessions: fee.item.concessions.filter((concession) => isInForce(concession, today)),
    };
  });
  known.set(form, { day: today, fees });
  return fees;
}
