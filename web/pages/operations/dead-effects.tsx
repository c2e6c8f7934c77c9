import { formatHongKongMoment } from '../../../rules/time.ts';
import type { EffectType } from '../../../schemas/effect.ts';
import { pathTo } from '../../../schemas/routes.ts';
import type { Language } from '../../../schemas/text.ts';
import type { Instant } from '../../../schemas/time.ts';
import { Banner, Body, Title } from '../../components/blocks.tsx';
import { Button, Form, type FormStamp } from '../../components/form.tsx';
import { Table } from '../../components/table.tsx';
import { segmentOf } from '../../languages.ts';
import type { Page } from '../../page.tsx';
import { effectTexts, operationsTexts } from '../../texts/operations.ts';
import { words } from '../../texts/words.ts';

export interface DeadEffectsModel {
  readonly effects: readonly {
    readonly id: string;
    readonly effect: EffectType;
    readonly reference: string;
    readonly since: Instant;
    readonly attempts: number;
    /** A code or short English sentence from the log; never personal data. */
    readonly lastProblem: string;
  }[];
  readonly redriven?: boolean;
  readonly nextPath?: string | undefined;
  readonly stamp: FormStamp;
}

export function deadEffectsPage(model: DeadEffectsModel, language: Language): Page {
  const say = (key: Exclude<keyof typeof operationsTexts, 'suspenseTotal'>) =>
    words(operationsTexts[key], language);
  const title = say('deadTitle');
  return {
    title,
    wide: true,
    body: (
      <>
        {model.redriven === true && (
          <Banner language={language} kind="success">
            <p class="govuk-notification-banner__heading">{say('redriven')}</p>
          </Banner>
        )}
        <Title>{title}</Title>
        <Body>{say('deadLead')}</Body>
        {model.effects.length === 0 ? (
          <Body>{say('deadEmpty')}</Body>
        ) : (
          <Table
            caption={title}
            heads={[
              say('what'),
              say('case'),
              say('since'),
              say('attempts'),
              say('lastProblem'),
              say('redrive'),
            ]}
            rows={model.effects.map((dead) => ({
              key: dead.id,
              cells: [
                words(effectTexts[dead.effect], language),
                dead.reference,
                formatHongKongMoment(dead.since, language),
                String(dead.attempts),
                <code key="problem">{dead.lastProblem}</code>,
                <Redrive
                  key="redrive"
                  effect={dead.id}
                  reference={dead.reference}
                  stamp={model.stamp}
                  language={language}
                />,
              ],
            }))}
          />
        )}
        {model.nextPath !== undefined && (
          <Body>
            <a class="govuk-link" href={model.nextPath} rel="next">
              {say('next')}
            </a>
          </Body>
        )}
      </>
    ),
  };
}

interface RedriveProps {
  readonly effect: string;
  readonly reference: string;
  readonly stamp: FormStamp;
  readonly language: Language;
}

const Redrive = ({ effect, reference, stamp, language }: RedriveProps) => (
  <Form action={pathTo('redrive', { language: segmentOf(language), effect })} stamp={stamp}>
    <Button kind="secondary">
      {words(operationsTexts.redrive, language)}
      <span class="govuk-visually-hidden"> {reference}</span>
    </Button>
  </Form>
);
