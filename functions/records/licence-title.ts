import type { LicenceTemplate } from '../../schemas/definition.ts';
import type { Text } from '../../schemas/text.ts';

/** What a licence is called: its number says whether it is the provisional one. */
export const titleOf = (
  template: Pick<LicenceTemplate, 'title' | 'provisional'> | undefined,
  number: string,
): Text | undefined =>
  template?.provisional && number.startsWith(`${template.provisional.prefix}-`)
    ? template.provisional.title
    : template?.title;
