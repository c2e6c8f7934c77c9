import { latestAnswerDate } from '../rules/answer-dates.ts';
import { hongKongDateOf } from '../rules/time.ts';
import type { CaseContext } from '../schemas/case.ts';
import type { AuthorityCheck, Checks, InputCheck } from './engine.ts';
import { letterOf } from './requirement-records.ts';

type Input = InputCheck<CaseContext>;

const words = (list: string | undefined): string[] => (list ?? '').split(' ').filter((word) => word !== '');

/** Something is required, and of the service's own requirements only such as it has. */
const requirementsKnown: Input = {
  refusal: 'requirementUnknown',
  onCommand: (_context, command, { items }) =>
    command.type === 'requirements.issue' &&
    command.input.items.length + command.input.more.length > 0 &&
    new Set(command.input.items).size === command.input.items.length &&
    command.input.items.every((item) => words(items).includes(item)),
};

const stillRequired: Input = {
  refusal: 'requirementUnknown',
  onCommand: (context, command, { stage = '' }) => {
    if (command.type !== 'requirements.meet') return false;
    const open = letterOf(context, stage)?.items.filter(({ ticked }) => !ticked) ?? [];
    return command.input.ticked.every(({ item }) => open.some(({ id }) => id === item));
  },
};

const returnable: Input = {
  refusal: 'requirementUnknown',
  onCommand: (context, command, { stage = '' }) =>
    command.type === 'requirements.return' &&
    command.input.items.every((item) => letterOf(context, stage)?.items.some(({ id }) => id === item)),
};

const requirementsMet: AuthorityCheck<CaseContext> = {
  refusal: 'requirementsUnmet',
  onStanding: (context, _standing, { stage = '' }) =>
    letterOf(context, stage)?.items.every(({ ticked }) => ticked !== undefined) ?? false,
};

/** A date somebody gets to do something by lies ahead, and no further than a year. */
const untilAhead: Input = {
  refusal: 'dateNotAhead',
  onCommand: (_context, { at, input }) => 'until' in input && input.until > hongKongDateOf(at),
};

const untilNear: Input = {
  refusal: 'dateTooFar',
  onCommand: (_context, { at, input }) =>
    'until' in input && input.until <= latestAnswerDate(hongKongDateOf(at)),
};

export const requirementChecks = {
  requirementsKnown,
  stillRequired,
  returnable,
  requirementsMet,
  untilAhead,
  untilNear,
} satisfies Checks<CaseContext>;
