import type { CheckUse, StateNode } from '../../schemas/machine.ts';
import { check, record } from '../case-names.ts';
import { go } from '../node.ts';
import { ends, type StageOf, type Surroundings } from './stage.ts';

export type Decision = StageOf<'decision'>;

/** Where nobody inspects, nothing is asked: machines already stored stay as they are. */
export const noInspector = ({ inspectedIn }: Surroundings): CheckUse[] =>
  inspectedIn.length === 0 ? [] : [check('notInspector', { inspected: inspectedIn.join(' ') })];

/** Where a refusal can be appealed against, nobody decides twice on the same. */
export const notOfAppeal = ({ appealable }: Surroundings): CheckUse[] =>
  appealable ? [check('notOfAppeal')] : [];

/** Grant or refuse by those who hold `roles`; `ways` are what each leads to, with what must hold besides. */
export function outcomes(
  { id, team }: Decision,
  around: Surroundings,
  roles: string,
  ways: Readonly<Record<'grant' | 'refuse', { readonly to: object; readonly when: readonly CheckUse[] }>>,
): NonNullable<StateNode['on']> {
  const may = [
    check('inTeam', { department: around.department, team }),
    check('hasRole', { anyOf: roles }),
    check('notOnHold'),
    check('nothingAsked'),
    ...noInspector(around),
    ...notOfAppeal(around),
    check('forStage', { stage: id }),
  ];
  const known = check('reasonsKnown', { codes: around.refusalReasons.join(' ') });
  return {
    'decision.grant': [go({ ...ways.grant.to, when: [...may, ...ways.grant.when] })],
    'decision.refuse': [go({ ...ways.refuse.to, when: [...may, ...ways.refuse.when, known] })],
  };
}

/** What a decision that needs nobody else leads to. */
export const final = ({ id }: Decision, { next, onDone }: Surroundings) => ({
  grant: { target: next, does: [record('grant', id), ...onDone] },
  refuse: { target: ends.refused, does: [record('refusal', id)] },
});
