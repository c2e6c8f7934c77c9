import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { caseAtWork } from '../support/casework.ts';
import { signing } from '../support/client.ts';
import { aCommand } from '../support/commands.ts';
import { aDefinition, stages, text } from '../support/definition.ts';
import { textOf } from '../support/html.ts';
import { applicant, officer, supervisor } from '../support/people.ts';
import { aWorld, type World } from '../support/world.ts';

const definition = aDefinition({
  fees: [],
  workflow: { engine: 1, stages: [stages.requirements, stages.decision, stages.issue] },
  appeal: text('Write to the Board.'),
  appealWithin: { unit: 'days', amount: 21 },
  letters: {
    refusal: {
      title: { en: 'Refused: {reference}', 'zh-Hant': '拒絕：{reference}', 'zh-Hans': '拒绝：{reference}' },
      paragraphs: [
        { en: 'Dear {applicant},', 'zh-Hant': '{applicant}：', 'zh-Hans': '{applicant}：' },
        { en: 'Why:\n{reasons}', 'zh-Hant': '理由：\n{reasons}', 'zh-Hans': '理由：\n{reasons}' },
        text('{words}'),
        {
          en: '{appeal} By {appealBy}.',
          'zh-Hant': '{appeal} {appealBy}止。',
          'zh-Hans': '{appeal} {appealBy}止。',
        },
      ],
    },
  },
});

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

const sent = (language: string) =>
  aCommand('application.submit', {
    input: { language, particulars: { englishName: 'CHAN, Tai Man', chineseName: '陳大文' } },
    facts: { fees: [] },
  });
const [ip, so] = [officer('ip'), supervisor()];
const refusal = { outcome: 'refuse', reasons: 'no-licence', text: 'It ran out in 2020.' };

/** A case before its decision, with the pages of it. */
async function deciding(id: string, language = 'en') {
  const at = await caseAtWork(world(), definition, id, [sent(language), aCommand('requirements.waive')]);
  const [desk, own] = [`/en/desk/cases/${id}`, `/en/applications/${id}`];
  /** The page before signing, as the button of the case page leads to it. */
  const preview = async (by: typeof ip, what: string, typed: Record<string, string>) =>
    at.open(by, desk, `/letter/${what}`, typed);
  return { ...at, desk, own, preview };
}

describe('before an officer signs', () => {
  test('the letter is shown word for word, in the language of the application; nothing is done yet', async () => {
    const { preview, events } = await deciding('l1', 'zh-Hant');
    const shown = await preview(ip, 'decision', refusal);
    expect(shown.status).toBe(200);
    for (const words of [
      '拒絕：ABCD-EFGH-JKM',
      '陳大文：',
      'No licence',
      'It ran out in 2020.',
      '2026年12月14日止。',
    ])
      expect(shown.html).toContain(words);
    expect(shown.html).toContain('lang="zh-Hant-HK"');
    expect(await events()).not.toContain('decision.refused');
  });

  test('what was typed goes back with the officer, or on to the decision', async () => {
    const { preview, send, desk, events } = await deciding('l2');
    const shown = await preview(ip, 'decision', refusal);
    const form = signing(shown.html, `http://localhost${desk}`);
    expect(form?.fields).toMatchObject(refusal);
    const signed = await send(ip, desk, '/decision', refusal);
    expect(signed.location).toContain('?done=decision.refuse');
    expect(await events()).toContain('decision.refused');
  });

  test('a refusal without its reason is told so, and cannot be signed', async () => {
    const { preview, send, desk, events } = await deciding('l3');
    const shown = await preview(ip, 'decision', { outcome: 'refuse' });
    expect(shown.html).toContain('Reasons: an answer is needed');
    expect(shown.html).toContain('Put this right first');
    expect(shown.html).not.toContain('Check before you sign');
    expect(shown.html).not.toContain('>Refuse</button>');
    expect(shown.html).toContain('Go back and change');
    const back = await send(ip, desk, '/decision', { outcome: 'refuse', text: 'It ran out in 2020.' });
    expect(back.html).toContain('href="#desk-reasons"');
    expect(back.html).toContain('It ran out in 2020.</textarea>');
    expect(await events()).not.toContain('decision.refused');
  });

  test('a grant shows the licence besides, as it would be were it issued today', async () => {
    const { preview } = await deciding('l4');
    const words = textOf((await preview(ip, 'decision', { outcome: 'grant' })).html);
    expect(words).toContain('It was granted on 23 November 2026');
    expect(words).toContain('CHAN, Tai Man');
    expect(words).toContain('22 November 2027');
    expect(words).toContain('(number given when issued)');
    expect(words).toContain('sent when a second person has endorsed');
  });

  test('who endorses sees the same letter; giving back sends none', async () => {
    const { preview, send, desk } = await deciding('l5');
    await send(ip, desk, '/decision', refusal);
    const shown = await preview(so, 'endorsement', { outcome: 'endorse' });
    expect(shown.html).toContain('It ran out in 2020.');
    const back = await preview(so, 'endorsement', { outcome: 'return', returnWhy: 'Look again' });
    expect(back.html).toContain('No letter is sent for this step.');
  });

  test('the preview is a reading of the case, on its access chain, and nobody else’s', async () => {
    const { get, desk } = await deciding('l6');
    const far = officer('far', ['caseworker'], { department: 'housing' });
    expect((await get(far, `${desk}/letters/decision-1`)).status).toBe(404);
  });
});

