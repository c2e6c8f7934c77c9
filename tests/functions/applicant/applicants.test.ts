import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openCase, openHistory } from '../../../functions/records/opened-case.ts';
import { loadDraft } from '../../../store/drafts.ts';
import { applicantForm } from '../../support/applying.ts';
import { particulars } from '../../support/co-signing.ts';
import { type Fields, hiddenIn } from '../../support/drafting.ts';
import { textOf } from '../../support/html.ts';
import { officer } from '../../support/people.ts';
import { siteOf } from '../../support/site.ts';
import { aWorld, type World } from '../../support/world.ts';

const chan = { ...particulars.chan, hkid: 'E111222(1)' };
const open: { world?: World } = {};
beforeAll(async () => {
  open.world = await aWorld();
  await open.world.publish({
    ...applicantForm,
    pages: applicantForm.pages.map((page) => ({
      ...page,
      questions: page.questions.filter(({ type }) => type !== 'file'),
    })),
  });
});
afterAll(() => open.world?.close());

const world = (): World => {
  if (!open.world) throw new Error('The world begins before the first test');
  return open.world;
};

/** A draft of somebody the sign-in knows. */
async function aDraft(person = 'chan', known: Parameters<ReturnType<typeof siteOf>['signIn']>[1] = chan) {
  const site = siteOf(world());
  const cookie = await site.signIn(person, known);
  const start = `/en/services/${applicantForm.id}/applications`;
  const service = await site.get(`/en/services/${applicantForm.id}`, cookie);
  const statement = (await site.post(start, cookie, hiddenIn(service.html, start))).location;
  const begun = await site.post(
    statement,
    cookie,
    hiddenIn((await site.get(statement, cookie)).html, statement),
  );
  const path = statement.replace(/\/privacy$/u, '');
  const id = path.split('/').at(-1) ?? '';
  const post = async (address: string, fields: Fields) => {
    const { html } = await site.get(address, cookie);
    return site.post(address, cookie, { ...hiddenIn(html, address), ...fields });
  };
  return {
    id,
    path,
    begun: begun.location,
    get: (address: string) => site.get(address.startsWith('/') ? address : `${path}/${address}`, cookie),
    save: (page: string, fields: Fields) => post(`${path}/pages/${page}`, fields),
    send: () => post(`${path}/declaration`, { declared: 'yes' }),
    take: async () => {
      const { html } = await site.get(`${path}/reuse`, cookie);
      return site.post(`${path}/reuse`, cookie, hiddenIn(html, `${path}/reuse`));
    },
    desk: async () => site.get(`/en/desk/cases/${id}`, await site.signIn(officer('tam'))),
    queue: async () => site.get('/en/desk', await site.signIn(officer('tam'))),
    answers: async () => (await loadDraft(world().store, id))?.content.answers,
    command: async () => {
      const opened = await openCase(world(), id);
      const [first] = opened ? await openHistory(world(), opened) : [];
      if (first?.command.type !== 'application.submit') throw new Error('It was not sent');
      return first.command;
    },
  };
}

const company = {
  companyName: 'Example Trading Limited',
  companyNumber: '12345678',
  companyRole: 'Director',
  'companyAuthority-agree': 'yes',
  'companyAuthority-name': 'CHAN, Tai Man',
};
const signed = { 'personAuthority-agree': 'yes', 'personAuthority-name': 'CHAN, Tai Man' };

