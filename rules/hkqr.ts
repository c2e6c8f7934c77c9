import type { Cents } from '../schemas/money.ts';
import { Instant } from '../schemas/time.ts';
import { crc16 } from './crc16.ts';
import { type Tag, findTag, readTags, writeTags } from './hkqr-tags.ts';
import { cents } from './money.ts';
import { plusMilliseconds } from './time.ts';

/** What a Hong Kong common QR code says. `unknown` holds the tags we do not use, `26.07` for tag 07 inside template 26. */
export type Hkqr = {
  point: 'static' | 'dynamic';
  fps: {
    clearingCode?: string | undefined;
    fpsId?: string | undefined;
    mobile?: string | undefined;
    email?: string | undefined;
    timeout?: Instant | undefined;
    amountEditable: boolean;
  };
  merchantCategory: string;
  currency: 'HKD' | 'CNY';
  amount?: Cents | undefined;
  country: string;
  merchantName: string;
  city: string;
  billNumber?: string | undefined;
  referenceLabel?: string | undefined;
  unknown: Tag[];
};

export type ParsedHkqr =
  | { ok: true; value: Hkqr }
  | { ok: false; problem: 'malformed' | 'wrongChecksum' | 'noFps' | 'unknownCurrency' };

/** A request for one payment of a fixed amount. Texts are printable ASCII of at most 25 characters; `reference` is unique per payment. */
export type HkqrRequest = {
  fpsId: string;
  amount: Cents;
  reference: string;
  billNumber?: string | undefined;
  merchantName: string;
  expiresAt: Instant;
  editableAmount: false;
};

const fpsGuid = 'hk.com.hkicl';
const longestText = 512;
const hongKongOffset = 8 * 3_600_000;
const currencies = new Map<string, Hkqr['currency']>([
  ['344', 'HKD'],
  ['156', 'CNY'],
]);
const points = new Map<string, Hkqr['point']>([
  ['11', 'static'],
  ['12', 'dynamic'],
]);
const understood = new Set(
  '00 01 26.00 26.01 26.02 26.03 26.04 26.05 26.06 52 53 54 58 59 60 62.01 62.05 63'.split(' '),
);

/**
 * The text of a dynamic FPS code (EMVCo merchant-presented mode as used for the Hong Kong common QR code). It times out at `expiresAt`, cut
 * to the second before. Throws on what the format cannot carry: see `HkqrRequest`; also an FPS ID that is not 7–11 digits and an amount of nothing.
 */
