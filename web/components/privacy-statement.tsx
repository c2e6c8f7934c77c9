import type { PrivacyNotice } from '../../schemas/privacy.ts';
import type { Language } from '../../schemas/text.ts';
import { privacyTexts } from '../texts/privacy.ts';
import { words } from '../texts/words.ts';
import { SummaryList, type SummaryRow } from './summary-list.tsx';

/** Everything an applicant must be told before personal data is collected. */
export const PrivacyStatement = ({
  privacy,
  language,
}: {
  readonly privacy: PrivacyNotice;
  readonly language: Language;
}) => <SummaryList rows={privacyRows(privacy, language)} />;

const privacyRows = (privacy: PrivacyNotice, language: Language): SummaryRow[] => {
  const row = (
    key: 'purpose' | 'obligatory' | 'transferees' | 'access',
    text: Parameters<typeof words>[0],
  ) => ({
    key: words(privacyTexts[key], language),
    value: words(text, language),
  });
  const contact = contactLines(privacy, language);
  return [
    row('purpose', privacy.purpose),
    row('obligatory', privacy.obligatory ?? privacyTexts.obligatoryDefault),
    row('transferees', privacy.transferees),
    row('access', privacy.access),
    ...(contact === undefined ? [] : [{ key: words(privacyTexts.contact, language), value: contact }]),
    { key: words(privacyTexts.retention, language), value: retentionWords(privacy, language) },
  ];
};

/** Title, address and how to reach them, a line each. */
export const contactLines = ({ contact }: PrivacyNotice, language: Language): string | undefined =>
  contact &&
  [contact.title, contact.address, contact.enquiries]
    .flatMap((line) => (line === undefined ? [] : [words(line, language)]))
    .join('\n');

export const retentionWords = ({ retentionYears: years }: PrivacyNotice, language: Language): string =>
  years === 1 ? words(privacyTexts.oneYear, language) : words(privacyTexts.years, language, { years });
