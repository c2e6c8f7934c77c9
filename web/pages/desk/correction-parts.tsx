import { formatHongKongMoment } from '../../../rules/time.ts';
import type { Language, Text } from '../../../schemas/text.ts';
import type { Instant } from '../../../schemas/time.ts';
import { Heading } from '../../components/blocks.tsx';
import { SummaryList } from '../../components/summary-list.tsx';
import { correctionTexts } from '../../texts/corrections.ts';
import { words } from '../../texts/words.ts';

export interface CorrectionShown {
  readonly id: string;
  readonly label: Text;
  readonly value: string;
  readonly why: string;
  readonly state: 'proposed' | 'confirmed' | 'rejected';
  readonly at: Instant;
  /** Who proposed or settled it; applicants are not told. */
  readonly name?: string | undefined;
}

/** Corrections, each by the question it is about. */
export const CorrectionsShown = ({
  corrections,
  language,
}: {
  readonly corrections: readonly CorrectionShown[];
  readonly language: Language;
}) =>
  corrections.length === 0 ? null : (
    <section>
      <Heading>{words(correctionTexts.title, language)}</Heading>
      <SummaryList
        rows={corrections.map(({ label, value, why, state, at, name }) => {
          const moment = formatHongKongMoment(at, language);
          return {
            key: words(label, language),
            value: [
              words(correctionTexts.corrected, language, { value }),
              why,
              name === undefined
                ? words(correctionTexts.told, language, { moment })
                : words(correctionTexts[state], language, { name, moment }),
            ].join('\n'),
          };
        })}
      />
    </section>
  );
