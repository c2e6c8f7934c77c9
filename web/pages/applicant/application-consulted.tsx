import type { Language, Text } from '../../../schemas/text.ts';
import { Bullets, Heading } from '../../components/blocks.tsx';
import { consultedTexts, referralTexts } from '../../texts/referrals.ts';
import { words } from '../../texts/words.ts';

/** A body the office asks: that it is asked is no secret, what it says is told with the decision. */
export interface ConsultedBody {
  readonly name: Text;
  readonly state: keyof typeof consultedTexts;
}

export const Consulted = ({
  bodies,
  language,
}: {
  readonly bodies: readonly ConsultedBody[];
  readonly language: Language;
}) =>
  bodies.length === 0 ? null : (
    <>
      <Heading>{words(referralTexts.consulted, language)}</Heading>
      <Bullets
        items={bodies.map(({ name, state }) =>
          words(consultedTexts[state], language, { name: words(name, language) }),
        )}
      />
    </>
  );
