#!/usr/bin/env node
// Checks a receipt's proof without asking anybody: node verify-proof.mjs <proof.json> <audit-keys.json> [<content.json>]
// Needs nothing but Node.js. What it does is described in docs/audit.md, for whoever would rather write their own.
import { createHash, createPublicKey, verify } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

/** @typedef {{ [name: string]: unknown }} Json */

/** @param {...(Buffer | string)} parts @returns {Buffer} */
const sha256 = (...parts) => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest();
};

/** JSON with sorted keys and no spaces. @param {unknown} value @returns {string} */
const canonical = (value) => {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const pairs = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return `{${pairs.map(([key, part]) => `${JSON.stringify(key)}:${canonical(part)}`).join(',')}}`;
};

/** @param {unknown} value @param {string} name @returns {Json} */
const object = (value, name) => {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new Error(`“${name}” is missing`);
  return { ...value };
};
/** @param {unknown} value @param {string} name @returns {string} */
const text = (value, name) => {
  if (typeof value !== 'string') throw new Error(`“${name}” is no text`);
  return value;
};
/** @param {unknown} value @param {string} name @returns {number} */
const whole = (value, name) => {
  if (typeof value !== 'number' || !Number.isSafeInteger(value) || value < 0)
    throw new Error(`“${name}” is no whole number`);
  return value;
};
/** 32 bytes in hexadecimal. @param {unknown} value @param {string} name @returns {Buffer} */
const hash = (value, name) => {
  if (!/^[0-9a-f]{64}$/u.test(text(value, name))) throw new Error(`“${name}” is no hash`);
  return Buffer.from(text(value, name), 'hex');
};

/** Where a leaf and its neighbours lead to in a tree of so many leaves: RFC 9162, 2.1.3.2. @param {Buffer} leaf @param {number} index @param {number} count @param {Buffer[]} path */
const rootOf = (leaf, index, count, path) => {
  if (index >= count) throw new Error('The leaf is outside the tree');
  let [node, at, last] = [leaf, index, count - 1];
  for (const neighbour of path) {
    if (last === 0) throw new Error('The path is too long');
    if (at % 2 === 1 || at === last) {
      node = sha256('\u0001', neighbour, node);
      while (at % 2 === 0 && at !== 0) [at, last] = [Math.floor(at / 2), Math.floor(last / 2)];
    } else node = sha256('\u0001', node, neighbour);
    [at, last] = [Math.floor(at / 2), Math.floor(last / 2)];
  }
  if (last !== 0) throw new Error('The path is too short');
  return node;
};

/**
 * Throws, saying why, unless the event is under the root and one of the keys signed it; answers what is proven.
 * @param {unknown} proof @param {unknown} keys @param {unknown} [content]
 */
export function verifyProof(proof, keys, content) {
  const { format, event: givenEvent, leaf: givenLeaf, day: givenDay, salt } = object(proof, 'proof');
  if (format !== 'receipt-proof-1') throw new Error('This is no proof, or one of a newer kind');
  const event = object(givenEvent, 'event');
  const leaf = object(givenLeaf, 'leaf');
  const { signature, kid, ...statement } = object(givenDay, 'day');

  const number = Buffer.alloc(8);
  number.writeBigUInt64BE(BigInt(whole(event['n'], 'n')));
  const node = sha256('\u0000', sha256(text(event['record'], 'record')), number, sha256(canonical(event)));
  if (!Array.isArray(leaf['path'])) throw new Error('“path” is no list');
  const path = leaf['path'].map((neighbour) => hash(neighbour, 'path'));
  const root = rootOf(node, whole(leaf['index'], 'index'), whole(statement['count'], 'count'), path);
  if (!root.equals(hash(statement['root'], 'root')))
    throw new Error('The event is not under the root of the day');

  const published = object(keys, 'keys')['keys'];
  if (!Array.isArray(published)) throw new Error('The file of keys holds none');
  const jwk = published.map((key) => object(key, 'key')).find((key) => key['kid'] === kid);
  if (!jwk) throw new Error('The root was signed by a key that is not among those given');
  const key = createPublicKey({
    format: 'jwk',
    key: { kty: 'EC', crv: 'P-256', x: text(jwk['x'], 'x'), y: text(jwk['y'], 'y') },
  });
  const signed = Buffer.from(text(signature, 'signature'), 'base64url');
  if (statement['format'] !== 'daily-root-1') throw new Error('The root is of a kind not known here');
  if (!verify('sha256', Buffer.from(canonical(statement)), { key, dsaEncoding: 'ieee-p1363' }, signed))
    throw new Error('The signature of the root is wrong');

  if (
    content !== undefined &&
    !sha256(text(salt, 'salt'), canonical(content)).equals(hash(event['commitment'], 'commitment'))
  )
    throw new Error('The content is not what was received');
  return {
    record: text(event['record'], 'record'),
    type: text(event['type'], 'type'),
    at: text(event['at'], 'at'),
    date: text(statement['date'], 'date'),
    kid: text(kid, 'kid'),
  };
}

/** @param {string} file @returns {unknown} */
const read = (file) => JSON.parse(readFileSync(file, 'utf8'));

const [, self = '', proof, keys, content] = process.argv;
if (import.meta.url === pathToFileURL(self).href) {
  if (proof === undefined || keys === undefined) {
    console.error('Usage: node verify-proof.mjs <proof.json> <audit-keys.json> [<content.json>]');
    process.exitCode = 2;
  } else {
    try {
      const proven = verifyProof(read(proof), read(keys), content === undefined ? undefined : read(content));
      console.log(
        `The proof holds: ${proven.type} of ${proven.record} at ${proven.at} is under the root of ${proven.date}, signed by key ${proven.kid}.`,
      );
      console.log(
        content === undefined
          ? 'Its content was not checked: none was given.'
          : 'The content given is what was received.',
      );
    } catch (error) {
      console.error(`The proof does not hold. ${error instanceof Error ? error.message : ''}`);
      process.exitCode = 1;
    }
  }
}