export const buildHkqr = (request: HkqrRequest): string => {
  const texts = [request.reference, request.billNumber ?? '-', request.merchantName];
  if (texts.some((text) => !/^[\x20-\x7E]{1,25}$/u.test(text)) || !/^\d{7,11}$/u.test(request.fpsId)) {
    throw new RangeError('a Hong Kong common QR code cannot carry these texts');
  }
  if (request.amount <= 0) {
    throw new RangeError('a payment request is for a positive amount');
  }
  return formatHkqr({
    point: 'dynamic',
    fps: { fpsId: request.fpsId, timeout: request.expiresAt, amountEditable: request.editableAmount },
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
};

/** The text of a code, tags in ascending order and the checksum last; `parseHkqr` gives the same value back. */
export const formatHkqr = (code: Hkqr): string => {
  const { fps } = code;
  const tags = writeTags([
    { id: '00', value: '01' },
    { id: '01', value: code.point === 'static' ? '11' : '12' },
    { id: '26.00', value: fpsGuid },
    { id: '26.01', value: fps.clearingCode },
    { id: '26.02', value: fps.fpsId },
    { id: '26.03', value: fps.mobile },
    { id: '26.04', value: fps.email },
    { id: '26.05', value: fps.timeout && timeoutText(fps.timeout) },
    { id: '26.06', value: fps.amountEditable ? '1' : undefined },
    { id: '52', value: code.merchantCategory },
    { id: '53', value: code.currency === 'HKD' ? '344' : '156' },
    { id: '54', value: code.amount === undefined ? undefined : amountText(code.amount) },
    { id: '58', value: code.country },
    { id: '59', value: code.merchantName },
    { id: '60', value: code.city },
    { id: '62.01', value: code.billNumber },
    { id: '62.05', value: code.referenceLabel },
    ...code.unknown,
  ]);
  return `${tags}6304${crc16(`${tags}6304`)}`;
};

/** Reads a code of any origin: the order of tags is free, "100" and "100.00" are the same amount, tags we do not use are kept. */
export const parseHkqr = (text: string): ParsedHkqr => {
  const tags = text.length > longestText ? undefined : readTags(text, ['26', '62']);
  if (tags === undefined || tags[0]?.id !== '00' || tags[0].value !== '01' || tags.at(-1)?.id !== '63') {
    return { ok: false, problem: 'malformed' };
  }
  if (!text.endsWith(`6304${crc16(text.slice(0, -4))}`)) {
    return { ok: false, problem: 'wrongChecksum' };
  }
  if (findTag(tags, '26.00')?.toLowerCase() !== fpsGuid) {
    return { ok: false, problem: 'noFps' };
  }
  const currency = currencies.get(findTag(tags, '53') ?? '');
  if (currency === undefined) {
    return { ok: false, problem: 'unknownCurrency' };
  }
  const value = hkqrOf(tags, currency);
  return value === undefined ? { ok: false, problem: 'malformed' } : { ok: true, value };
};

const hkqrOf = (tags: readonly Tag[], currency: Hkqr['currency']): Hkqr | undefined => {
  const tag = (id: string) => findTag(tags, id);
  const point = points.get(tag('01') ?? '11');
  const [merchantCategory, country, merchantName, city] = ['52', '58', '59', '60'].map(tag);
  const amount = readAmount(tag('54'));
  const timeout = readTimeout(tag('26.05'));
  if (amount === 'malformed' || timeout === 'malformed') {
    return undefined;
  }
  if (!point || !merchantCategory || !country || !merchantName || !city) {
    return undefined;
  }
  return {
    point,
    fps: {
      clearingCode: tag('26.01'),
      fpsId: tag('26.02'),
      mobile: tag('26.03'),
      email: tag('26.04'),
      timeout,
      amountEditable: tag('26.06') === '1',
    },
    merchantCategory,
    currency,
    amount,
    country,
    merchantName,
    city,
    billNumber: tag('62.01'),
    referenceLabel: tag('62.05'),
    unknown: tags.filter(({ id }) => !understood.has(id)),
  };
};

const amountText = (amount: Cents): string => {
  const dollars = String(Math.trunc(amount / 100));
  const text = amount % 100 === 0 ? dollars : `${dollars}.${String(amount % 100).padStart(2, '0')}`;
  if (amount < 0 || text.length > 13) {
    throw new RangeError('an amount has at most 13 characters');
  }
  return text;
};

const readAmount = (text: string | undefined): Cents | 'malformed' | undefined => {
  if (text === undefined) {
    return undefined;
  }
  const [, dollars = '', rest = ''] = /^(\d+)(?:\.(\d{1,2}))?$/u.exec(text) ?? [];
  return dollars === '' || text.length > 13 ? 'malformed' : cents(Number(dollars + rest.padEnd(2, '0')));
};

const timeoutText = (instant: Instant): string =>
  plusMilliseconds(instant, hongKongOffset).slice(2, 19).replace(/\D/gu, '');

const readTimeout = (text: string | undefined): Instant | 'malformed' | undefined => {
  if (text === undefined) {
    return undefined;
  }
  const iso = text.replace(/^(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)$/u, '20$1-$2-$3T$4:$5:$6.000Z');
  const local = Instant.safeParse(iso).data;
  return local === undefined ? 'malformed' : plusMilliseconds(local, -hongKongOffset);
};