describe('the applicant', () => {
  test('gets no letter of a proposal, and the refusal once it is endorsed, with the day to appeal by', async () => {
    const { send, get, desk, own } = await deciding('l7');
    await send(ip, desk, '/decision', refusal);
    expect((await get(applicant(), own)).html).not.toContain('/letters/');
    expect((await get(applicant(), `${own}/letters/decision-1`)).status).toBe(404);
    await send(so, desk, '/endorsement', { outcome: 'endorse' });
    expect((await get(applicant(), own)).html).toContain(`${own}/letters/decision-1`);
    const letter = textOf((await get(applicant(), `${own}/letters/decision-1`)).html);
    for (const words of [
      'Refused: ABCD-EFGH-JKM',
      'Dear CHAN, Tai Man,',
      'No licence',
      'It ran out in 2020.',
    ])
      expect(letter).toContain(words);
    expect(letter).toContain('Write to the Board. By 14 December 2026.');
    expect((await get(applicant('wong'), `${own}/letters/decision-1`)).status).toBe(404);
  });

  test('reads it in Chinese as well, keeps it as a PDF, and officers read what was sent', async () => {
    const { send, get, desk, own } = await deciding('l8', 'zh-Hant');
    await send(ip, desk, '/decision', refusal);
    await send(so, desk, '/endorsement', { outcome: 'endorse' });
    const address = `${own}/letters/decision-1`;
    expect((await get(applicant(), address.replace('/en/', '/tc/'))).html).toContain('陳大文：');
    const pdf = await get(applicant(), `${address}/letter.pdf`);
    expect(Buffer.from(pdf.html, 'base64').subarray(0, 8).toString()).toBe('%PDF-1.7');
    expect((await get(ip, `${desk}/letters/decision-1`)).html).toContain('陳大文：');
  });

  test('has a letter for what is asked and for what is required, and one for a grant with the number', async () => {
    const id = 'l9';
    const at = await caseAtWork(world(), definition, id, [sent('en'), aCommand('requirements.issue')]);
    await at.step(aCommand('request.ask'));
    const own = `/en/applications/${id}`;
    const read = async (letter: string) =>
      textOf((await at.get(applicant(), `${own}/letters/${letter}`)).html);
    expect(await read('request-1')).toContain('Please send proof of address.');
    expect(await read('requirements-1')).toMatch(/by 21 December 2026: .*Two fire extinguishers/u);
    await at.step(aCommand('request.answer'));
    await at.step(aCommand('requirements.meet'));
    await at.step(aCommand('requirements.confirm'));
    await at.step(aCommand('decision.grant'));
    await at.step(aCommand('decision.endorse'));
    expect(await read('decision-1')).not.toContain('TP-1');
    await at.step(aCommand('licence.confirm'));
    expect(await read('decision-1')).toContain('The number is TP-1. It is valid from 23 November 2026');
  });
});
