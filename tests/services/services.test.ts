import { globSync, readFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { feesOf } from '../../rules/fees.ts';
import { parseDefinition } from '../../rules/forms/load-definition.ts';
import { validityOf } from '../../rules/validity.ts';
import { Text } from '../../schemas/text.ts';
import { HongKongDate, Instant } from '../../schemas/time.ts';
import { calendar } from '../support/calendar.ts';
import { formOf } from '../support/definition-files.ts';

const root = new URL('../../', import.meta.url).pathname;
const read = (file: string) => readFileSync(`${root}${file}`, 'utf8');
const files = globSync('services/*/*.yaml', { cwd: root });
const rooms = 'schemas,rules,workflows,web,store,adapters,functions,infra,local,cli';

const textsIn = (value: unknown): Text[] => {
  const text = Text.safeParse(value);
  if (text.success) return [text.data];
  const inner = z.union([z.array(z.unknown()), z.record(z.string(), z.unknown())]).safeParse(value);
  return inner.success ? Object.values(inner.data).flatMap(textsIn) : [];
};

describe.each(files)('%s', (file) => {
  const loaded = parseDefinition(read(file), file, calendar);
  const { definition } = loaded.ok ? loaded : { definition: undefined };

  test('is good, and lies where its department and id say', () => {
    expect(loaded.ok ? [] : loaded.problems).toEqual([]);
    expect(definition?.id).toBe(basename(file, '.yaml'));
    expect(definition?.department.id).toBe(basename(dirname(file)));
  });

  test('says until when to appeal, where a letter is said to say so', () => {
    const isInLetter = /\b(?:letter|notice of refusal)\b/u.test(definition?.appeal?.en ?? '');
    expect(definition?.appealWithin !== undefined || !isInLetter).toBe(true);
    // A letter worded by the service itself says it as well as the usual one.
    const worded = definition?.letters?.refusal?.paragraphs.map(({ en }) => en).join(' ');
    if (definition?.appealWithin && worded !== undefined) expect(worded).toContain('{appealBy}');
  });

  test('says where its figures come from', () => {
    expect(definition?.sources.every((source) => /https?:\/\/.*\(read \w+ \d{4}\)/u.test(source))).toBe(true);
    expect(definition?.sources.length).toBeGreaterThan(0);
  });

  test('speaks Chinese in Chinese, and marks what a program converted', () => {
    const texts = textsIn(definition);
    expect(texts.length).toBeGreaterThan(20);
    // A paragraph of a letter may be nothing but what is filled in.
    for (const text of texts.filter(({ en }) => !/^\{\w+\}$/u.test(en))) {
      expect(text['zh-Hant']).toMatch(/\p{Unified_Ideograph}/u);
      expect(text['zh-Hans']).toMatch(/\p{Unified_Ideograph}/u);
      expect(text.review?.['zh-Hans']).toBeDefined();
    }
  });

  test('is named nowhere in the code', () => {
    const id = definition?.id ?? '';
    for (const source of globSync(`{${rooms}}/**/*.{ts,tsx}`, { cwd: root })) {
      expect(read(source).includes(id), source).toBe(false);
    }
  });
});

describe('the International Driving Permit', () => {
  const form = formOf('services/transport/international-driving-permit.yaml');
  const today = HongKongDate.parse('2026-11-23');

  test('costs HK$80 and is valid for one year (form TD51)', () => {
    expect(feesOf(form, form.example(today), today)).toEqual([{ item: 'permit', amount: 8000 }]);
    const issued = Instant.parse('2026-11-23T02:00:00.000Z');
    expect(validityOf(form.validity, form.vocabulary, {}, issued)?.validTo).toBe('2027-11-22');
    expect(form.definition.pledge.workingDays).toBe(10);
  });

  test('is decided by two people of the team that vets it', () => {
    const stages = form.definition.workflow.stages;
    expect(stages.map(({ stage }) => stage)).toEqual(['payment', 'vetting', 'decision', 'issue']);
    expect(stages[2]).toMatchObject({ team: 'driving-licences', fourEyes: true });
  });
});
