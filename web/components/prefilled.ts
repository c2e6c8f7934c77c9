import { formatHongKongDate, hongKongDateOf } from '../../rules/time.ts';
import type { Language, Text } from '../../schemas/text.ts';
import type { Instant } from '../../schemas/time.ts';
import { reuseTexts } from '../texts/form.ts';
import { words } from '../texts/words.ts';

/** Where an answer that was taken over comes from. */
export interface PrefilledFrom {
  readonly service: Text;
  readonly sentAt: Instant;
}

export const prefilledWords = ({ service, sentAt }: PrefilledFrom, language: Language): string =>
  words(reuseTexts.from, language, {
    service: words(service, language),
    date: formatHongKongDate(hongKongDateOf(sentAt), language),
  });
