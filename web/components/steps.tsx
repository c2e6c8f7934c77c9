import type { StageKind } from '../../schemas/stage.ts';
import type { Language, Text } from '../../schemas/text.ts';
import { stageTexts, stepTexts } from '../texts/stages.ts';
import { words } from '../texts/words.ts';

export interface Step {
  readonly id: string;
  readonly kind: StageKind;
  /** The definition's own name of the stage. */
  readonly name?: Text | undefined;
  readonly state: 'done' | 'now' | 'next';
}

export const Steps = ({
  steps,
  language,
}: {
  readonly steps: readonly Step[];
  readonly language: Language;
}) => (
  <ol class="product-steps">
    {steps.map(({ id, kind, name, state }) => (
      <li key={id} class={`product-step--${state}`} aria-current={state === 'now' ? 'step' : undefined}>
        {words(name ?? stageTexts[kind], language)}
        <span class="product-step__state"> – {words(stepTexts[state], language)}</span>
      </li>
    ))}
  </ol>
);
