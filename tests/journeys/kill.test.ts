import { expect, test, vi } from 'vitest';
import { daysAhead } from '../support/days-ahead.ts';
import { aProduct } from '../support/product.ts';
import {
  allInOrder,
  codeOf,
  deskOf,
  fillIn,
  mails,
  payCode,
  quickSignIn,
  send,
  showCode,
  startDraft,
  until,
} from '../support/quick-story.ts';

const product = aProduct();

test('killed and restarted between any two steps, nothing is lost and nothing happens twice', async () => {
  const kill = () => product().killAndRestart();
  const applicant = await quickSignIn(product(), 'chan-tai-man');
  const officer = await quickSignIn(product(), 'yip-wai-lan', '/en/desk');
  const supervisor = await quickSignIn(product(), 'cheung-kwok-keung', '/en/desk');
  await kill();
  const application = await startDraft(applicant, product());
  const desk = deskOf(application);
  await kill();
  await fillIn(applicant, application);
  await kill();
  expect((await send(applicant, application)).url).toBe(`${application}/received`);
  await kill();
  const page = await showCode(applicant, application);
  await kill();
  const code = await codeOf(applicant, product(), page);
  await payCode(product(), code);
  await kill();
  await until(applicant, application, 'Being checked');
  await kill();
  const vetting = await until(officer, desk, 'The register agrees');
  await kill();
  const [day, month, year] = daysAhead(60);
  await officer.submit(vetting, '/requests', {
    what: 'A proof of address, please.',
    'until-day': day,
    'until-month': month,
    'until-year': year,
  });
  await kill();
  const asked = await until(applicant, application, 'A proof of address, please.');
  await applicant.submit(asked, /\/requests\//u, { answer: 'It is in the tenancy agreement.' });
  await kill();
  await officer.submit(await until(officer, desk, 'tenancy agreement'), '/vetting', allInOrder);
  await kill();
  await officer.submit(await officer.get(desk), '/decision', { outcome: 'grant' });
  await kill();
  const endorsing = await supervisor.get(desk);
  const endorsed = await supervisor.submit(endorsing, '/endorsement', { outcome: 'endorse' });
  expect(endorsed.text).toContain('Done: Endorse');
  await kill();
  // The answer got lost on the way: the same form again answers the same and does nothing.
  const repeated = await supervisor.submit(endorsing, '/endorsement', { outcome: 'endorse' });
  expect(repeated.text).toContain('Done: Endorse');
  const granted = await until(applicant, application, 'Licence issued');
  for (const once of ['Fee received', 'Checks completed', 'Decision: grant', 'Licence issued'])
    expect(granted.text.split(once).length - 1, once).toBe(1);
  await kill();
  const number = (text: string) => /Licence number (\S+)/u.exec(text)?.[1];
  const first = number((await until(applicant, `${application}/licence`, 'In force')).text);
  await kill();
  expect(number((await applicant.get(`${application}/licence`)).text)).toBe(first);

  await vi.waitFor(
    async () => {
      const sent = await mails(product());
      const byEffect = new Map(
        sent.map(({ effectId, subject }) => [effectId, subject.replace(/: .*$/u, '')]),
      );
      expect([...byEffect.values()].toSorted()).toEqual([
        'Application granted',
        'Application received',
        'Payment received',
        'We need information from you',
      ]);
    },
    { timeout: 30_000, interval: 500 },
  );
  const operator = await quickSignIn(product(), 'kwan-tsz-kit', '/en/operations/dead-effects');
  expect((await operator.get(`${product().origin}/en/operations/dead-effects`)).text).toContain(
    'Everything has been delivered.',
  );
});
