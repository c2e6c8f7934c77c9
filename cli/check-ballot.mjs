#!/usr/bin/env node
// Works a draw out again without asking anybody: node check-ballot.mjs <round.json>
// The file is the round's data as published at /.well-known/ballots/<service>/<stage>/<round>. Needs nothing but Node.js.
// What it does is described in docs/decisions/0024-rounds-and-lots.md, for whoever would rather write their own.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

/** @param {string} said @returns {string} */
const sha256 = (said) => createHash('sha256').update(said).digest('hex');

/** @param {unknown} value @param {string} name @returns {string} */
const text = (value, name) => {
  if (typeof value !== 'string') throw new Error(`“${name}” is no text`);
  return value;
};
/** @param {unknown} value @param {string} name @returns {unknown[]} */
const list = (value, name) => {
  if (!Array.isArray(value)) throw new Error(`“${name}” is no list`);
  return value;
};
/** @param {unknown} value @param {string} name @returns {{ [name: string]: unknown }} */
const object = (value, name) => {
  if (typeof value !== 'object' || value === null) throw new Error(`“${name}” is missing`);
  return { ...value };
};

/**
 * What does not hold of a draw, in words; nothing when all does.
 * @param {unknown} published
 * @returns {string[]}
 */
export function checkBallot(published) {
  const round = object(published, 'round');
  const seed = text(round['seed'], 'seed');
  const root = text(round['root'], 'root');
  const entries = list(round['entries'], 'entries').map((one) => text(one, 'reference'));
  const places = list(round['places'], 'places').map((one) => object(one, 'place'));
  const wrong = [];
  if (sha256(seed) !== round['commitment']) wrong.push('the seed is not the one that was committed to');
  if (new Set(entries).size !== entries.length) wrong.push('a reference takes part twice');
  if (sha256(entries.toSorted().join('\n')) !== root)
    wrong.push('the root is not that of those who take part');
  const order = entries
    .map((reference) => ({ reference, lot: sha256(`${seed}\n${root}\n${reference}`) }))
    .toSorted((a, b) => (a.lot < b.lot ? -1 : 1));
  for (const [index, { reference }] of order.entries()) {
    const place = places[index];
    if (place && (place['reference'] !== reference || place['number'] !== index + 1))
      wrong.push(`number ${index + 1} is ${reference}, not ${String(place['reference'])}`);
  }
  if (places.length < order.length) wrong.push(`${order.length - places.length} numbers are not given yet`);
  const held = places.filter((one) => one['freed'] !== true && (one['got'] === 'place' || one['offered']));
  if (held.length > Number(round['quota'])) wrong.push('there are more places held than there are');
  return wrong;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const [file] = process.argv.slice(2);
  if (file === undefined) {
    console.error('Usage: node check-ballot.mjs <round.json>');
    process.exitCode = 2;
  } else {
    const wrong = checkBallot(JSON.parse(readFileSync(file, 'utf8')));
    for (const one of wrong) console.log(`Not right: ${one}.`);
    if (wrong.length === 0) console.log('The draw is right.');
    process.exitCode = wrong.length === 0 ? 0 : 1;
  }
}
