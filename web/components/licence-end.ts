import { formatHongKongDate, formatHongKongMoment } from '../../rules/time.ts';
import type { Language } from '../../schemas/text.ts';
import type { HongKongDate, Instant } from '../../schemas/time.ts';

/** When a licence ends, as people read it: its last day, or the moment where it ends within a day. */
export const endWords = (
  { validTo, endsAt }: { readonly validTo: HongKongDate; readonly endsAt?: Instant | undefined },
  language: Language,
): string =>
  endsAt === undefined ? formatHongKongDate(validTo, language) : formatHongKongMoment(endsAt, language);
