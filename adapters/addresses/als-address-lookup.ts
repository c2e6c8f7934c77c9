import type { AddressesFound, AddressLookup } from './address-lookup.ts';
import { inChinese, inEnglish, LookupAnswer } from './premises-address.ts';

/** More would not be read. */
const MOST = 10;
const TIMEOUT_MILLISECONDS = 2500;

const failure = (error: unknown): AddressesFound => {
  if (error instanceof SyntaxError) return { outcome: 'unavailable', reason: 'unreadable' };
  const timedOut = error instanceof Error && error.name === 'TimeoutError';
  return { outcome: 'unavailable', reason: timedOut ? 'timeout' : 'unreachable' };
};

/** The Government's Address Lookup Service. What somebody types may be where they live, so it travels in a body, never in a URL. */
export const alsAddressLookup = (config: { url: string; timeout?: number }): AddressLookup => ({
  find: async (words, language) => {
    try {
      const response = await fetch(config.url, {
        method: 'POST',
        headers: { accept: 'application/json', 'accept-language': 'en,zh-Hant' },
        body: new URLSearchParams({ q: words, n: String(MOST) }),
        redirect: 'error',
        signal: AbortSignal.timeout(config.timeout ?? TIMEOUT_MILLISECONDS),
      });
      if (!response.ok) {
        await response.body?.cancel();
        return { outcome: 'unavailable', reason: 'refused' };
      }
      const answer = LookupAnswer.safeParse(JSON.parse(await response.text()));
      if (!answer.success) return { outcome: 'unavailable', reason: 'unreadable' };
      const write = language === 'en' ? inEnglish : inChinese;
      const addresses = answer.data.SuggestedAddress.slice(0, MOST).flatMap(
        ({ Address }) => write(Address.PremisesAddress) ?? [],
      );
      return { outcome: 'found', addresses };
    } catch (error) {
      return failure(error);
    }
  },
});
