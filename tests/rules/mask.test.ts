import { expect, test } from 'vitest';
import { maskEmail, maskName, maskPhone } from '../../rules/mask.ts';

test('names show the surname and initials, and not how long the rest is', () => {
  expect(maskName('CHAN Tai Man')).toBe('CHAN T** M**');
  expect(maskName(' CHAN,  Tai-man ')).toBe('CHAN, T**');
  expect(maskName('Madonna')).toBe('M**');
  expect(maskName('陳大文')).toBe('陳**');
  expect(maskName('𠮷田')).toBe('𠮷*');
  expect(maskName('')).toBe('**');
});

test('telephones show the last four digits, e-mail the first letter and where it goes', () => {
  expect(maskPhone('+852 6123 4567')).toBe('**** 4567');
  expect(maskEmail('tai.man@example.hk')).toBe('t***@example.hk');
  expect(maskEmail('@example.hk')).toBe('***');
  expect(maskEmail('nonsense')).toBe('***');
});
