import { ruleHolds } from '../../../rules/grant-rules.ts';
import { hongKongDateOf } from '../../../rules/time.ts';
import { requestKeyOf } from '../../../store/request-keys.ts';
import { openCase, openHistory, submittedAnswers } from '../../records/opened-case.ts';
import { takeStep } from '../../step/take-step.ts';
import { type Delivered, type Delivery, type DeliveryDeps, done } from './delivery.ts';
import { indexCase } from './index-case.ts';

/** Works out what the rule of a stage says of the answers, as of the day they were sent, and tells the case: the machine does the rest. */
export async function applyRule(deps: DeliveryDeps, delivery: Delivery, stage: string): Promise<Delivered> {
  const { waiting, id, at } = delivery;
  const opened = await openCase(deps, waiting.ref.id);
  if (opened?.listing.stage !== stage) return done;
  const { grantRules, vocabulary } = await deps.releases.formOf(opened.record.release);
  const rule = grantRules.find((one) => one.stage === stage);
  if (!rule) return done;
  // A possible duplicate is for an officer to look at: it must be known by now.
  await indexCase(deps, delivery);
  const { answers } = submittedAnswers(await openHistory(deps, opened));
  const today = hongKongDateOf(opened.application.submittedAt);
  const facts = { rule: rule.text, holds: ruleHolds(rule, vocabulary, answers, today) };
  await takeStep(deps, {
    ref: waiting.ref,
    request: { key: requestKeyOf('effects', 'rule.apply', id, {}), answer: {} },
    intend: () => ({
      command: {
        type: 'rule.apply',
        at,
        by: { kind: 'system', part: 'effects' },
        input: { stage },
        facts,
      },
    }),
  });
  // Refused only where an officer was faster.
  return done;
}
