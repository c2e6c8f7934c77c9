import { expect, test } from 'vitest';
import { createHttpLicenceRegister } from '../../../adapters/register/http-licence-register.ts';
import { HongKongDate } from '../../../schemas/time.ts';
import { postJson, startOutsideSystems } from '../../support/outside-systems.ts';

const begin = async (timeout = 5000) => {
  const { endpoints, credentials } = await startOutsideSystems();
  const register = createHttpLicenceRegister({ url: endpoints.register, ...credentials.register, timeout });
  const arm = (fault: string) => postJson(`${endpoints.register}/faults`, { fault });
  return { register, arm, endpoints };
};

const chan = { licenceNumber: 'a123456 3', hkid: { body: 'A123456', checkDigit: '3' } };

test('finds a licence however its number is written, and says that the holder matches', async () => {
  const { register } = await begin();
  expect(await register.match(chan)).toEqual({
    outcome: 'found',
    matches: true,
    fullLicence: true,
    classes: ['1', '2'],
    expiresOn: '2034-05-11',
  });
});

test('does not match the licence of somebody else', async () => {
  const { register } = await begin();
  const other = { ...chan, hkid: { body: 'B234567', checkDigit: '1' } };
  expect(await register.match(other)).toMatchObject({ outcome: 'found', matches: false });
  const birthDate = HongKongDate.parse('1990-01-01');
  expect(await register.match({ ...chan, birthDate })).toMatchObject({ outcome: 'found', matches: false });
  expect(await register.match({ licenceNumber: 'A123456(3)' })).toMatchObject({ matches: false });
});

test('matches a holder without an HKID by the birth date', async () => {
  const { register } = await begin();
  const birthDate = HongKongDate.parse('1985-07-04');
  expect(await register.match({ licenceNumber: 'N0098765', birthDate })).toMatchObject({ matches: true });
});

test('a number that is not in the register is not found', async () => {
  const { register } = await begin();
  expect(await register.match({ licenceNumber: 'C345678(A)' })).toEqual({ outcome: 'notFound' });
});

test('a register that fails, hangs or is slow is unavailable, and then well again', async () => {
  const { register, arm } = await begin(200);
  await arm('error');
  expect(await register.match(chan)).toEqual({ outcome: 'unavailable', reason: 'refused' });
  await arm('silent');
  expect(await register.match(chan)).toEqual({ outcome: 'unavailable', reason: 'timeout' });
  await arm('slow');
  expect(await register.match(chan)).toEqual({ outcome: 'unavailable', reason: 'timeout' });
  expect(await register.match(chan)).toMatchObject({ outcome: 'found' });
});

test('a wrong secret is refused', async () => {
  const { endpoints } = await begin();
  const register = createHttpLicenceRegister({ url: endpoints.register, secret: 'wrong' });
  expect(await register.match(chan)).toEqual({ outcome: 'unavailable', reason: 'refused' });
});

test('a register that is not there is unreachable', async () => {
  const register = createHttpLicenceRegister({ url: 'http://127.0.0.1:1', secret: 'any' });
  expect(await register.match(chan)).toEqual({ outcome: 'unavailable', reason: 'unreachable' });
});
