import { ServiceDefinition } from '../../schemas/definition.ts';
import type { StageDefinition } from '../../schemas/stage.ts';
import type { Text } from '../../schemas/text.ts';
import { HongKongDate } from '../../schemas/time.ts';

export const text = (en: string): Text => ({ en, 'zh-Hant': en, 'zh-Hans': en });

const day = (date: string) => HongKongDate.parse(date);

const feeStage: StageDefinition = { id: 'fee', stage: 'payment', item: 'application', payWithinDays: 14 };
const vettingStage: StageDefinition = {
  id: 'vetting',
  stage: 'vetting',
  team: 'licensing',
  checklist: [
    {
      id: 'licence',
      text: text('Holds a licence'),
      register: { port: 'driving-licences', licenceNumber: 'licenceNumber' },
    },
    { id: 'address', text: text('Address is complete') },
  ],
};
const decisionStage: StageDefinition = {
  id: 'decision',
  stage: 'decision',
  team: 'licensing',
  fourEyes: true,
};
/** Kinds of decision that are not one officer's, nor that of two. */
const panelStage: StageDefinition = {
  id: 'decision',
  stage: 'decision',
  team: 'licensing',
  fourEyes: false,
  panel: { quorum: 2, members: 'supervisor' },
};
const ruleStage: StageDefinition = {
  id: 'decision',
  stage: 'decision',
  team: 'licensing',
  fourEyes: false,
  automatic: { when: "answers.licenceNumber != ''" },
};
const silentStage: StageDefinition = {
  id: 'decision',
  stage: 'decision',
  team: 'licensing',
  fourEyes: false,
  silence: { workingDays: 8, grants: true },
};
const body = (id: string, department: string, team: string, silence: 'noObjection' | 'officer') => ({
  id,
  name: text(id),
  department,
  team,
  workingDays: 10,
  silence,
});
const referralStage: StageDefinition = {
  id: 'circulation',
  stage: 'referral',
  team: 'licensing',
  inParallel: true,
  bodies: [
    body('fire', 'fire-services', 'prevention', 'noObjection'),
    body('works', 'buildings', 'licensing', 'officer'),
  ],
  more: [body('planning', 'planning', 'districts', 'officer')],
};
const requirementsStage: StageDefinition = {
  id: 'letter',
  stage: 'requirements',
  team: 'licensing',
  items: [
    { id: 'extinguishers', text: text('Two fire extinguishers') },
    { id: 'ventilation', text: text('A ventilating system') },
  ],
};
const inspectionStage: StageDefinition = {
  id: 'visit',
  stage: 'inspection',
  team: 'inspectors',
  officers: 'licensing',
  checklist: [{ id: 'kitchen', text: text('Kitchen as on the plan') }],
};
const noticeStage: StageDefinition = {
  id: 'notice',
  stage: 'publicNotice',
  team: 'licensing',
  period: { unit: 'days', amount: 14 },
  text: text('Somebody applies for a permit.'),
  shows: ['licenceNumber'],
};
const interviewStage: StageDefinition = { id: 'talk', stage: 'interview', team: 'licensing' };
const ballotStage: StageDefinition = {
  id: 'ballot',
  stage: 'ballot',
  team: 'licensing',
  method: 'draw',
  rounds: [
    { id: 'winter', opens: day('2026-11-01'), closes: day('2026-11-30'), ends: day('2026-12-31'), quota: 2 },
  ],
  reason: 'no-licence',
};
const hearingStage: StageDefinition = { id: 'hearing', stage: 'hearing', team: 'licensing' };
const issueStage: StageDefinition = { id: 'issue', stage: 'issue' };

const earlyStage: StageDefinition = { id: 'early', stage: 'issue', provisional: true };
const principleStage: StageDefinition = {
  id: 'principle',
  stage: 'approvalInPrinciple',
  team: 'licensing',
  fourEyes: false,
};

export const stages = {
  fee: feeStage,
  vetting: vettingStage,
  referral: referralStage,
  requirements: requirementsStage,
  inspection: inspectionStage,
  interview: interviewStage,
  ballot: ballotStage,
  notice: noticeStage,
  hearing: hearingStage,
  principle: principleStage,
  early: earlyStage,
  decision: decisionStage,
  panel: panelStage,
  byRule: ruleStage,
  bySilence: silentStage,
  issue: issueStage,
} as const;

/** A small service with everything the engine knows; override what a test is about. */
export const aDefinition = (overrides: Record<string, unknown> = {}): ServiceDefinition =>
  ServiceDefinition.parse({
    format: 1,
    id: 'test-permit',
    department: { id: 'transport', name: text('Transport') },
    name: text('Test permit'),
    summary: text('A permit for tests'),
    forWhom: [text('Anybody')],
    pledge: { workingDays: 10 },
    pages: [
      {
        id: 'licence',
        title: text('Your licence'),
        questions: [{ id: 'licenceNumber', type: 'text', label: text('Number') }],
      },
    ],
    declaration: [text('It is true')],
    privacy: {
      purpose: text('To decide'),
      transferees: text('None'),
      access: text('Ask us'),
      retentionYears: 7,
    },
    fees: [{ id: 'application', name: text('Fee'), amount: 8000 }],
    workflow: { engine: 1, stages: [feeStage, vettingStage, decisionStage, issueStage] },
    refusalReasons: [
      { code: 'no-licence', text: text('No licence') },
      { code: 'false-statement', text: text('A statement is false') },
    ],
    licence: { title: text('Test permit'), prefix: 'TP', valid: { years: 1 } },
    ...overrides,
  });
