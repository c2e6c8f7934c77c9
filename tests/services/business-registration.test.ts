import { describe, expect, test } from 'vitest';
import { applicationsFor } from '../support/service-application.ts';

describe('business registration', () => {
  const { apply } = applicationsFor('inland-revenue/business-registration');

  test.each([
    ['2024-03-31', 'one', 2150],
    ['2024-03-31', 'three', 5650],
    ['2024-04-01', 'one', 2200],
    ['2024-04-01', 'three', 5720],
    ['2026-03-31', 'one', 2200],
    ['2026-03-31', 'three', 5720],
    // The levy after the two years: not verified, as the file says.
    ['2026-04-01', 'one', 2350],
    ['2026-04-01', 'three', 6170],
  ])('of a business begun on %s, for %s, costs %i dollars', (commenced, term, dollars) => {
    const application = apply({ commenced, term, lateReason: 'I did not know.' });
    expect(application.wrong).toEqual([]);
    expect(application.fees()).toEqual([dollars * 100]);
  });

  test('is valid from the day the business began', () => {
    const commenced = '2026-11-01';
    expect(apply({ commenced }).valid()).toEqual({ validFrom: '2026-11-01', validTo: '2027-10-31' });
    expect(apply({ commenced, term: 'three' }).valid()).toEqual({
      validFrom: '2026-11-01',
      validTo: '2029-10-31',
    });
  });

  test('asks why it comes later than 1 month after the business began', () => {
    expect(apply({ commenced: '2026-10-23' }).wrong).toEqual([]);
    expect(apply({ commenced: '2026-10-22' }).wrong).toEqual(['lateReason']);
    expect(apply({ commenced: '2026-11-24' }).wrong).toEqual(['commenced']);
    expect(apply({ commenced: '2023-03-31' }).exits).toEqual(['Please register this business on paper']);
  });

  test('needs a name in one of the languages, and none of a company', () => {
    const named = (businessEnglishName?: string, businessChineseName?: string) =>
      apply({ businessEnglishName, businessChineseName });
    expect(named('Example Bakery').answers).toMatchObject({ certificateName: 'Example Bakery' });
    expect(named(undefined, '示例麵包店').answers).toMatchObject({ certificateName: '示例麵包店' });
    expect(named().wrong).toEqual(['businessChineseName']);
    expect(named('Example Limited').wrong).toEqual(['businessEnglishName']);
    expect(named('Example', '示例有限公司').wrong).toEqual(['businessChineseName']);
    expect(apply({ businessKind: 'company' }).exits).toEqual(['A company does not register here']);
  });

  test('of a partnership names every partner once, besides the one who applies', () => {
    const partner = {
      partnerName: 'LEE, Siu Ming',
      partnerHasCard: true,
      partnerHkid: 'AB987654(3)',
      partnerAddress: { building: 'Example House', district: 'Wan Chai', region: 'HK' },
      partnerEmail: 'siu.ming@example.hk',
      partnerSince: '2026-11-20',
    };
    const together = (partners: (typeof partner)[]) =>
      apply({ businessKind: 'partnership', partners, partnerPapers: ['0'.repeat(32)] }).wrong;
    expect(together([partner])).toEqual([]);
    expect(together([partner, partner])).toEqual(['partners']);
    expect(together([{ ...partner, partnerHkid: 'A123456(3)' }])).toEqual(['partners']);
    expect(together([{ ...partner, partnerSince: '2026-11-01' }])).toEqual(['partners']);
  });
});
