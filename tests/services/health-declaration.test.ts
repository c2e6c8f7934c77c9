import { describe, expect, test } from 'vitest';
import { applicationsFor } from '../support/service-application.ts';

describe('the health declaration', () => {
  const { apply, definition } = applicationsFor('health/health-declaration');

  test('is open to anyone, free, decided by nobody, and valid for 96 hours', () => {
    expect(definition.access).toBe('anyone');
    expect(definition.fees).toEqual([]);
    expect(definition.workflow.stages.map(({ stage }) => stage)).toEqual(['issue']);
    expect(apply({}).valid()).toMatchObject({ endsAt: '2026-11-27T02:00:00.000Z' });
  });

  test('says nothing about health on its code', () => {
    const shown = definition.licence?.shows.map(({ question }) => question);
    expect(shown).toEqual(['flight', 'arrivesOn']);
  });

  test('is made no sooner than 3 days before arrival', () => {
    const stay = { place: 'Macao', from: '2026-11-20', to: '2026-11-23' };
    const arriving = (arrivesOn: string) => apply({ arrivesOn, placesStayed: [stay] }).wrong;
    expect(arriving('2026-11-26')).toEqual([]);
    expect(arriving('2026-11-27')).toEqual(['arrivesOn']);
    expect(arriving('2026-11-22')).toEqual(['arrivesOn']);
  });

  test('asks for one document, one telephone number and the places of 14 days', () => {
    expect(apply({ hasHkid: true, hkid: 'AB987654(3)', travelDocument: undefined }).wrong).toEqual([]);
    expect(apply({ localPhone: undefined, otherPhone: undefined }).wrong).toEqual(['otherPhone']);
    const stay = (to: string) => apply({ placesStayed: [{ place: 'Macao', from: '2026-11-01', to }] }).wrong;
    expect(stay('2026-11-09')).toEqual([]);
    expect(stay('2026-11-08')).toEqual(['placesStayed']);
    expect(stay('2026-11-26')).toEqual(['placesStayed']);
  });

  test('asks about symptoms only of who was unwell', () => {
    const well = apply({ unwell: false });
    expect(well.wrong).toEqual([]);
    expect(well.answers).not.toHaveProperty('symptoms');
    expect(apply({ unwell: true, symptoms: undefined }).wrong).toEqual(['symptoms']);
    expect(apply({ symptoms: ['other'], otherSymptom: undefined }).wrong).toEqual(['otherSymptom']);
  });

  test('is made by a parent for a child only', () => {
    const child = { declaredBy: 'child', guardianName: 'CHAN, Tai Man' };
    expect(apply({ ...child, birthDate: '2015-05-17' }).wrong).toEqual([]);
    expect(apply(child).wrong).toEqual(['birthDate']);
  });
});
