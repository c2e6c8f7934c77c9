import { describe, expect, it } from 'vitest';
import { cents } from '../../rules/money.ts';
import { feeLine } from '../../web/components/fee-line.ts';
import { sampleFeeSummary } from '../support/fee-models.tsx';

const told = (bounds: { readonly least?: number; readonly most?: number }) => {
  const [least, most] = [bounds.least, bounds.most];
  const summary = sampleFeeSummary({
    ...(least === undefined ? {} : { least: cents(least) }),
    ...(most === undefined ? {} : { most: cents(most) }),
  });
  return [feeLine([summary], 'en'), feeLine([summary], 'zh-Hant')].map((line) =>
    line.replace(/^.*[:：] ?/u, ''),
  );
};

describe('what a service costs, in a line', () => {
  it('is said from the least to the most', () => {
    expect(told({ least: 57_200, most: 1_659_200 })).toEqual([
      'from HK$572 to HK$16,592',
      '由港幣572元至港幣16,592元',
    ]);
    expect(told({ least: 53_500 })).toEqual(['from HK$535', '港幣535元起']);
  });

  it('speaks of no amount where nothing may be due', () => {
    expect(told({ least: 0, most: 6_292_000 })).toEqual([
      'nothing to pay, or up to HK$62,920',
      '無須繳費，或最高港幣62,920元',
    ]);
    expect(told({ least: 0 })).toEqual([
      'nothing to pay, or an amount worked out from your answers',
      '無須繳費，或按你的答案計算費用',
    ]);
    expect(told({ least: 0, most: 0 })).toEqual(['nothing to pay at present', '現時無須繳費']);
  });
});
