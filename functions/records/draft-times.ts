import { draftDays, type DraftTimes, draftTimes } from '../../rules/drafts.ts';
import type { ServiceDefinition } from '../../schemas/definition.ts';
import type { Draft } from '../../store/drafts.ts';
import { WITHOUT_SIGN_IN } from '../http/session.ts';

/** Days a draft of this holder is kept after a change. */
export const daysOf = (definition: Pick<ServiceDefinition, 'draftDays'>, holder: string): number =>
  draftDays(definition.draftDays, holder.startsWith(`${WITHOUT_SIGN_IN}#`));

/** When a draft that is left alone is warned of and ends. */
export const timesOf = (
  definition: Pick<ServiceDefinition, 'draftDays'>,
  { holder, changedAt }: Pick<Draft, 'holder' | 'changedAt'>,
): DraftTimes => draftTimes(changedAt, daysOf(definition, holder));
