import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { commitmentOf, drawnOrder, rootOf } from '../../rules/ballot/draw.ts';
import { roundFor } from '../../rules/ballot/rounds.ts';
import { instant } from '../support/commands.ts';
import { stages } from '../support/definition.ts';

const seed = fc.stringMatching(/^[0-9a-f]{64}$/u);
const references = fc.uniqueArray(fc.stringMatching(/^[A-HJ-NP-Z2-9]{4}-[A-HJ-NP-Z2-9]{4}$/u), {
  minLength: 1,
  maxLength: 40,
});
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

describe('drawing lots', () => {
  it('puts everybody in an order once, whoever comes in which order, and the same each time', async () => {
    await fc.assert(
      fc.asyncProperty(seed, references, async (given, all) => {
        const root = await rootOf(all);
        const order = await drawnOrder({ seed: given, root }, all);
        expect(order.toSorted()).toEqual(all.toSorted());
        const turned = all.toReversed();
        expect(await rootOf(turned)).toBe(root);
        expect(await drawnOrder({ seed: given, root }, turned)).toEqual(order);
      }),
    );
  });

  it('can be done by anybody with SHA-256 alone', async () => {
    const all = ['CCCC-CCCC', 'AAAA-AAAA', 'BBBB-BBBB'];
    const root = await rootOf(all);
    expect(root).toBe(sha256('AAAA-AAAA\nBBBB-BBBB\nCCCC-CCCC'));
    expect(await commitmentOf('5eed')).toBe(sha256('5eed'));
    const byHand = all
      .map((reference) => [sha256(`5eed\n${root}\n${reference}`), reference] as const)
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([, reference]) => reference);
    expect(await drawnOrder({ seed: '5eed', root }, all)).toEqual(byHand);
  });

  it('gives everybody the same chance of the first place', async () => {
    const all = ['AAAA', 'BBBB', 'CCCC', 'DDDD'];
    const root = await rootOf(all);
    const firsts = await Promise.all(
      Array.from({ length: 2000 }, async (_, n) => (await drawnOrder({ seed: String(n), root }, all))[0]),
    );
    for (const one of all) {
      const share = firsts.filter((first) => first === one).length / firsts.length;
      expect(Math.abs(share - 0.25)).toBeLessThan(0.05);
    }
  });
});

describe('the round of an application', () => {
  const round = stages.ballot.rounds;
  it('is the one it was sent in, from the first to the last moment of its days', () => {
    const inRound = (sent: string) => roundFor(round, instant(sent), instant(sent))?.id;
    expect(inRound('2026-10-31T15:59:59.999Z')).toBeUndefined();
    expect(inRound('2026-10-31T16:00:00.000Z')).toBe('winter');
    expect(inRound('2026-11-30T15:59:59.999Z')).toBe('winter');
    expect(inRound('2026-11-30T16:00:00.000Z')).toBeUndefined();
  });

  it('is none any more once that has ended', () => {
    const sent = instant('2026-11-23T02:00:00.000Z');
    expect(roundFor(round, sent, instant('2026-12-31T15:59:59.999Z'))?.id).toBe('winter');
    expect(roundFor(round, sent, instant('2026-12-31T16:00:00.000Z'))).toBeUndefined();
  });
});
