import { beforeAll, describe, expect, test, vi } from 'vitest';
import * as z from 'zod';
import type { Answered, Client } from '../support/client.ts';
import { aProduct, type Product } from '../support/product.ts';
import { codeOf, mails, payCode, quickApply, quickSignIn, showCode, until } from '../support/quick-story.ts';

const product = aProduct();
const person: { client?: Client } = {};

beforeAll(async () => {
  person.client = await quickSignIn(product(), 'chan-tai-man');
});

const client = (): Client => {
  if (!person.client) throw new Error('Nobody is signed in');
  return person.client;
};

/** An application whose payment code is shown, and paid with a behaviour of the bank. */
async function paid(behaviour: string, amount?: number) {
  const application = await quickApply(client(), product());
  const page = await showCode(client(), application);
  const code = await codeOf(client(), product(), page);
  await payCode(product(), code, behaviour, amount);
  return { application, page, code };
}

const iHavePaid = (page: Answered) => client().submit(page, /\/inquiry$/u, {});
const Transactions = z.object({ transactions: z.array(z.object({ attempts: z.int() })) });

/** Until the bank has sent a message about its latest payment, believed or not. */
const toldTheProduct = () =>
  vi.waitFor(async () => {
    const answer = await fetch(`${product().outside}/bank/transactions`);
    expect(Transactions.parse(await answer.json()).transactions.at(-1)?.attempts).toBeGreaterThan(0);
  });

const stands = async (application: string) => (await client().get(application)).text;

const jump = (to: Product, days: number) =>
  fetch(`${to.outside}/clock`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ days }),
  });

describe('what the bank does, and what the page then says', () => {
  test('told twice, the fee is taken once', async () => {
    const { application } = await paid('notifiedTwice');
    const page = await until(client(), application, 'Being checked');
    expect(page.text.split('Fee received').length - 1).toBe(1);
    expect(page.text).not.toContain('We hold money of yours');
  });

  test('paid twice, one is the fee and the other is held, and the page says so', async () => {
    const { application } = await paid('paidTwice');
    await until(client(), application, 'Being checked');
    const page = await until(client(), `${application}/pay/permit`, 'We hold money of yours');
    expect(page.text).toContain('the fee had already been paid');
    expect(page.text).toContain('Payment received');
  });

  test('another amount is held, nothing is taken, and one is told not to pay again', async () => {
    const { application } = await paid('otherAmount', 5000);
    const page = await until(client(), `${application}/pay/permit`, 'We hold money of yours');
    expect(page.text).toContain('HK$50');
    expect(page.text).toContain('it is not the amount of the fee');
    expect(page.html).not.toContain('code.png');
    expect(await stands(application)).toContain('Waiting for payment');
  });

  test('silent, the page asks the bank when the person says they have paid', async () => {
    const { application, page } = await paid('silent');
    expect(await stands(application)).toContain('Waiting for payment');
    expect((await iHavePaid(page)).text).toContain('Payment received');
    await until(client(), application, 'Being checked');
  });

  test('said to have been paid when it was not, nothing is believed', async () => {
    const application = await quickApply(client(), product());
    const page = await showCode(client(), application);
    const answer = await iHavePaid(page);
    expect(answer.text).toContain('The bank has not told us of a payment yet');
    expect(await stands(application)).toContain('Waiting for payment');
  });

  test.each(['wrongSignature', 'oldTimestamp'])(
    '%s: the message is not believed, the inquiry is',
    async (behaviour) => {
      const { application, page } = await paid(behaviour);
      await toldTheProduct();
      expect(await stands(application)).toContain('Waiting for payment');
      expect((await iHavePaid(page)).text).toContain('Payment received');
    },
  );

  test('the back button after paying shows what is true now, and sends nothing twice', async () => {
    const { application, page } = await paid('normal');
    await until(client(), application, 'Being checked');
    const back = await client().get(`${application}/pay/permit`);
    expect(back.text).toContain('Payment received');
    expect(back.html).not.toContain('code.png');
    expect((await iHavePaid(page)).text).toContain('Payment received');
    const again = await client().submit(page, /\/inquiry$/u, {});
    expect(again.text.split('Payment received').length - 1).toBe(1);
  });

  test('asked for twice at once, one code is open', async () => {
    const application = await quickApply(client(), product());
    const page = await client().get(`${application}/pay/permit`);
    const [one, other] = await Promise.all([
      client().submit(page, '/pay/permit', {}),
      client().submit(page, '/pay/permit', {}),
    ]);
    const receipt = ({ text }: Answered) => /Receipt reference (\S+)/u.exec(text)?.[1];
    expect(receipt(one)).toBe(receipt(other));
  });
});

/** Last in the file: the clock of the whole product goes on. */
describe('late', () => {
  test('money that comes after the code has expired is held, said so, and mailed to nobody as paid', async () => {
    const { application } = await paid('late');
    expect((await jump(product(), 1)).status).toBe(200);
    const page = await until(client(), `${application}/pay/permit`, 'We hold money of yours');
    expect(page.text).toContain('it came after the code had expired');
    expect(page.text).not.toContain('Payment received');
    const subjects = (await mails(product())).map(({ text }) => text).join('\n');
    expect(subjects).not.toContain(`${new URL(application).pathname}\nPayment received`);
  });

  test('an expired code offers the inquiry first and a new code second', async () => {
    const application = await quickApply(client(), product());
    await showCode(client(), application);
    await jump(product(), 1);
    const page = await client().get(`${application}/pay/permit`);
    expect(page.text).toContain('The payment code has expired');
    const renewed = await client().submit(page, '/pay/permit', {});
    expect(renewed.html).toContain('code.png');
  });

  test('money paid in time of which the bank never told us is found before the application would lapse', async () => {
    const { application } = await paid('silent');
    await jump(product(), 20);
    const page = await until(client(), application, 'Being checked');
    expect(page.text).toContain('Fee received');
    expect(page.text).not.toContain('Lapsed');
  });

  test('a code shown and not paid lets the application lapse once the bank was asked', async () => {
    const application = await quickApply(client(), product());
    await showCode(client(), application);
    await jump(product(), 20);
    await until(client(), application, 'Lapsed');
  });

  test('a fee nobody pays lets the application lapse, and says so', async () => {
    const application = await quickApply(client(), product());
    await jump(product(), 20);
    const page = await until(client(), application, 'Lapsed');
    expect(page.text).not.toContain('Pay now');
  });
});
