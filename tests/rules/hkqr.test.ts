import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { crc16 } from '../../rules/crc16.ts';
import { buildHkqr, formatHkqr, parseHkqr } from '../../rules/hkqr.ts';
import { cents } from '../../rules/money.ts';
import { plusMilliseconds } from '../../rules/time.ts';
import { Instant } from '../../schemas/time.ts';
import { anInstant } from './arbitraries.ts';

const samples = {
  mobile:
    '00020101021226330012hk.com.hkicl0313+852-6789123452040000530334454031005802HK5914company_1_data6002HK62170513INV/TEST/00016304A154',
  email:
    '00020101021126530012hk.com.hkicl0433FPS_Identifier_CRC201D@ird.gov.hk520400005303344540419895802HK5902NA6002HK63042767',
  bank: '00020101021126400012hk.com.hkicl01030040313+852-8765432152040000530334454041.235802HK5902NA6002HK6304C246',
  spoilt: '00020101021226270012hk.com.hkicl0207999999952040000530334454031235802HK5902NA6002HK630484E1',
};

const read = (text: string) => {
  const parsed = parseHkqr(text);
  if (!parsed.ok) {
    throw new Error(parsed.problem);
  }
  return parsed.value;
};

const sealed = (body: string) => `${body}6304${crc16(`${body}6304`)}`;
const fps = '26240012hk.com.hkicl02041234';
const rest = '5204000053033445802HK5902NA6002HK';

describe('published samples', () => {
  test('are read, and written again to the letter', () => {
    for (const text of [samples.mobile, samples.email, samples.bank]) {
      expect(formatHkqr(read(text))).toBe(text);
    }
    expect(read(samples.mobile)).toMatchObject({
      point: 'dynamic',
      fps: { mobile: '+852-67891234', amountEditable: false },
      currency: 'HKD',
      amount: 10_000,
      merchantName: 'company_1_data',
      referenceLabel: 'INV/TEST/0001',
      unknown: [],
    });
    expect(read(samples.email).fps.email).toBe('FPS_Identifier_CRC201D@ird.gov.hk');
    expect(read(samples.email)).toMatchObject({ point: 'static', amount: 198_900 });
    expect(read(samples.bank)).toMatchObject({ fps: { clearingCode: '004' }, amount: 123 });
  });

  test('the one with a wrong checksum is refused, and read once it is right', () => {
    expect(parseHkqr(samples.spoilt)).toEqual({ ok: false, problem: 'wrongChecksum' });
    expect(read(`${samples.spoilt.slice(0, -4)}D1A3`)).toMatchObject({
      fps: { fpsId: '9999999' },
      amount: 12_300,
    });
  });

  test('the checksum is CRC-16/CCITT-FALSE', () => {
    expect(crc16('123456789')).toBe('29B1');
  });
});

describe('building', () => {
  const label = fc.stringMatching(/^[ -~]{1,25}$/u);
  const aRequest = fc.record({
    fpsId: fc.stringMatching(/^(?:[0-9]{7}|[0-9]{9})$/u),
    amount: fc.integer({ min: 1, max: 999_999_999_999 }).map(cents),
    reference: label,
    billNumber: fc.option(label, { nil: undefined }),
    merchantName: label,
    expiresAt: anInstant,
    editableAmount: fc.constant(false as const),
  });

  test('what was asked for is what a reader finds', () => {
    fc.assert(
      fc.property(aRequest, (request) => {
        const code = read(buildHkqr(request));
        const late = Number(request.expiresAt.slice(20, 23));
        expect(code).toEqual({
          point: 'dynamic',
          fps: {
            fpsId: request.fpsId,
            timeout: plusMilliseconds(request.expiresAt, -late),
            amountEditable: false,
          },
          merchantCategory: '0000',
          currency: 'HKD',
          amount: request.amount,
          country: 'HK',
          merchantName: request.merchantName,
          city: 'HK',
          billNumber: request.billNumber,
          referenceLabel: request.reference,
          unknown: [],
        });
      }),
    );
  });

  test('the time-out is Hong Kong time', () => {
    const text = buildHkqr({
      fpsId: '1234567',
      amount: cents(8050),
      reference: 'ABCD-EFGH-JKM',
      merchantName: 'TD',
      expiresAt: Instant.parse('2026-12-31T16:00:05.999Z'),
      editableAmount: false,
    });
    expect(text).toContain('0512270101000005');
    expect(text).toContain('540580.50');
  });

  test('what the format cannot carry is a bug', () => {
    const good = {
      fpsId: '1234567',
      amount: cents(100),
      reference: 'A',
      merchantName: 'TD',
      expiresAt: Instant.parse('2026-12-31T16:00:05.999Z'),
      editableAmount: false as const,
    };
    for (const wrong of [
      { amount: cents(0) },
      { amount: cents(-1) },
      { merchantName: '運輸署' },
      { reference: 'x'.repeat(26) },
      { billNumber: '' },
      { fpsId: '12' },
    ]) {
      expect(() => buildHkqr({ ...good, ...wrong })).toThrow(RangeError);
    }
  });
});

