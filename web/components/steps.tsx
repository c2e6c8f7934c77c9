import type { StageKind } from '../../schemas/stage.ts';
import type { Language, Text } from '../../schemas/text.ts';
import { applicationTexts } from '../texts/applications.ts';
import { stageTexts, stepTexts } from '../texts/stages.ts';
import { words } from '../texts/words.ts';
import { Heading } from './blocks.tsx';

export interface Step {
  readonly id: string;
  readonly kind: StageKind;
  /** The definition's own name of the stage. */
  readonly name?: Text | undefined;
  /** `ifObjected`: to come, but only where anybody objects. */
  readonly state: 'done' | 'now' | 'next' | 'ifObjected';
}

/** The stages of an application, one below the other; nothing of one that ended before any was done. */
export const Progress = ({
  steps,
  language,
}: {
  readonly steps: readonly Step[];
  readonly language: Language;
}) =>
  steps.length === 0 ? null : (
    <>
      <Heading>{words(applicationTexts.progress, language)}</Heading>
      <ol class="product-steps">
        {steps.map(({ id, kind, name, state }) => (
          <li
            key={id}
            class={`product-step--${state === 'ifObjected' ? 'next' : state}`}
            aria-current={state === 'now' ? 'step' : undefined}
          >
            {words(name ?? stageTexts[kind], language)}
            <span class="product-step__state"> – {words(stepTexts[state], language)}</span>
          </li>
        ))}
      </ol>
    </>
  );
