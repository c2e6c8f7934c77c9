import { globSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { applicationsFor } from '../support/service-application.ts';

const root = new URL('../../services/', import.meta.url).pathname;
const services = globSync('*/*.yaml', { cwd: root }).map((file) => file.replace('.yaml', ''));

/**
 * Whoever holds these licences trades or supervises in person for a year; who stays in Hong Kong longer than 180 days must
 * register for an identity card (Registration of Persons Ordinance, Cap. 177).
 */
const forCardHolders = [
  // Permanent residents hold a card.
  'food-environmental-hygiene/hawker-pitch-allocation',
  'food-environmental-hygiene/hawker-licence-renewal',
  'food-environmental-hygiene/liquor-licence',
  'home-affairs/amusement-game-centre',
];

const asking = services.filter((service) =>
  applicationsFor(service).definition.pages.some(({ questions }) =>
    questions.some((question) => question.type === 'hkid' && question.identity === 'hkid'),
  ),
);

describe.each(asking)('%s, for somebody without a Hong Kong identity card', (service) => {
  const { definition, apply: applyFor } = applicationsFor(service);
  const self = definition.applicants ? { applyingFor: 'self', englishName: 'SMITH, John' } : {};
  const apply = (answers: Parameters<typeof applyFor>[0]) => applyFor({ ...self, ...answers });
  const questions = definition.pages.flatMap((page) => page.questions);
  const document = questions.find(
    ({ type, showWhen }) => type === 'travelDocument' && showWhen === "answers.hkid == ''",
  );
  const travels = { number: 'N1234567', place: 'United Kingdom' };
  const kind = questions.some(({ id }) => id === 'documentKind') ? { documentKind: 'passport' } : {};

  test(document ? 'asks a travel document instead' : 'asks for the card, which its holder must have', () => {
    if (!document) {
      expect(forCardHolders).toContain(service);
      expect(apply({ hkid: undefined }).wrong).toEqual(['hkid']);
      return;
    }
    expect(apply({ hkid: undefined }).wrong).toEqual([...Object.keys(kind), document.id]);
    const sent = apply({ hkid: undefined, ...kind, [document.id]: travels });
    expect(sent.wrong).toEqual([]);
    expect(sent.answers[document.id]).toEqual(travels);
  });

  test('never asks both', () => {
    if (!document) return;
    const { wrong, answers } = apply({ hkid: 'A123456(3)', ...kind, [document.id]: travels });
    expect(wrong).toEqual([]);
    expect(answers).not.toHaveProperty(document.id);
    expect(answers).not.toHaveProperty('documentKind');
  });
});
