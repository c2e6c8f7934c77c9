import { pathTo } from '../../../schemas/routes.ts';
import type { HongKongDate } from '../../../schemas/time.ts';
import { loadDraft } from '../../../store/drafts.ts';
import { draftEndsMail } from '../../../web/draft-mails.ts';
import { segmentOf } from '../../../web/languages.ts';
import { timesOf } from '../../records/draft-times.ts';
import { type Delivered, type Delivery, type DeliveryDeps, done, later } from './delivery.ts';

/** Warns the holder of a draft of its last day, in the draft's language; not when it was changed, sent or deleted meanwhile. */
export async function warnDraft(
  deps: DeliveryDeps,
  { waiting, id }: Delivery,
  lastDay: HongKongDate,
): Promise<Delivered> {
  const draft = await loadDraft(deps.store, waiting.ref.id);
  const to = draft?.content.mailTo;
  if (!draft || to === undefined) return done;
  const { definition } = await deps.releases.get(draft.release);
  if (timesOf(definition, draft).lastDay !== lastDay) return done;
  const { language } = draft.content;
  const link = `${deps.origin}${pathTo('application', { language: segmentOf(language), case: draft.id })}`;
  const mail = draftEndsMail({ service: definition.name, lastDay, link }, language);
  const sent = await deps.mail.send({ to, ...mail, language, effectId: id });
  return sent.ok ? done : later(`mail ${sent.problem}: ${sent.detail}`);
}
