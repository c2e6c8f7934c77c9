import { describe, expect, test } from 'vitest';
import { applicationsFor } from '../support/service-application.ts';

describe('a licence for a temporary place of public entertainment', () => {
  const { apply, definition } = applicationsFor(
    'food-environmental-hygiene/temporary-public-entertainment-licence',
  );
  const session = (day: string) => ({ day, from: '19:00', to: '22:00', people: 800 });
  const on = (day: string, outdoorStructures: boolean, until = day) =>
    apply({
      eventDates: { from: day, to: until },
      sessions: day === until ? [session(day)] : [session(day), session(until)],
      outdoorStructures,
      structureList: [
        {
          structureMark: 'S1',
          structureKind: 'stage',
          covered: false,
          length: '12.00',
          width: '8.00',
          height: '5.50',
          builtOn: '2026-12-01',
        },
      ],
    });

  test('is applied for 42 days ahead with structures outdoors, 18 days otherwise', () => {
    expect(on('2027-01-04', true).exits).toEqual([]);
    expect(on('2027-01-03', true).exits).toEqual(['It is too late for structures outdoors']);
    expect(on('2027-01-03', false).exits).toEqual([]);
    expect(on('2026-12-11', false).exits).toEqual([]);
    expect(on('2026-12-10', false).exits).toEqual(['It is too late to apply for these dates']);
  });

  test('is valid on the days of the event, at most 31', () => {
    expect(on('2027-01-10', true, '2027-01-12').valid()).toEqual({
      validFrom: '2027-01-10',
      validTo: '2027-01-12',
    });
    expect(on('2027-01-10', true, '2027-02-09').wrong).toEqual([]);
    expect(on('2027-01-10', true, '2027-02-10').wrong).toContain('eventDates');
  });

  test('wants sessions within the event, and room for everybody', () => {
    const sessions = [session('2027-01-22'), session('2027-01-23')];
    const dates = { from: '2027-01-22', to: '2027-01-22' };
    expect(apply({ eventDates: dates, sessions }).wrong).toEqual(['sessions']);
    expect(apply({ capacity: 799 }).wrong).toEqual(['capacity']);
  });

  test('has no fee, since none is public', () => {
    expect(definition.fees).toEqual([]);
  });
});
