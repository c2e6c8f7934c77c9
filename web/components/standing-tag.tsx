import type { Language } from '../../schemas/text.ts';
import { askedOnDesk, type Standing, standingTexts } from '../texts/stages.ts';
import { words } from '../texts/words.ts';
import { type Colour, Tag } from './blocks.tsx';

const colours = {
  draft: 'grey',
  payment: 'yellow',
  vetting: 'teal',
  referral: 'teal',
  requirements: 'yellow',
  requirementsWithUs: 'teal',
  inspection: 'teal',
  interview: 'teal',
  ballot: 'teal',
  publicNotice: 'teal',
  hearing: 'teal',
  approvalInPrinciple: 'teal',
  decision: 'teal',
  issue: 'teal',
  asked: 'yellow',
  held: 'orange',
  granted: 'green',
  refused: 'red',
  withdrawn: 'grey',
  lapsed: 'grey',
  merged: 'grey',
  cancelled: 'grey',
} as const satisfies Record<Standing, Colour>;

export const StandingTag = ({
  standing,
  onDesk = false,
  language,
}: {
  readonly standing: Standing;
  /** An officer reads it. */
  readonly onDesk?: boolean;
  readonly language: Language;
}) => (
  <Tag colour={colours[standing]}>
    {words(onDesk && standing === 'asked' ? askedOnDesk : standingTexts[standing], language)}
  </Tag>
);
