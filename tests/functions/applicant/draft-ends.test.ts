import { describe, expect, test } from 'vitest';
import type { Mail } from '../../../adapters/mail/mail-sender.ts';
import { ringDue } from '../../../functions/background/ring-deadlines/ring.ts';
import { endOfHongKongDay, hongKongDateOf, addDays, startOfHongKongDay } from '../../../rules/time.ts';
import type { Instant } from '../../../schemas/time.ts';
import { loadDraft } from '../../../store/drafts.ts';
import { dueRecords } from '../../../store/lists.ts';
import { rowKeys } from '../../../store/row-keys.ts';
import { Fallen, faultyDatabase } from '../../simulation/faulty-database.ts';
import { allRows } from '../../support/all-rows.ts';
import { deliverMail } from '../../support/deliver-mail.ts';
import { aDraftingWorld } from '../../support/drafting-world.ts';
import { aDrafter, draftingForm, goodPages } from '../../support/drafting.ts';
import { textOf } from '../../support/html.ts';
import { siteOf } from '../../support/site.ts';
import { aWorld, type World } from '../../support/world.ts';

const DAY = 86_400_000;
const quick = { ...draftingForm, id: 'quick', draftDays: 7 };
const world = aDraftingWorld();

/** A draft with an address, and the instants its clock goes by. */
async function aDraft(person: string, where = world()) {
  const drafter = await aDrafter(where, siteOf(where), person);
  await drafter.save('about', goodPages['about'] ?? {});
  await drafter.save('contact', { mail: `${person}@example.com` });
  await deliverMail(where);
  const lastDay = addDays(hongKongDateOf(where.legalNow()), 60);
  const warnAt = startOfHongKongDay(addDays(lastDay, -7));
  return { ...drafter, to: `${person}@example.com`, lastDay, warnAt, endsAt: endOfHongKongDay(lastDay) };
}
const before = (instant: Instant): Instant => startOfHongKongDay(addDays(hongKongDateOf(instant), -1));
const mailsTo = async (to: string, where = world()) =>
  (await deliverMail(where)).filter((mail) => mail.to === to);
const keyOf = async (id: string, where = world()) =>
  (await allRows(where)).find((row) => row['pk'] === `case:${id}`);

describe('a draft nobody touches', () => {
  test('is warned of once, seven days before its last, and ends for good after it', async () => {
    const draft = await aDraft('forgotten');
    expect(await ringDue(world(), before(draft.warnAt))).toBe(0);
    await Promise.all([1, 2, 3].map(() => ringDue(world().reopen(), draft.warnAt)));
    await ringDue(world(), before(draft.endsAt));
    const mails = await mailsTo(draft.to);
    expect(mails.map(({ subject }) => subject)).toHaveLength(1);
    expect(mails[0]?.text).toContain(`http://localhost/en/applications/${draft.id}`);
    expect(await draft.content()).toBeDefined();

    await Promise.all([1, 2, 3].map(() => ringDue(world().reopen(), draft.endsAt)));
    await ringDue(world(), draft.endsAt);
    expect(await loadDraft(world().reopen().store, draft.id)).toBeUndefined();
    expect(await keyOf(draft.id)).toBeUndefined();
    expect(await dueRecords(world().store, draft.endsAt, 50)).toEqual([]);
    const { pk } = rowKeys.record({ kind: 'case', id: draft.id });
    const left = (await allRows(world())).find((row) => row['pk'] === pk);
    expect(Object.keys(left ?? {}).toSorted()).toEqual(['id', 'kind', 'pk', 'sk', 'ttl', 'version']);
    expect(await mailsTo(draft.to)).toEqual([]);
  });

  test('is warned of in its own language, and of nobody without an address', async () => {
    const draft = await aDraft('sprache');
    await draft.save('about', { title: 'mr', guests: 'x', switchLanguage: 'tc' });
    const silent = await aDrafter(world(), siteOf(world()), 'silent');
    await ringDue(world(), draft.warnAt);
    const mails = await deliverMail(world());
    expect(mails.map(({ to, language }) => [to, language])).toEqual([[draft.to, 'zh-Hant']]);
    expect(await silent.content()).toBeDefined();
    const list = await silent.get('/en/applications');
    expect(textOf(list.html)).toContain('Deleted unless sent by');
  });

  test('of a service that keeps drafts for a week is warned of halfway', async () => {
    const own = await aWorld();
    await own.publish({ ...quick, id: draftingForm.id });
    const draft = await aDrafter(own, siteOf(own), 'week');
    await draft.save('contact', { mail: 'week@example.com' });
    await deliverMail(own);
    const today = hongKongDateOf(own.legalNow());
    await ringDue(own, startOfHongKongDay(addDays(today, 3)));
    expect(await mailsTo('week@example.com', own)).toEqual([]);
    await ringDue(own, startOfHongKongDay(addDays(today, 4)));
    expect(await mailsTo('week@example.com', own)).toHaveLength(1);
    await ringDue(own, endOfHongKongDay(addDays(today, 7)));
    expect(await draft.content()).toBeUndefined();
    await own.close();
  });
});

