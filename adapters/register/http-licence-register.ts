import * as z from 'zod';
import { LicenceEntry, type LicenceAnswer, type LicenceRegister } from './licence-register.ts';

const Answer = z.discriminatedUnion('found', [
  z.object({ found: z.literal(false) }),
  z.object({ found: z.literal(true), ...LicenceEntry.shape }),
]);

const interpret = async (response: Response): Promise<LicenceAnswer> => {
  if (!response.ok) {
    await response.body?.cancel();
    return { outcome: 'unavailable', reason: 'refused' };
  }
  const answer = Answer.safeParse(JSON.parse(await response.text()));
  if (!answer.success) return { outcome: 'unavailable', reason: 'unreadable' };
  if (!answer.data.found) return { outcome: 'notFound' };
  const { found: _found, ...entry } = answer.data;
  return { outcome: 'found', ...entry };
};

const failure = (error: unknown): LicenceAnswer => {
  if (error instanceof SyntaxError) return { outcome: 'unavailable', reason: 'unreadable' };
  const timedOut = error instanceof Error && error.name === 'TimeoutError';
  return { outcome: 'unavailable', reason: timedOut ? 'timeout' : 'unreachable' };
};

/**
 * The register over HTTP with a bearer secret. The query travels in a POST body because a licence number is an HKID, and
 * no URL may hold one. `timeout` is in milliseconds and covers the whole answer.
 */
export const createHttpLicenceRegister = (config: {
  url: string;
  secret: string;
  timeout?: number;
}): LicenceRegister => ({
  match: async (query) => {
    try {
      const response = await fetch(`${config.url}/driving-licences/matches`, {
        method: 'POST',
        headers: { authorization: `Bearer ${config.secret}`, 'content-type': 'application/json' },
        body: JSON.stringify(query),
        redirect: 'error',
        signal: AbortSignal.timeout(config.timeout ?? 3000),
      });
      return await interpret(response);
    } catch (error) {
      return failure(error);
    }
  },
});