describe('reading codes of others', () => {
  test('tags we do not use survive a round trip, inside templates too', () => {
    const inner = '26300012hk.com.hkicl020412340902ab';
    const code = read(sealed(`000201${inner}2804abcd${rest}62130503xyz0702t16408zh港幣港幣港幣`));
    expect(code.unknown).toEqual([
      { id: '26.09', value: 'ab' },
      { id: '28', value: 'abcd' },
      { id: '62.07', value: 't1' },
      { id: '64', value: 'zh港幣港幣港幣' },
    ]);
    expect(read(formatHkqr(code))).toEqual(code);
  });

  test('the order of tags is free, the GUID may be in capitals, amounts may be written in three ways', () => {
    const capitals = fps.replace('hk.com.hkicl', 'HK.COM.HKICL');
    for (const amount of ['100', '100.5', '100.50']) {
      const tag = `54${String(amount.length).padStart(2, '0')}${amount}`;
      expect(read(sealed(`000201${rest}${tag}${capitals}010211`)).amount).toBe(
        amount === '100' ? 10_000 : 10_050,
      );
    }
    expect(read(sealed(`000201${fps}${rest}`))).toMatchObject({ point: 'static', amount: undefined });
  });

  test('one wrong character is never read as something else', () => {
    fc.assert(
      fc.property(fc.nat(samples.mobile.length - 1), fc.stringMatching(/^[ -~]$/u), (at, other) => {
        fc.pre(samples.mobile[at] !== other);
        expect(parseHkqr(samples.mobile.slice(0, at) + other + samples.mobile.slice(at + 1)).ok).toBe(false);
      }),
    );
  });

  test('hostile texts are refused with a value', () => {
    for (const body of [
      `${fps}${rest}`,
      `000202${fps}${rest}`,
      `000201${fps}${fps}${rest}`,
      `000201${fps}${rest}5400`,
      `000201${fps}${rest}5403-10`,
      `000201${fps}${rest}54041e10`,
      `000201${fps}${rest}541412345678901.00`,
      `000201010213${fps}${rest}`,
      `000201${fps}${rest}6203abc`,
      `000201${fps.slice(0, -4)}`,
      `00020126340012hk.com.hkicl0514260231000000ab${rest}`,
      `00020126320012hk.com.hkicl0512260231000000${rest}`,
    ]) {
      expect(parseHkqr(sealed(body))).toEqual({ ok: false, problem: 'malformed' });
    }
    expect(parseHkqr(sealed(`00020126120008not.fps1${rest}`))).toEqual({ ok: false, problem: 'noFps' });
    expect(parseHkqr(sealed(`000201${rest}`))).toEqual({ ok: false, problem: 'noFps' });
    expect(parseHkqr(sealed(`000201${fps}${rest.replace('344', '840')}`))).toEqual({
      ok: false,
      problem: 'unknownCurrency',
    });
    expect(parseHkqr('0'.repeat(513))).toEqual({ ok: false, problem: 'malformed' });
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => !parseHkqr(text).ok));
  });
});
