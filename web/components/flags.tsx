import type { Language } from '../../schemas/text.ts';
import { type Flag, flagTexts } from '../texts/desk.ts';
import { words } from '../texts/words.ts';
import { type Colour, Tag } from './blocks.tsx';

const colours = {
  overdue: 'red',
  dueSoon: 'orange',
  stageLate: 'red',
  awaitingApplicant: 'yellow',
  onHold: 'orange',
  toEndorse: 'purple',
  returned: 'orange',
  suspense: 'yellow',
  provisional: 'grey',
  unread: 'blue',
  mailFailed: 'red',
  possibleDuplicate: 'purple',
  escalated: 'purple',
  urgent: 'red',
  complaint: 'orange',
  fraudCheck: 'red',
  awaitingTranslation: 'yellow',
} as const satisfies Record<Flag, Colour>;

export const Flags = ({
  flags,
  language,
}: {
  readonly flags: readonly Flag[];
  readonly language: Language;
}) => (
  <span class="product-flags">
    {flags.map((flag) => (
      <Tag key={flag} colour={colours[flag]}>
        {words(flagTexts[flag], language)}
      </Tag>
    ))}
  </span>
);