describe('an application for a company', () => {
  test('asks nobody’s name or card, and says everywhere for whom it is', async () => {
    const draft = await aDraft();
    expect(draft.begun).toBe(`${draft.path}/pages/applying-for`);
    await draft.save('applying-for', { applyingFor: 'company' });
    await draft.save('represented', company);
    const about = await draft.get('pages/about');
    expect(about.html).not.toMatch(/name="(?:englishName|hkid)"|CHAN, Tai Man<\/p>|E111222/u);
    await draft.save('about', { mail: 'office@example.com' });
    expect(textOf((await draft.get('/en/applications')).html)).toContain('For Example Trading Limited');
    expect((await draft.send()).location).toBe(`${draft.path}/received`);

    const { by, input, facts } = await draft.command();
    expect(by).toMatchObject({
      person: { provider: 'citizens', sub: 'chan' },
      onBehalfOf: { provider: 'represented', sub: draft.id },
    });
    expect(facts.applicant).toEqual({ provider: 'citizens', sub: 'chan' });
    expect(input.represented).toEqual({
      kind: 'company',
      name: 'Example Trading Limited',
      number: '12345678',
      role: 'Director',
    });
    expect(input.answers).not.toHaveProperty('englishName');
    expect(facts.mailTo).toBe('office@example.com');

    expect(textOf((await draft.get('/en/applications')).html)).toContain('For Example Trading Limited');
    expect(textOf((await draft.get(draft.path)).html)).toContain('Applies for Example Trading Limited');
    expect(textOf((await draft.get('receipt')).html)).toMatch(
      /Applies for Example Trading Limited Business registration number 12345678 Position of the applicant Director/u,
    );
    expect(textOf((await draft.desk()).html)).toMatch(
      /Applies for Example Trading Limited .* Applied by CHAN, Tai Man/u,
    );
    const queue = textOf((await draft.queue()).html);
    expect(queue).toContain('Test permit · For a company');
    expect(queue).not.toContain('Example Trading');
  });
});

describe('an application for another person', () => {
  test('asks who that is, as typed, and never takes what the sign-in knows of the applicant', async () => {
    const draft = await aDraft();
    await draft.save('applying-for', { applyingFor: 'person' });
    await draft.save('represented', signed);
    const { location } = await draft.save('about', {});
    const about = await draft.get(location);
    expect(about.html).toContain('govuk-error-summary');
    expect(about.html).toContain('name="englishName"');
    expect(about.html).not.toContain('E111222');
    await draft.save('about', { englishName: 'HO, Ka Yan', hkid: 'D456789(8)', mail: 'ka.yan@example.com' });
    await draft.send();
    const { input } = await draft.command();
    expect(input.answers).toMatchObject({ englishName: 'HO, Ka Yan', hkid: 'D456789(8)' });
    expect(input.represented).toEqual({ kind: 'person', name: 'HO, Ka Yan' });
    const desk = textOf((await draft.desk()).html);
    expect(desk).toContain('Applies for HO, Ka Yan');
    expect(desk).toMatch(/Name HO, Ka Yan Card D456789\(8\)/u);
    expect(textOf((await draft.get('receipt')).html)).toContain('Card ****789(*)');
  });

  test('that was for oneself before keeps nothing of oneself', async () => {
    // Of this person the sign-in knows nothing: everything is typed.
    const draft = await aDraft('nobody-known', {});
    await draft.save('applying-for', { applyingFor: 'self' });
    await draft.save('about', { englishName: 'LEE, Own Name', hkid: 'A123456(3)', mail: 'own@example.com' });
    expect(await draft.answers()).toMatchObject({ englishName: 'LEE, Own Name' });
    await draft.save('applying-for', { applyingFor: 'person' });
    expect(await draft.answers()).toEqual({ applyingFor: 'person' });
  });
});

describe('earlier answers', () => {
  test('are offered once it is known that one applies for oneself, and only from applications of one’s own', async () => {
    const known = { englishName: 'WONG, Mei Ling', hkid: 'B234567(1)' };
    const first = await aDraft('wong', known);
    await first.save('applying-for', { applyingFor: 'company' });
    await first.save('represented', company);
    await first.save('about', { mail: 'office@example.com' });
    await first.send();
    const second = await aDraft('wong', known);
    expect(second.begun).toBe(`${second.path}/pages/applying-for`);
    expect((await second.save('applying-for', { applyingFor: 'self' })).location).toBe(
      `${second.path}/pages/about`,
    );
    await second.save('about', { mail: 'mei.ling@example.com' });
    await second.send();

    const third = await aDraft('wong', known);
    expect((await third.save('applying-for', { applyingFor: 'company' })).location).toBe(
      `${third.path}/pages/represented`,
    );
    expect((await third.save('applying-for', { applyingFor: 'self' })).location).toBe(`${third.path}/reuse`);
    expect(textOf((await third.get('reuse')).html)).not.toContain('office@example.com');
    expect((await third.take()).location).toBe(`${third.path}/pages/about`);
    expect(await third.answers()).toEqual({ applyingFor: 'self', mail: 'mei.ling@example.com' });
    await third.save('applying-for', { applyingFor: 'person' });
    expect(await third.answers()).toEqual({ applyingFor: 'person' });
  });
});
