import { minutesOfDay } from '../../rules/questions/time-of-day.ts';
import { plusMilliseconds, startOfHongKongDay } from '../../rules/time.ts';
import type { FieldErrors } from '../../web/components/error-summary.tsx';
import { deskFieldId } from '../../web/pages/desk/case-forms.tsx';
import { inspectionTexts } from '../../web/texts/inspections.ts';
import { noticeTexts } from '../../web/texts/public-notices.ts';
import { typedProblemTexts } from '../../web/texts/typed-problems.ts';
import { words } from '../../web/texts/words.ts';
import { field, type ProductRequest } from '../http/request.ts';
import { typedDate } from '../http/typed-date.ts';
import { textIn } from './desk-text.ts';
import type { Read } from './take-form.ts';

const fail = (errors: FieldErrors): Read => ({ ok: false, errors });
const stageIn = ({ form }: ProductRequest): string => field(form, 'stage') ?? '';
const MINUTE = 60_000;
const MOST_OF_PLACE = 300;

export function readArranged(request: ProductRequest): Read {
  const { language, form } = request;
  const { date, errors } = typedDate(request, 'hearing', noticeTexts.date);
  const minutes = minutesOfDay((field(form, 'hearingTime') ?? '').slice(0, 40));
  const notATime = words(inspectionTexts.notATime, language);
  const untimed = minutes === undefined ? [{ field: deskFieldId('hearingTime'), message: notATime }] : [];
  const label = words(noticeTexts.place, language);
  const place = textIn(request, 'hearingPlace', label, { most: MOST_OF_PLACE });
  const all = [...errors, ...untimed, ...place.errors];
  if (date === undefined || minutes === undefined || place.words === undefined || all.length > 0)
    return fail(all);
  const startsAt = plusMilliseconds(startOfHongKongDay(date), minutes * MINUTE);
  const input = { stage: stageIn(request), startsAt, place: place.words };
  return { ok: true, command: { type: 'hearing.arrange', input, facts: {} } };
}

const outcomes = ['upheld', 'partly', 'dismissed'] as const;

export function readHeld(request: ProductRequest): Read {
  const { language, form } = request;
  const outcome = outcomes.find((one) => one === field(form, 'hearingOutcome'));
  const label = words(noticeTexts.outcome, language);
  const message = words(typedProblemTexts.missing, language, { label });
  const unsaid = outcome === undefined ? [{ field: deskFieldId('hearingOutcome'), message }] : [];
  const text = textIn(request, 'hearingText', words(noticeTexts.outcomeText, language));
  if (outcome === undefined || text.words === undefined) return fail([...unsaid, ...text.errors]);
  const input = { stage: stageIn(request), outcome, text: text.words };
  return { ok: true, command: { type: 'hearing.record', input, facts: {} } };
}
