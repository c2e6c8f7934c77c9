import { setTimeout as pause } from 'node:timers/promises';
import * as z from 'zod';
import { json, withBearer, withJson, type Answer, type Route } from '../exchange.ts';
import { createFaults } from '../faults.ts';
import { sampleLicences, type SampleLicence } from './sample-licences.ts';

const Query = z.object({
  licenceNumber: z.string().min(1).max(40),
  hkid: z.object({ body: z.string(), checkDigit: z.string() }).optional(),
  birthDate: z.iso.date().optional(),
});
type Query = z.infer<typeof Query>;

/** People write the same number with and without brackets and spaces. */
const plain = (number: string) => number.toUpperCase().replace(/[^A-Z0-9]/gu, '');

const matches = (licence: SampleLicence, { hkid, birthDate }: Query): boolean => {
  const sameHkid =
    hkid === undefined || (licence.hkid?.body === hkid.body && licence.hkid.checkDigit === hkid.checkDigit);
  const sameBirth = birthDate === undefined || licence.birthDate === birthDate;
  return sameHkid && sameBirth && (hkid !== undefined || birthDate !== undefined);
};

/** Says about the holder only whether the particulars given are right. */
const answer = (query: Query): Answer => {
  const licence = sampleLicences.find((one) => plain(one.number) === plain(query.licenceNumber));
  if (!licence) return json({ found: false });
  const { fullLicence, classes, expiresOn } = licence;
  return json({ found: true, matches: matches(licence, query), fullLicence, classes, expiresOn });
};

/**
 * A simulator of the register of driving licences: `POST /register/driving-licences/matches`. There is no look-up by number in a URL, since the
 * number is an HKID. Faults: `slow` (answers after `slowness` milliseconds), `error` (500), `silent` (never answers).
 */
export const createRegister = (options: { secret: string; slowness?: number }) => {
  const faults = createFaults(['slow', 'error', 'silent']);
  const match = withJson(Query, async (query) => {
    const fault = faults.take('slow', 'error', 'silent');
    if (fault === 'silent') return 'silent';
    if (fault === 'error') return json({ problem: 'internal' }, 500);
    if (fault === 'slow') await pause(options.slowness ?? 10_000, undefined, { ref: false });
    return answer(query);
  });
  const routes: Record<string, Route> = {
    'POST /register/driving-licences/matches': withBearer(options.secret, match),
    'POST /register/faults': faults.route,
  };
  return { routes };
};
