import type { Language } from '../../schemas/text.ts';
import type { Picture, PictureStep, Way } from '../../workflows/picture.ts';
import { placeNames } from '../picture-names.ts';
import { eventTexts } from '../texts/events.ts';
import { pictureTexts } from '../texts/pictures.ts';
import { proposalText } from '../texts/proposals.ts';
import { words } from '../texts/words.ts';

interface PictureWordsProps {
  readonly picture: Picture;
  /** The way a case came, where the picture is of one. */
  readonly way?: Way | undefined;
  /** What teams are called, where that is told. */
  readonly teamName?: ((team: string) => string) | undefined;
  readonly language: Language;
}

/** A picture's text alternative: its places in order, where each leads and when, and where the case was and is. */
export const PictureWords = ({ picture, way, teamName, language }: PictureWordsProps) => {
  const { whole } = placeNames(picture, language);
  const end = picture.ends.find((place) => place === way?.at(-1));
  return (
    <details class="govuk-details">
      <summary class="govuk-details__summary">
        <span class="govuk-details__summary-text">{words(pictureTexts.words, language)}</span>
      </summary>
      <div class="govuk-details__text">
        <ol class="govuk-list govuk-list--number govuk-list--spaced">
          {picture.stages.flatMap(({ stage, places }) =>
            places.map((place) => (
              <li key={place} aria-current={way?.at(-1) === place ? 'step' : undefined}>
                <strong>{whole(place)}</strong>
                {standing(place, way, language)}
                {teamName !== undefined && 'team' in stage && (
                  <span class="product-secondary">
                    {' '}
                    {words(pictureTexts.team, language, { team: teamName(stage.team) })}
                  </span>
                )}
                <ul class="govuk-list govuk-list--bullet">
                  {picture.steps
                    .filter(({ from }) => from === place)
                    .map((step) => (
                      <li key={step.to}>
                        {words(pictureTexts.ahead, language, {
                          place: whole(step.to),
                          when: whenOf(step, language),
                        })}
                      </li>
                    ))}
                </ul>
              </li>
            )),
          )}
          {end !== undefined && (
            <li aria-current="step">
              <strong>{whole(end)}</strong>
              {standing(end, way, language)}
            </li>
          )}
        </ol>
      </div>
    </details>
  );
};

function standing(place: string, way: Way | undefined, language: Language): string {
  if (way?.at(-1) === place) return ` – ${words(pictureTexts.now, language)}`;
  return way?.includes(place) === true ? ` – ${words(pictureTexts.was, language)}` : '';
}

const whenOf = ({ events, alone, proposes }: PictureStep, language: Language): string =>
  [
    ...events.map((event) => words(proposes ? proposalText(event) : eventTexts[event], language)),
    ...(alone ? [words(pictureTexts.alone, language)] : []),
  ].join(words(pictureTexts.or, language));
