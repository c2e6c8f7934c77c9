import { expect, test } from 'vitest';
import { alsAddressLookup } from '../../../adapters/addresses/als-address-lookup.ts';
import { LookupAnswer, inChinese, inEnglish } from '../../../adapters/addresses/premises-address.ts';
import { postJson, startOutsideSystems } from '../../support/outside-systems.ts';

const begin = async (timeout = 5000) => {
  const { endpoints } = await startOutsideSystems();
  const lookup = alsAddressLookup({ url: `${endpoints.addresses}/lookup`, timeout });
  const arm = (fault: string) => postJson(`${endpoints.addresses}/faults`, { fault });
  return { lookup, arm };
};

test('finds an address by its building or street, in the language asked for', async () => {
  const { lookup } = await begin();
  expect(await lookup.find('immigration', 'en')).toMatchObject({
    outcome: 'found',
    addresses: [
      { building: 'Immigration Tower', street: '7 Gloucester Road', district: 'Wan Chai', region: 'HK' },
    ],
  });
  const chinese = await lookup.find('告士打道', 'zh-Hant');
  expect(chinese).toMatchObject({
    outcome: 'found',
    addresses: [
      { building: '入境事務大樓', street: '告士打道7號', district: '灣仔區', region: 'HK' },
      { building: '稅務大樓' },
    ],
  });
});

test('finds an estate with its block', async () => {
  const { lookup } = await begin();
  expect(await lookup.find('瀝源樓', 'zh-Hans')).toMatchObject({
    addresses: [{ block: '1座', building: '瀝源邨瀝源樓', district: '沙田區', region: 'NT' }],
  });
  expect(await lookup.find('lek yuen house', 'en')).toMatchObject({
    addresses: [{ block: 'Block 1', building: 'Lek Yuen House, Lek Yuen Estate', region: 'NT' }],
  });
});

test('finds nothing where there is nothing, and no more than can be read', async () => {
  const { lookup } = await begin();
  expect(await lookup.find('zzzz', 'en')).toEqual({ outcome: 'found', addresses: [] });
  const many = await lookup.find('district', 'en');
  expect(many.outcome === 'found' && many.addresses.length).toBe(10);
});

test('a service that fails, hangs, is slow or answers something else is unavailable, and then well again', async () => {
  const { lookup, arm } = await begin(200);
  for (const [fault, reason] of [
    ['error', 'refused'],
    ['silent', 'timeout'],
    ['slow', 'timeout'],
    ['unreadable', 'unreadable'],
  ] as const) {
    await arm(fault);
    expect(await lookup.find('tower', 'en')).toEqual({ outcome: 'unavailable', reason });
  }
  expect(await lookup.find('revenue tower', 'en')).toMatchObject({ outcome: 'found' });
});

test('reads villages, ranges of numbers and answers with parts missing', () => {
  const { SuggestedAddress } = LookupAnswer.parse({
    SuggestedAddress: [
      {
        Address: {
          PremisesAddress: {
            EngPremisesAddress: {
              EngVillage: { VillageName: 'TAI MEI TUK', BuildingNoFrom: 12, LocationName: 'TAI PO' },
              Region: 'NT',
            },
            ChiPremisesAddress: {
              ChiStreet: { StreetName: '彌敦道', BuildingNoFrom: '1', BuildingNoTo: '9' },
            },
            GeospatialInformation: { Latitude: 22.4 },
          },
        },
      },
      { Address: { PremisesAddress: {} } },
    ],
  });
  const [first, second] = SuggestedAddress.map(({ Address }) => Address.PremisesAddress);
  expect(first && inEnglish(first)).toEqual({ street: '12 Tai Mei Tuk', district: 'Tai Po', region: 'NT' });
  expect(first && inChinese(first)).toEqual({ street: '彌敦道1-9號', region: 'NT' });
  expect(second && inEnglish(second)).toBeUndefined();
});
