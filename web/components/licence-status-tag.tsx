import type { LicenceStatus } from '../../schemas/licence.ts';
import type { Language } from '../../schemas/text.ts';
import { licenceStatusTexts } from '../texts/licence.ts';
import { words } from '../texts/words.ts';
import { type Colour, Tag } from './blocks.tsx';

const colours = {
  active: 'green',
  suspended: 'orange',
  revoked: 'red',
  surrendered: 'grey',
  expired: 'grey',
  superseded: 'grey',
} as const satisfies Record<LicenceStatus, Colour>;

export const LicenceStatusTag = ({
  status,
  language,
}: {
  readonly status: LicenceStatus;
  readonly language: Language;
}) => <Tag colour={colours[status]}>{words(licenceStatusTexts[status], language)}</Tag>;
