import { formatHongKongDate } from '../../rules/time.ts';
import type { LicenceStatus } from '../../schemas/licence.ts';
import type { Language } from '../../schemas/text.ts';
import type { HongKongDate } from '../../schemas/time.ts';
import { licenceStatusTexts, licenceTexts } from '../texts/licence.ts';
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

interface StatusProps {
  readonly status: LicenceStatus;
  /** Its first day, where that has not come. */
  readonly startsOn?: HongKongDate | undefined;
  readonly language: Language;
}

/** How a licence stands; one that is in order but begins later says when. */
export const LicenceStatusTag = ({ status, startsOn, language }: StatusProps) =>
  status === 'active' && startsOn !== undefined ? (
    <Tag colour="blue">
      {words(licenceTexts.startsLater, language, { date: formatHongKongDate(startsOn, language) })}
    </Tag>
  ) : (
    <Tag colour={colours[status]}>{words(licenceStatusTexts[status], language)}</Tag>
  );
