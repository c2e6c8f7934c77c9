import type { ServiceDefinition } from '../../schemas/definition.ts';

/** The fees collected before anybody looks at the application; the others wait for a decision. */
export function paidFirst({ workflow: { stages } }: Pick<ServiceDefinition, 'workflow'>): string[] {
  const worked = stages.findIndex(({ stage }) => stage !== 'payment');
  const first = worked === -1 ? stages : stages.slice(0, worked);
  return first.flatMap((stage) => (stage.stage === 'payment' ? [stage.item] : []));
}
