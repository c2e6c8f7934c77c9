import { afterAll, beforeAll, expect, test } from 'vitest';
import type { SmsSender, TextMessage, TextSent } from '../../adapters/sms/sms-sender.ts';
import { deliverDue } from '../../functions/background/deliver-effects/deliver.ts';
import type { CaseCommand } from '../../schemas/command.ts';
import { allRows } from '../support/all-rows.ts';
import { caseAtWork } from '../support/casework.ts';
import { aCommand } from '../support/commands.ts';
import { stages } from '../support/definition.ts';
import { applicant } from '../support/people.ts';
import { serviceOf } from '../support/run-case.ts';
import { aWorld, type World } from '../support/world.ts';

const definition = serviceOf([{ ...stages.decision, fourEyes: false }]);
const submitted = aCommand('application.submit', {
  input: { language: 'zh-Hant' },
  facts: { fees: [], mailTo: 'chan@example.hk' },
});
const page = '/en/inbox/texts';

const open: { world?: World } = {};
beforeAll(async () => {
  open.world = await aWorld();
  await open.world.publish(definition);
});
afterAll(() => open.world?.close());
const world = (): World => {
  if (!open.world) throw new Error('The world begins before the first test');
  return open.world;
};

/** Delivers what is due; texts that went out, and how many mails. */
async function deliver(answers: TextSent[] = []) {
  const texts: TextMessage[] = [];
  const mails: string[] = [];
  const sms: SmsSender = {
    send: async (message) => {
      texts.push(message);
      return answers.shift() ?? { ok: true };
    },
  };
  await deliverDue(
    {
      ...world(),
      sms,
      mail: {
        send: async ({ effectId }) => {
          mails.push(effectId);
          return { ok: true, value: { messageId: effectId } };
        },
      },
      register: { match: async () => ({ outcome: 'notFound' }) },
      bank: { creditsFor: async () => ({ ok: false, problem: 'unavailable' }) },
      origin: 'http://localhost',
    },
    world().legalNow(),
  );
  return { texts, mails };
}

const wishing = async (id: string, more: readonly CaseCommand[] = []) => {
  const at = await caseAtWork(world(), definition, id, [submitted, ...more]);
  const wish = (typed: Record<string, string>) => at.send(applicant(), page, '/inbox/texts', typed);
  return { ...at, wish };
};

test('who gave a number and consent is texted once, with the reference and what to do, and nothing of the person', async () => {
  const { wish, step, get } = await wishing('t1');
  await deliver();
  expect((await get(applicant(), '/en/inbox')).html).toContain(page);
  expect((await wish({ mobile: '6123 4567', consent: 'yes' })).location).toContain('done=saved');
  expect((await get(applicant(), page)).html).toContain('6123 4567');
  await step(aCommand('request.ask'));
  const { texts, mails } = await deliver();
  expect(mails).toHaveLength(1);
  const said = '智慧規管系統：你的申請 ABCD-EFGH-JKM 須補充資料，請登入回覆。';
  expect(texts.map(({ to, text }) => [to, text])).toEqual([['+85261234567', said]]);
  expect(texts[0]?.effectId).toMatch(/^case:t1\.\d+\.5\d\d$/u);
  expect((await deliver()).texts).toEqual([]);
  expect(JSON.stringify(await allRows(world()))).not.toContain('61234567');
});

test('a number without consent, and no number, are told at their fields; what was typed is kept', async () => {
  const { wish } = await wishing('t2');
  const unasked = await wish({ mobile: '6123 4567' });
  expect(unasked.html).toContain('href="#consent"');
  expect(unasked.html).toContain('value="6123 4567"');
  const wrong = await wish({ mobile: '12', consent: 'yes' });
  expect(wrong.html).toContain('href="#mobile"');
  expect(wrong.html).toContain('value="12"');
});

test('who stops it is texted no more, also what was already on its way', async () => {
  const { wish, step, get } = await wishing('t3');
  await wish({ mobile: '61234567', consent: 'yes' });
  await step(aCommand('request.ask'));
  expect((await wish({ stop: 'yes' })).location).toContain('done=stopped');
  expect((await get(applicant(), page)).html).not.toContain('6123 4567');
  const { texts, mails } = await deliver();
  expect([texts.length, mails.length > 0]).toEqual([0, true]);
});

test('throttled it goes out later; what was perhaps sent is not sent again; the mail is not repeated for it', async () => {
  const { wish, step } = await wishing('t4');
  await deliver();
  await wish({ mobile: '61234567', consent: 'yes' });
  await step(aCommand('request.ask'));
  const first = await deliver([{ ok: false, problem: 'later', detail: 'ThrottlingException' }]);
  expect([first.texts.length, first.mails.length]).toEqual([1, 1]);
  world().travel(5000);
  const second = await deliver([{ ok: false, problem: 'unsure', detail: 'TimeoutError' }]);
  expect([second.texts.length, second.mails.length]).toEqual([1, 0]);
  world().travel(3_600_000);
  expect((await deliver()).texts).toEqual([]);
});
