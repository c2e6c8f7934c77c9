import { deliverDue } from '../../functions/background/deliver-effects/deliver.ts';
import { loadPayment } from '../../functions/records/payments.ts';
import { signatureOf } from '../../local/outside/bank/notify.ts';
import { hongKongDateOf } from '../../rules/time.ts';
import { pathTo } from '../../schemas/routes.ts';
import { browserOf, type Product, hiddenFields } from '../browser.ts';
import type { Person } from '../people.ts';
import type { World } from '../world.ts';
import { completeAnswers, release } from './drafts.ts';

export interface Phase {
  readonly name: string;
  readonly run: () => Promise<unknown>;
}

export interface Job {
  /** The main job in order; pages are those a person opens on the way, each once. */
  readonly phases: readonly Phase[];
  /** Pages seen, by name, once the phases have run. */
  readonly pages: ReadonlyMap<string, string>;
}

/** One International Driving Permit from the first page to the licence, by people with browsers and the bank's message. */
export async function mainJob(
  world: World,
  product: Product,
  who: { applicant: Person; officer: Person; supervisor: Person },
): Promise<Job> {
  const applicant = browserOf(product, world, who.applicant.cookie);
  const officer = browserOf(product, world, who.officer.cookie);
  const supervisor = browserOf(product, world, who.supervisor.cookie);
  const { particulars } = who.applicant;
  const answers = await completeAnswers(world, who.applicant);
  const form = await world.releases.formOf(release);
  const known = { answers, particulars, today: hongKongDateOf(world.wallNow()) };
  const pages = new Map<string, string>();
  const language = 'en';
  let id = '';
  let payment = '';
  const here = () => ({ language, case: id });
  const look = async (name: string, path: string) => {
    const markup = await applicant.get(path);
    pages.set(name, markup);
    return markup;
  };

  const fill = async () => {
    const service = pathTo('service', { language, service: release.service });
    const start = pathTo('startApplication', { language, service: release.service });
    let next = await applicant.post(start, hiddenFields(await look('service', service), start));
    id = next.split('/')[3] ?? '';
    next = await applicant.post(next, hiddenFields(await look('statement on personal data', next), next));
    while (next.includes('/pages/')) {
      const page = next.split('/').at(-1) ?? '';
      const hidden = hiddenFields(await look(`form: ${page}`, next), next);
      next = await applicant.post(next, { ...hidden, ...form.typed(page, known) });
    }
  };
  const submit = async () => {
    await look('check answers', pathTo('checkAnswers', here()));
    const declaration = pathTo('declaration', here());
    const hidden = hiddenFields(await look('declaration', declaration), declaration);
    await look('received', await applicant.post(declaration, { ...hidden, declared: 'yes' }));
  };
  const openPayment = async () => {
    const pay = pathTo('pay', { ...here(), item: 'permit' });
    const markup = await look('pay, before', pay);
    await look('pay', await applicant.post(pay, hiddenFields(markup, pay)));
    const [code = ''] = /[^"]+\/code\.png/u.exec(pages.get('pay') ?? '') ?? [];
    payment = code.split('/').at(-2) ?? '';
    await applicant.get(code);
  };
  const notify = async (reference: string) => {
    const body = JSON.stringify({
      eventId: `bench-${reference}`,
      type: 'payment.credited',
      reference,
      amount: 8000,
      currency: 'HKD',
      bankReference: 'bench',
      creditedAt: world.wallNow(),
    });
    const timestamp = String(Math.floor(Date.now() / 1000));
    const { statusCode } = await product(
      'POST',
      pathTo('fpsNotification', {}),
      {
        'content-type': 'application/json',
        'x-fps-timestamp': timestamp,
        'x-fps-signature': signatureOf(world.webhookSecret, timestamp, body),
      },
      body,
    )();
    if (statusCode !== 200) throw new Error(`The notification was answered ${statusCode}`);
  };
  const deliver = () => deliverDue(world, world.wallNow());
  const opened = async (browser: typeof officer) => {
    await browser.get(pathTo('desk', { language }));
    return browser.get(pathTo('deskCase', here()));
  };
  const vet = async () => {
    const action = pathTo('completeVetting', here());
    const hidden = hiddenFields(await opened(officer), action);
    const inOrder = { 'inOrder[licence]': 'yes', 'inOrder[classes]': 'yes', 'inOrder[address]': 'yes' };
    await officer.get(await officer.post(action, { ...hidden, ...inOrder }));
  };
  /** What would be signed is looked at, then signed. */
  const sign = async (
    browser: typeof officer,
    preview: 'previewDecision' | 'previewEndorsement',
    name: 'decide' | 'endorse',
    outcome: string,
  ) => {
    const look = pathTo(preview, here());
    // The button that grants carries the preview's address itself.
    const fields = hiddenFields(await opened(browser), look);
    const action = pathTo(name, here());
    const letter = await browser.preview(look, { ...fields, outcome });
    await browser.get(await browser.post(action, hiddenFields(letter, action)));
  };

  return {
    pages,
    phases: [
      { name: 'fill in the form', run: fill },
      { name: 'check and submit', run: submit },
      { name: 'deliver: received', run: deliver },
      { name: 'open a payment', run: openPayment },
      {
        name: 'notification of the bank',
        run: async () => {
          const opened = await loadPayment(world, payment);
          if (!opened) throw new Error('The payment is not there');
          await notify(opened.attempt.reference);
        },
      },
      { name: 'deliver: fee, register, mails', run: deliver },
      { name: 'see that it is paid', run: () => look('paid', pathTo('pay', { ...here(), item: 'permit' })) },
      {
        name: 'vet',
        run: vet,
      },
      { name: 'decide', run: () => sign(officer, 'previewDecision', 'decide', 'grant') },
      { name: 'endorse', run: () => sign(supervisor, 'previewEndorsement', 'endorse', 'endorse') },
      { name: 'deliver: licence, mails', run: deliver },
      {
        name: 'open the licence',
        run: async () => {
          await look('licence', pathTo('licence', here()));
          await applicant.get(pathTo('licenceCode', here()));
        },
      },
    ],
  };
}
