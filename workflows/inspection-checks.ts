import type { CaseContext } from '../schemas/case.ts';
import { anyShared, personsBehind } from './actors.ts';
import type { AuthorityCheck, Checks, InputCheck } from './engine.ts';
import { appointmentOf } from './inspection-records.ts';

type Authority = AuthorityCheck<CaseContext>;
type Input = InputCheck<CaseContext>;

const words = (list: string | undefined): string[] => (list ?? '').split(' ').filter((word) => word !== '');

const slotFree: Input = {
  refusal: 'slotTaken',
  onCommand: (_context, command) =>
    (command.type === 'inspection.book' || command.type === 'interview.book') &&
    command.facts.free &&
    command.input.slot > command.at,
};

/** An appointment can be moved until it begins; then it is kept, or cancelled by the inspectors. */
const appointmentAhead: Authority = {
  refusal: 'appointmentBegun',
  onStanding: (context, { at }, { stage = '' }) => {
    const appointment = appointmentOf(context, stage);
    return appointment === undefined || at < appointment.slot;
  },
};

const appointmentBegun: Authority = {
  refusal: 'appointmentAhead',
  onStanding: (context, { at }, { stage = '' }) => {
    const appointment = appointmentOf(context, stage);
    return appointment !== undefined && at >= appointment.slot;
  },
};

/** Every line answered once, with a reason where something is not in order; passed only when all is. */
const inspectionWhole: Input = {
  refusal: 'checklistIncomplete',
  onCommand: (_context, command, { items }) => {
    if (command.type !== 'inspection.report') return false;
    const { checklist, result } = command.input;
    const wanted = words(items);
    return (
      checklist.length === wanted.length &&
      wanted.every((item) => checklist.some((line) => line.item === item && (line.inOrder || line.reason))) &&
      (result === 'failed' || checklist.every(({ inOrder }) => inOrder))
    );
  },
};

const resultIs: Input = {
  refusal: 'checklistIncomplete',
  onCommand: (_context, command, { result }) =>
    command.type === 'inspection.report' && command.input.result === result,
};

const interviewWas: Input = {
  refusal: 'notNow',
  onCommand: (_context, command, { outcome }) =>
    command.type === 'interview.record' && command.input.outcome === outcome,
};

/** Who inspected reports what they saw; what follows from it is for somebody else to decide. */
const notInspector: Authority = {
  refusal: 'inspectorDecides',
  onStanding: ({ inspections = [] }, { by }, { inspected }) =>
    inspections
      .filter(({ stage }) => words(inspected).includes(stage))
      .every((report) => !anyShared(report.by, personsBehind(by))),
};

export const inspectionChecks = {
  slotFree,
  appointmentAhead,
  appointmentBegun,
  inspectionWhole,
  resultIs,
  interviewWas,
  notInspector,
} satisfies Checks<CaseContext>;
