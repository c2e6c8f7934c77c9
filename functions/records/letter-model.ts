import { lastDayToAppeal } from '../../rules/letters/appeal-day.ts';
import { letterOf } from '../../rules/letters/usual-letters.ts';
import { hongKongDateOf } from '../../rules/time.ts';
import type { Answers } from '../../schemas/answers.ts';
import type { Calendar } from '../../schemas/calendar.ts';
import type { Decision, InformationRequest } from '../../schemas/case.ts';
import type { LetterKind } from '../../schemas/letter.ts';
import type { RequirementLetter } from '../../schemas/requirements.ts';
import type { Instant } from '../../schemas/time.ts';
import type { LetterModel } from '../../web/letter.ts';
import type { OpenedCase } from './opened-case.ts';

type Of = Pick<OpenedCase, 'release' | 'application' | 'context'>;

/** What every letter of a case says, whatever it is about. */
function about({ release, application }: Of, answers: Answers, kind: LetterKind, at: Instant) {
  const { definition } = release;
  return {
    kind,
    template: letterOf(definition, kind),
    reference: application.reference,
    service: definition.name,
    department: definition.department.name,
    date: hongKongDateOf(at),
    applicant: namesOf({ release, application }, answers),
  };
}

/** Whom the letter is to: whom the application is for, else who signed in, else what was typed for a name, else nobody but a reference. */
function namesOf({ release, application }: Omit<Of, 'context'>, answers: Answers) {
  const { represented, particulars, reference } = application;
  const questions = release.definition.pages.flatMap((page) => page.questions);
  const named = (name: 'englishName' | 'chineseName'): string | undefined => {
    const asked = questions.find((question) => 'identity' in question && question.identity === name);
    const answer = particulars[name] ?? (asked && answers[asked.id]);
    return typeof answer === 'string' && answer !== '' ? answer : undefined;
  };
  const [english, chinese] = [named('englishName'), named('chineseName')];
  return {
    en: represented?.name ?? english ?? chinese ?? reference,
    zh: represented?.name ?? chinese ?? english ?? reference,
  };
}

type GivenBack = NonNullable<RequirementLetter['returned']>[number];
type Decided = Pick<Decision, 'outcome' | 'reasons' | 'text' | 'conditions'>;

/** The letter of a decision taken at a moment, in force or about to be. */
export function decisionLetter(
  opened: Of,
  answers: Answers,
  { outcome, reasons, text, conditions }: Decided,
  { at, inPrinciple, calendar }: { at: Instant; inPrinciple: boolean; calendar: Calendar },
): LetterModel {
  const { definition } = opened.release;
  if (outcome === 'grant') {
    const kind = inPrinciple ? 'approvalInPrinciple' : 'grant';
    const all = [...(inPrinciple ? [] : (definition.licence?.conditions ?? [])), ...(conditions ?? [])];
    return {
      ...about(opened, answers, kind, at),
      conditions: all,
      ...(inPrinciple || opened.context.licence === null ? {} : { licence: opened.context.licence }),
    };
  }
  const within = definition.appealWithin;
  return {
    ...about(opened, answers, 'refusal', at),
    reasons: definition.refusalReasons.filter(({ code }) => reasons.includes(code)).map((one) => one.text),
    words: text,
    appeal: definition.appeal,
    appealBy: within && lastDayToAppeal(calendar, hongKongDateOf(at), within),
  };
}

/** A letter of requirements as it stands: given back, it says what is still missing. */
export function requirementsLetter(
  opened: Of,
  answers: Answers,
  letter: Pick<RequirementLetter, 'at' | 'until' | 'items' | 'confirmed'> & {
    readonly returned?: readonly Pick<GivenBack, 'at' | 'why' | 'items'>[] | undefined;
  },
): LetterModel {
  const last = letter.confirmed ? undefined : letter.returned?.at(-1);
  return {
    ...about(opened, answers, 'requirements', last?.at ?? letter.at),
    requirements: letter.items.filter(({ id }) => !last || last.items.includes(id)).map(({ text }) => text),
    words: last?.why,
    until: letter.until,
  };
}

export const requestLetter = (
  opened: Of,
  answers: Answers,
  { at, what, until }: Pick<InformationRequest, 'at' | 'what' | 'until'>,
): LetterModel => ({ ...about(opened, answers, 'request', at), words: what, until });
