import { MOST_DAYS_BACK, type NotDeclarable, whyNotDeclarable } from '../../rules/declared-days.ts';
import { hongKongDateOf } from '../../rules/time.ts';
import { DeclaredReason } from '../../schemas/calendar.ts';
import type { DeclaredDay } from '../../schemas/declared-day.ts';
import { pathTo } from '../../schemas/routes.ts';
import type { Language } from '../../schemas/text.ts';
import { dayOf, keepDay, readDeclaredDays } from '../../store/declared-days.ts';
import type { FieldErrors } from '../../web/components/error-summary.tsx';
import { segmentOf } from '../../web/languages.ts';
import { answerProblemTexts } from '../../web/texts/answer-problems.ts';
import { declaredDayTexts } from '../../web/texts/declared-days.ts';
import { words } from '../../web/texts/words.ts';
import { personsBehind } from '../../workflows/actors.ts';
import { redirect } from '../http/reply.ts';
import { changesLanguage, type ProductRequest } from '../http/request.ts';
import type { Handler } from '../http/serve.ts';
import { sessionOf } from '../http/stamp.ts';
import { typedDate } from '../http/typed-date.ts';
import { readWords } from '../http/typed-words.ts';
import type { WebDeps } from '../http/web-deps.ts';
import { only } from './only.ts';
import { shownDays } from './show-days.ts';

const MOST_CHARACTERS = 1000;

/** Declares a day; it counts once somebody else has confirmed it. */
export const declareDay = (deps: WebDeps): Handler =>
  only(['supervisor'])(async (request) => {
    const typed = request.form;
    if (changesLanguage(request)) return shownDays(deps, request, { typed });
    const read = readDay(request);
    if (!read.day) return shownDays(deps, request, { typed, errors: read.errors });
    const { day } = read;
    const kept = await readDeclaredDays(deps.store);
    const days = kept.map((one) => one.day);
    const refused = whyNotDeclarable(deps.calendar, days, day.date, hongKongDateOf(request.at));
    const version = dayOf(kept, day.date)?.version ?? 0;
    if (refused) return shownDays(deps, request, { typed, errors: [told(refused, request.language)] });
    if (!(await keepDay(deps.store, { day, version })))
      return shownDays(deps, request, { typed, errors: [told('waiting', request.language)] });
    const here = pathTo('declaredDay', { language: segmentOf(request.language), date: day.date });
    return redirect(`${here}?done=declaredNow`);
  });

const told = (why: NotDeclarable, language: Language) => {
  const message =
    why === 'longAgo'
      ? words(declaredDayTexts.longAgo, language, { most: MOST_DAYS_BACK })
      : words(declaredDayTexts[why === 'waiting' ? 'alreadyWaiting' : why], language);
  return { field: 'day-day', message };
};

function readDay(request: ProductRequest): { readonly day?: DeclaredDay; readonly errors: FieldErrors } {
  const { form, language, at } = request;
  const { date, errors: notADay } = typedDate(request, 'day', declaredDayTexts.date);
  const reason = DeclaredReason.safeParse(form['reason']).data;
  const announced = readWords(form, 'announced', MOST_CHARACTERS);
  const [by] = personsBehind(sessionOf(request).actor);
  if (date && reason && announced.ok && by)
    return { day: { date, reason, announced: announced.words, declared: { at, by } }, errors: [] };
  return {
    errors: [
      ...notADay,
      ...(reason ? [] : [{ field: 'reason', message: words(declaredDayTexts.kindMissing, language) }]),
      ...(announced.ok
        ? []
        : [{ field: 'announced', message: announcedProblem(announced.problem, language) }]),
    ],
  };
}

function announcedProblem(
  problem: 'missing' | 'tooLong' | 'unsupportedCharacter',
  language: Language,
): string {
  if (problem === 'missing') return words(declaredDayTexts.announcedMissing, language);
  const label = words(declaredDayTexts.announced, language);
  return words(answerProblemTexts[problem], language, { label, maximum: MOST_CHARACTERS });
}
