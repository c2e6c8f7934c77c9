import { createHash, createPublicKey, verify } from 'node:crypto';
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { KMSClient, SignCommand, VerifyMacCommand } from '@aws-sdk/client-kms';
import { expect, test } from 'vitest';
import * as z from 'zod';
import { createKmsKeyService } from '../../../adapters/keys/kms-key-service.ts';
import { createKmsSigner } from '../../../adapters/keys/kms-signer.ts';
import { postJson, startOutsideSystems } from '../../support/outside-systems.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

const begin = async (stateFolder?: string) => {
  const outside = await startOutsideSystems(stateFolder === undefined ? {} : { stateFolder });
  const client = { ...outside.credentials.aws, endpoint: outside.endpoints.kms, maxAttempts: 1 };
  const keys = createKmsKeyService({ keys: outside.credentials.keys, caller: () => client });
  return { outside, client, keys };
};

test('a data key opens again for the same context only', async () => {
  const { keys } = await begin();
  const { plain, wrapped } = await keys.newDataKey({ owner: 'case-1', department: 'transport' });
  expect(plain).toHaveLength(32);
  expect(await keys.unwrap(wrapped, { department: 'transport', owner: 'case-1' })).toEqual({
    ok: true,
    value: plain,
  });
  expect(await keys.unwrap(wrapped, { department: 'transport', owner: 'case-2' })).toEqual({
    ok: false,
    problem: 'mismatch',
  });
  const changed = Uint8Array.from(wrapped, (byte, at) => (at === wrapped.length - 1 ? byte ^ 1 : byte));
  expect(await keys.unwrap(changed, { department: 'transport', owner: 'case-1' })).toEqual({
    ok: false,
    problem: 'mismatch',
  });
});

test('a signature is raw r‖s and verifies with the published key', async () => {
  const { keys } = await begin();
  const message = bytes('a licence of more than four thousand bytes '.repeat(200));
  const signature = await keys.sign(message);
  const { jwk } = await keys.publicKey();
  expect(signature).toHaveLength(64);
  const key = createPublicKey({ key: jwk, format: 'jwk' });
  expect(verify('sha256', message, { key, dsaEncoding: 'ieee-p1363' }, signature)).toBe(true);
  expect(verify('sha256', bytes('another'), { key, dsaEncoding: 'ieee-p1363' }, signature)).toBe(false);
});

test('signing the bytes and signing their digest give signatures of the same message', async () => {
  const { keys, client, outside } = await begin();
  const message = bytes('short');
  const signed = await new KMSClient(client).send(
    new SignCommand({
      KeyId: outside.credentials.keys.signing,
      Message: message,
      SigningAlgorithm: 'ECDSA_SHA_256',
    }),
  );
  const key = createPublicKey({ key: (await keys.publicKey()).jwk, format: 'jwk' });
  expect(verify('sha256', message, key, signed.Signature ?? new Uint8Array())).toBe(true);
});

test('the key id is the RFC 7638 thumbprint of the public key', async () => {
  const { kid, jwk } = await (await begin()).keys.publicKey();
  const canonical = `{"crv":"P-256","kty":"EC","x":"${jwk.x}","y":"${jwk.y}"}`;
  expect(kid).toBe(createHash('sha256').update(canonical).digest('base64url'));
});

test('a keyed hash is stable, differs by message and is accepted by VerifyMac', async () => {
  const { keys, client, outside } = await begin();
  const mac = await keys.mac(bytes('A1234563'));
  expect(mac).toHaveLength(32);
  expect(await keys.mac(bytes('A1234563'))).toEqual(mac);
  expect(await keys.mac(bytes('A1234564'))).not.toEqual(mac);
  const verified = await new KMSClient(client).send(
    new VerifyMacCommand({
      KeyId: outside.credentials.keys.mac,
      Message: bytes('A1234563'),
      MacAlgorithm: 'HMAC_SHA_256',
      Mac: mac,
    }),
  );
  expect(verified.MacValid).toBe(true);
});

test('keys survive a restart in a file only its owner can read', async () => {
  const first = await begin();
  const { wrapped, plain } = await first.keys.newDataKey({ owner: 'case-1' });
  const again = await begin(first.outside.stateFolder);
  expect(await again.keys.unwrap(wrapped, { owner: 'case-1' })).toEqual({ ok: true, value: plain });
  expect(await again.keys.publicKey()).toEqual(await first.keys.publicKey());
  expect(statSync(join(first.outside.stateFolder, 'keys', 'keys.json')).mode & 0o777).toBe(0o600);
});

test('a key that came with a later version is added to the file of an earlier one, and the others stay', async () => {
  const first = await begin();
  const { wrapped, plain } = await first.keys.newDataKey({ owner: 'case-1' });
  const file = join(first.outside.stateFolder, 'keys', 'keys.json');
  const { keys } = z
    .object({ keys: z.record(z.string(), z.unknown()) })
    .parse(JSON.parse(readFileSync(file, 'utf8')));
  const { audit } = first.outside.credentials.keys;
  const { [audit]: _, ...earlier } = keys;
  writeFileSync(file, JSON.stringify({ keys: earlier }));
  const again = await begin(first.outside.stateFolder);
  expect(await again.keys.unwrap(wrapped, { owner: 'case-1' })).toEqual({ ok: true, value: plain });
  const signer = createKmsSigner({ key: audit, caller: () => again.client });
  expect(await signer.sign(bytes('a day'))).toHaveLength(64);
  const third = await begin(first.outside.stateFolder);
  const same = createKmsSigner({ key: audit, caller: () => third.client });
  expect(await same.publicKey()).toEqual(await signer.publicKey());
  expect(await same.publicKey()).not.toEqual(await third.keys.publicKey());
});

test('a denied key is said to be denied, once', async () => {
  const { keys, outside } = await begin();
  const { wrapped, plain } = await keys.newDataKey({ owner: 'case-1' });
  await postJson(`${outside.endpoints.kms}/faults`, { fault: 'denied' });
  expect(await keys.unwrap(wrapped, { owner: 'case-1' })).toEqual({ ok: false, problem: 'denied' });
  expect(await keys.unwrap(wrapped, { owner: 'case-1' })).toEqual({ ok: true, value: plain });
});

test('somebody without the access key gets nothing', async () => {
  const { outside, client } = await begin();
  const credentials = { accessKeyId: 'OTHER', secretAccessKey: 'other' };
  const stranger = createKmsKeyService({
    keys: outside.credentials.keys,
    caller: () => ({ ...client, credentials }),
  });
  await expect(stranger.newDataKey({ owner: 'case-1' })).rejects.toThrow('UnrecognizedClientException');
});
