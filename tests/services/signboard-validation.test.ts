import { describe, expect, test } from 'vitest';
import { applicationsFor } from '../support/service-application.ts';

describe('the validation of signboards', () => {
  const { apply } = applicationsFor('buildings/signboard-validation');

  test('counts 5 years from the inspection, or from the completion of works', () => {
    expect(apply({ inspectionDate: '2026-10-01', strengthened: false }).valid()).toEqual({
      validFrom: '2026-10-01',
      validTo: '2031-09-30',
    });
    const works = {
      strengthened: true,
      worksDone: 'New brackets',
      worksCompleted: '2026-11-01',
      formClassOneCompletion: '0'.repeat(32),
    };
    expect(apply({ inspectionDate: '2026-10-01', ...works }).valid()?.validTo).toBe('2031-10-31');
    expect(apply({ inspectionDate: '2026-11-02', ...works }).wrong).toEqual(['worksCompleted']);
  });

  test('is refused more than 2 months after, with a way on', () => {
    expect(apply({ inspectionDate: '2026-09-23' }).exits).toEqual([]);
    expect(apply({ inspectionDate: '2026-09-22' }).exits).toEqual(['It is too late for this inspection']);
  });

  test('wants a professional for class I and a company as contractor for class I and II', () => {
    expect(apply({ professionalName: undefined }).wrong).toEqual(['professionalName']);
    const other = (signboardClass: string, contractorKind: string) =>
      apply({ signboardClass, contractorKind, formClassTwo: '0'.repeat(32), formClassThree: '0'.repeat(32) })
        .wrong;
    expect(other('2', 'mwc-company')).toEqual([]);
    expect(other('2', 'mwc-person')).toEqual(['contractorKind']);
    expect(other('3', 'mwc-person')).toEqual([]);
  });

  test('wants two photos of each signboard', () => {
    const sign = (signMark: string) => ({
      signMark,
      signKind: 'wall',
      floor: '1',
      words: 'X',
      displayArea: '1.00',
      projection: '0.00',
      thickness: 200,
      clearance: '3.00',
      lit: false,
    });
    const photos = (count: number) => Array.from({ length: count }, (_, n) => String(n).padStart(32, '0'));
    expect(apply({ signboards: [sign('A1'), sign('A2')], photos: photos(3) }).wrong).toEqual(['photos']);
    expect(apply({ signboards: [sign('A1'), sign('A2')], photos: photos(4) }).wrong).toEqual([]);
  });
});
