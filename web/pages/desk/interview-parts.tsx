import { formatHongKongMoment } from '../../../rules/time.ts';
import type { Language } from '../../../schemas/text.ts';
import type { Instant } from '../../../schemas/time.ts';
import { Body, Heading } from '../../components/blocks.tsx';
import { deskInterviewTexts, interviewTexts } from '../../texts/interviews.ts';
import { words } from '../../texts/words.ts';

/** What came of an interview; for officers only. */
export interface InterviewShown {
  readonly at: Instant;
  readonly name: string;
  readonly outcome: 'held' | 'missed';
  readonly text: string;
}

export const InterviewsShown = ({
  interviews,
  language,
}: {
  readonly interviews: readonly InterviewShown[];
  readonly language: Language;
}) => (
  <>
    {interviews.map(({ at, name, outcome, text }) => (
      <section key={at}>
        <Heading>{words(interviewTexts.title, language)}</Heading>
        <Body>
          {words(deskInterviewTexts.interviewedBy, language, {
            name,
            moment: formatHongKongMoment(at, language),
          })}
        </Body>
        <p class="govuk-body">
          <strong>{words(deskInterviewTexts[outcome], language)}</strong>
        </p>
        <p class="govuk-body product-as-typed">{text}</p>
      </section>
    ))}
  </>
);
