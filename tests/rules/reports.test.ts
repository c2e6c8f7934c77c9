import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvOf } from '../../rules/csv.ts';
import { openWork, outcomesOf, percentOf } from '../../rules/reports.ts';
import { CaseListing } from '../../schemas/listing.ts';
import { instant } from '../support/commands.ts';

const at = instant('2026-11-23T02:00:00.000Z');
const listing = (over: Partial<CaseListing>) =>
  CaseListing.parse({
    reference: 'R',
    service: 's',
    department: 'd',
    kind: 'vetting',
    tags: [],
    submittedAt: at,
    provisional: false,
    ...over,
  });

describe('open work', () => {
  it('is counted by stage, age and officer, and what is late as late', () => {
    const work = openWork(
      [
        listing({ officer: 'staff#ip' }),
        listing({ officer: 'staff#ip', due: at, submittedAt: instant('2026-11-10T02:00:00.000Z') }),
        listing({ kind: 'decision', submittedAt: instant('2026-01-10T02:00:00.000Z') }),
      ],
      at,
    );
    expect([...work.byStage]).toEqual([
      ['vetting', { cases: 2, overdue: 1 }],
      ['decision', { cases: 1, overdue: 0 }],
    ]);
    expect(work.byAge.map(({ cases }) => cases)).toEqual([1, 0, 1, 0, 0, 1]);
    expect(work.byOfficer.get('staff#ip')).toEqual({ cases: 2, overdue: 1 });
  });
});

describe('outcomes', () => {
  it('of a service are its own, with every reason counted', () => {
    const all = [
      { service: 's', outcome: 'refused' as const, reasons: ['late', 'false'], asked: 2 },
      { service: 's', outcome: 'refused' as const, reasons: ['late'], asked: 0 },
      { service: 's', outcome: 'granted' as const, reasons: [], asked: 1 },
      { service: 'other', outcome: 'granted' as const, reasons: [], asked: 1 },
    ];
    const { reasons, ...counted } = outcomesOf('s', all);
    expect(counted).toEqual({ decided: 3, refused: 2, asked: 2 });
    expect([...reasons]).toEqual([
      ['late', 2],
      ['false', 1],
    ]);
    expect(percentOf(199, 200)).toBe(99);
    expect(percentOf(0, 0)).toBe(0);
  });
});

/** Reads what RFC 4180 says. */
function parsed(csv: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  for (const [, cell = '', end = ''] of csv.slice(1).matchAll(/((?:"(?:[^"]|"")*"|[^",\r\n])*)(,|\r\n)/gu)) {
    row.push(cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell);
    if (end === '\r\n') {
      rows.push(row);
      row = [];
    }
  }
  return rows;
}

describe('a table as CSV', () => {
  it('reads as it was written, whatever words are in it', () => {
    const cell = fc.oneof(
      fc.string().filter((text) => !/^[=+\-@\t\r]/u.test(text)),
      fc.integer(),
    );
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 1 })), (rows) => {
        expect(parsed(csvOf(rows))).toEqual(rows.map((row) => row.map(String)));
      }),
    );
  });

  it('never gives a spreadsheet a formula', () => {
    expect(csvOf([['=HYPERLINK("x")', -3, '@a', '+1']])).toBe('\uFEFF"\'=HYPERLINK(""x"")",-3,\'@a,\'+1\r\n');
  });
});
