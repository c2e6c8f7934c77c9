import type { KeyService } from '../../adapters/keys/key-service.ts';
import type { Mail, MailSender } from '../../adapters/mail/mail-sender.ts';
import type { FpsBank } from '../../adapters/payments/fps.ts';
import type { LicenceRegister } from '../../adapters/register/licence-register.ts';
import type { Credit } from '../../schemas/command.ts';
import { HongKongDate } from '../../schemas/time.ts';
import type { Seed } from './seed.ts';

/** The outside systems' share of trouble: none while it is calm. */
export interface Weather {
  calm: boolean;
}

export class OutsideFailure extends Error {
  override name = 'OutsideFailure';
}

/** A mail service that sometimes takes a mail and then fails, or fails without taking it. `sent` is what went out. */
export function someMail(seed: Seed, weather: Weather): MailSender & { readonly sent: readonly Mail[] } {
  const sent: Mail[] = [];
  return {
    sent,
    send: async (mail) => {
      const luck = weather.calm ? 1 : seed.next();
      if (luck < 0.05) throw new OutsideFailure('mail');
      if (luck < 0.1) return { ok: false, problem: 'later', detail: 'busy' };
      sent.push(mail);
      if (luck < 0.2) return { ok: false, problem: 'later', detail: 'accepted, then failed' };
      return { ok: true, value: { messageId: mail.effectId } };
    },
  };
}

/** A register that is sometimes silent and sometimes says the holder is somebody else. */
export const aRegister = (seed: Seed, weather: Weather): LicenceRegister => ({
  match: async () => {
    const luck = weather.calm ? 1 : seed.next();
    if (luck < 0.15) return { outcome: 'unavailable', reason: 'timeout' };
    if (luck < 0.2) return { outcome: 'notFound' };
    return {
      outcome: 'found',
      matches: luck > 0.3,
      fullLicence: true,
      classes: ['1'],
      expiresOn: HongKongDate.parse('2030-01-01'),
    };
  },
});

/** Money the bank received by a reference. */
export interface Paid {
  readonly reference: string;
  readonly credit: Credit;
}

/** A bank that knows what it was paid, and is sometimes silent when asked. */
export const moodyBank = (books: readonly Paid[], seed: Seed, weather: Weather): FpsBank => ({
  creditsFor: async (asked) => {
    const luck = weather.calm ? 1 : seed.next();
    if (luck < 0.3) return { ok: false, problem: 'unavailable' };
    return {
      ok: true,
      credits: books.flatMap(({ reference, credit }) => (reference === asked ? [credit] : [])),
    };
  },
});

/** A key service that is sometimes out of reach, before or after it has done what was asked. */
export function moodyKeys(real: KeyService, seed: Seed, weather: Weather): KeyService {
  const moody = async <T>(act: () => Promise<T>): Promise<T> => {
    const luck = weather.calm ? 1 : seed.next();
    if (luck < 0.02) throw new OutsideFailure('keys');
    const answer = await act();
    if (luck < 0.04) throw new OutsideFailure('keys');
    return answer;
  };
  return {
    newDataKey: (context) => moody(() => real.newDataKey(context)),
    unwrap: (wrapped, context) => moody(() => real.unwrap(wrapped, context)),
    sign: (bytes) => moody(() => real.sign(bytes)),
    publicKey: () => moody(() => real.publicKey()),
    mac: (bytes) => moody(() => real.mac(bytes)),
  };
}