describe('a draft somebody comes back to', () => {
  test('lasts as long again, and is warned of anew', async () => {
    const draft = await aDraft('returns');
    await ringDue(world(), draft.warnAt);
    expect(await mailsTo(draft.to)).toHaveLength(1);
    world().travel(54 * DAY);
    const back = await aDrafter(world(), siteOf(world()), 'returns', draft);
    await back.save('about', { title: 'mr', guests: '4' });
    await ringDue(world(), draft.endsAt);
    expect(await back.content()).toBeDefined();
    const lastDay = addDays(hongKongDateOf(world().legalNow()), 60);
    await ringDue(world(), startOfHongKongDay(addDays(lastDay, -7)));
    expect(await mailsTo(draft.to)).toHaveLength(1);
  });

  test('between the warning and its mail gets no mail any more', async () => {
    const draft = await aDraft('crossed');
    await ringDue(world(), draft.warnAt);
    world().travel(54 * DAY);
    const back = await aDrafter(world(), siteOf(world()), 'crossed', draft);
    await back.save('about', { title: 'mr', guests: '4' });
    expect(await mailsTo(draft.to)).toEqual([]);
  });

  test('at the moment it ends either keeps everything or has nothing', async () => {
    for (let round = 0; round < 6; round += 1) {
      const { path, id, endsAt } = await aDraft(`moment${round}`);
      world().travel(61 * DAY);
      const draft = await aDrafter(world(), siteOf(world()), `moment${round}`, { path });
      const { hidden } = await draft.open('about');
      const [saved] = await Promise.all([
        draft.save('about', { title: 'mr', guests: '5' }, hidden),
        ringDue(world().reopen(), endsAt),
      ]);
      const content = await draft.content();
      expect(saved.status).toBe(303);
      if (content) expect(content.answers).toMatchObject({ guests: 5 });
      else expect(saved.location).toBe(path);
      await ringDue(world(), endsAt);
      expect((await keyOf(id)) === undefined).toBe(content === undefined);
    }
  });
});

describe('deleting a draft', () => {
  test('asks first, takes it off the list at once and destroys its key; pressed twice it answers the same', async () => {
    const draft = await aDraft('deleter');
    await draft.save('about', goodPages['about'] ?? {});
    const list = textOf((await draft.get('/en/applications')).html);
    expect(list).toMatch(/Page reached .*\(page \d of \d\)/u);
    const asking = await draft.get('delete');
    expect(textOf(asking.html)).toContain('It cannot be brought back');
    const fields = (await draft.open('about')).hidden;
    const done = await draft.post('delete', fields);
    expect(done.location).toBe('/en/applications?done=deleted');
    expect((await draft.post('delete', fields)).location).toBe('/en/applications?done=deleted');
    expect(textOf((await draft.get(done.location)).html)).not.toContain('Page reached');
    await ringDue(world(), world().legalNow());
    expect(await keyOf(draft.id)).toBeUndefined();
    expect((await draft.save('about', goodPages['about'] ?? {}, fields)).location).toBe(draft.path);
    expect(await keyOf(draft.id)).toBeUndefined();
  });

  test('that changed since the question was asked is not done', async () => {
    const draft = await aDraft('changed');
    const fields = (await draft.open('about')).hidden;
    await draft.save('about', { title: 'mr', guests: '7' });
    expect((await draft.post('delete', fields)).status).toBe(409);
    expect(await draft.content()).toMatchObject({ answers: { guests: 7 } });
  });

  test('of somebody else is not possible', async () => {
    const draft = await aDraft('owner');
    const other = await aDrafter(world(), siteOf(world()), 'other');
    const fields = (await other.open('about')).hidden;
    await siteOf(world()).post(`${draft.path}/delete`, other.cookie, fields);
    expect(await draft.content()).toBeDefined();
  });
});

describe('a process that is killed at any write of warning and ending a draft', () => {
  async function wholeLife(plan: (n: number) => 'none' | 'killedBefore' | 'killedAfter' | 'unheard') {
    const database = faultyDatabase(() => 'none');
    const first = await aWorld({ touch: (store) => database.touch(store) });
    await first.publish(draftingForm);
    const draft = await aDraft('killed', first);
    const start = database.writes;
    database.plan = (n) => plan(n - start);
    const mails: Mail[] = [];
    let living = first;
    /** The schedule calls again a minute later, whatever became of the call before. */
    const insist = async (act: (where: World) => Promise<unknown>) => {
      for (let tries = 0; tries < 5; tries += 1) {
        if (!database.isAlive()) living = living.reopen();
        try {
          await act(living);
          if (database.isAlive()) return;
        } catch (error) {
          if (!(error instanceof Fallen) && !(error instanceof Error && error.name === 'TimeoutError'))
            throw error;
        }
        living.travel(61_000);
      }
    };
    for (const at of [draft.warnAt, draft.endsAt]) {
      await insist((where) => ringDue(where, at));
      await insist(async (where) => {
        await deliverMail(where, async (mail) => {
          mails.push(mail);
          return { ok: true, value: { messageId: mail.effectId } };
        });
      });
    }
    await insist((where) => ringDue(where, draft.endsAt));
    const writes = database.writes - start;
    database.plan = () => 'none';
    const end = living.reopen();
    const left = {
      draft: await loadDraft(end.store, draft.id),
      key: await keyOf(draft.id, end),
      due: await dueRecords(end.store, draft.endsAt, 9),
    };
    await living.close();
    return { writes, left, warnings: new Set(mails.map(({ effectId }) => effectId)) };
  }
  const nothing = { draft: undefined, key: undefined, due: [] };

  test('loses no warning, sends no second one under another name, and leaves nothing to read', async () => {
    const { writes, left, warnings } = await wholeLife(() => 'none');
    expect(writes).toBeGreaterThan(4);
    expect([left, warnings.size]).toEqual([nothing, 1]);
    for (const fault of ['killedBefore', 'killedAfter', 'unheard'] as const)
      for (let at = 1; at <= writes; at += 1) {
        const life = await wholeLife((n) => (n === at ? fault : 'none'));
        expect([life.left, life.warnings.size], `${fault} ${at}`).toEqual([nothing, 1]);
      }
  });
});
