import { describe, expect, test } from 'vitest';
import { applicationsFor } from '../support/service-application.ts';

describe('the approval of building plans', () => {
  const { apply, definition } = applicationsFor('buildings/building-plans');
  const file = ['0'.repeat(32)];

  test('costs HK$11,200 a sheet up to A1 and HK$22,400 at A0 for alterations and additions (1823.gov.hk)', () => {
    expect(apply({ sheetsA1: 6, sheetsA0: 1 }).fees()).toEqual([8_960_000]);
    expect(apply({ sheetsA1: 0, sheetsA0: 0 }).wrong).toEqual(['sheetsA1']);
    const isNew = apply({ worksKind: 'new', floorArea: '1200.0' });
    expect(isNew.wrong).toEqual([]);
    expect(isNew.fees()).toEqual([0]);
  });

  test('is not for owners', () => {
    expect(apply({ submittedBy: 'owner' }).exits).toEqual(['An owner cannot submit plans']);
  });

  test('asks for files of each type of plan chosen, and for no others', () => {
    const types = definition.pages.flatMap(({ questions }) => questions).find(({ id }) => id === 'planTypes');
    expect(types?.type === 'choices' && types.options).toHaveLength(8);
    const only = apply({ planTypes: ['drainage'], drainagePlans: file });
    expect(only.wrong).toEqual([]);
    expect(only.answers).not.toHaveProperty('generalPlans');
    expect(apply({ planTypes: ['drainage', 'hoarding'], hoardingPlans: undefined }).wrong).toEqual([
      'hoardingPlans',
    ]);
  });

  test('needs the engineers, calculations and reports the plans call for', () => {
    const none = { rseName: undefined, rseNumber: undefined, rgeName: undefined, rgeNumber: undefined };
    const papers = { calculations: undefined, geotechnicalReports: undefined };
    expect(apply({ ...none, ...papers }).wrong).toEqual([]);
    expect(apply({ ...none, ...papers, planTypes: ['excavation'], excavationPlans: file }).wrong).toEqual([
      'rseName',
      'rgeName',
      'calculations',
      'geotechnicalReports',
    ]);
    expect(apply({ rseNumber: undefined }).wrong).toEqual(['rseNumber']);
  });

  test('has a site no larger than its lots', () => {
    const lot = { lotKind: 'kil', lot: 'KIL 1', lotArea: '100.5' };
    const lots = [lot, { ...lot, lot: 'KIL 2', lotArea: '99.5' }];
    expect(apply({ lots, siteArea: '200.0' }).wrong).toEqual([]);
    expect(apply({ lots, siteArea: '200.1' }).wrong).toEqual(['siteArea']);
    expect(apply({ lots: [lot, lot] }).wrong).toEqual(['lots']);
  });

  test('has demolition plans for a demolition', () => {
    expect(apply({ worksKind: 'demolition' }).wrong).toEqual(['worksKind']);
    const demolition = { planTypes: ['demolition'], demolitionPlans: file, worksKind: 'demolition' };
    expect(apply(demolition).wrong).toEqual([]);
  });
});
