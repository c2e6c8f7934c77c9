import { setTimeout as pause } from 'node:timers/promises';
import { json, type Answer, type Route } from '../exchange.ts';
import { createFaults } from '../faults.ts';
import { sampleAddresses } from './sample-addresses.ts';

type Sample = (typeof sampleAddresses)[number];

const wordsOf = ({ building, street, estate, district }: Sample): string =>
  [...building, ...(street ?? []), ...(estate ?? []), ...district].join(' ').toUpperCase();

/** How many of the words asked for are in the address. */
const score = (sample: Sample, asked: readonly string[]): number =>
  asked.filter((word) => wordsOf(sample).includes(word)).length;

const premises = ({ building, street, estate, block, district, region }: Sample) => ({
  Address: {
    PremisesAddress: {
      EngPremisesAddress: {
        BuildingName: building[0],
        ...(street ? { EngStreet: { StreetName: street[1], BuildingNoFrom: street[0] } } : {}),
        ...(estate ? { EngEstate: { EstateName: estate[0] } } : {}),
        ...(block ? { EngBlock: { BlockDescriptor: block[0], BlockNo: block[1] } } : {}),
        EngDistrict: { DcDistrict: district[0] },
        Region: region,
      },
      ChiPremisesAddress: {
        BuildingName: building[1],
        ...(street ? { ChiStreet: { StreetName: street[2], BuildingNoFrom: street[0] } } : {}),
        ...(estate ? { ChiEstate: { EstateName: estate[1] } } : {}),
        ...(block ? { ChiBlock: { BlockDescriptor: block[2], BlockNo: block[1] } } : {}),
        ChiDistrict: { DcDistrict: district[1] },
        Region: { HK: '香港', KLN: '九龍', NT: '新界' }[region],
      },
    },
  },
});

const answer = (words: string, most: number): Answer => {
  const asked = words
    .toUpperCase()
    .split(/[\s,，、]+/u)
    .filter(Boolean);
  const found = sampleAddresses
    .map((sample) => ({ sample, score: score(sample, asked) }))
    .filter(({ score: points }) => points > 0)
    .toSorted((one, other) => other.score - one.score)
    .slice(0, most);
  return json({
    RequestAddress: { AddressLine: [words] },
    SuggestedAddress: found.map(({ sample }) => premises(sample)),
  });
};

/**
 * A simulator of the Government's Address Lookup Service over a small sample: `POST /addresses/lookup` with the form fields `q` and `n`.
 * Faults: `slow` (answers after `slowness` milliseconds), `error` (500), `silent` (never answers), `unreadable` (answers XML).
 */
export const createAddresses = (options: { slowness?: number } = {}) => {
  const faults = createFaults(['slow', 'error', 'silent', 'unreadable']);
  const lookup: Route = async ({ body }) => {
    const fault = faults.take('slow', 'error', 'silent', 'unreadable');
    if (fault === 'silent') return 'silent';
    if (fault === 'error') return json({ problem: 'internal' }, 500);
    if (fault === 'unreadable') {
      return { status: 200, headers: { 'content-type': 'application/xml' }, body: '<AddressLookupResult/>' };
    }
    if (fault === 'slow') await pause(options.slowness ?? 10_000, undefined, { ref: false });
    const asked = new URLSearchParams(body.toString('utf8'));
    const most = Number(asked.get('n') ?? '200');
    return answer(asked.get('q') ?? '', Number.isInteger(most) && most > 0 ? most : 200);
  };
  const routes: Record<string, Route> = {
    'POST /addresses/lookup': lookup,
    'POST /addresses/faults': faults.route,
  };
  return { routes };
};
