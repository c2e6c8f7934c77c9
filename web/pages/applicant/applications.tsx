import { formatHongKongDate, formatHongKongMoment } from '../../../rules/time.ts';
import { pathTo } from '../../../schemas/routes.ts';
import type { Language, Text } from '../../../schemas/text.ts';
import type { HongKongDate, Instant } from '../../../schemas/time.ts';
import { Body, Title } from '../../components/blocks.tsx';
import { StandingTag } from '../../components/standing-tag.tsx';
import { Table } from '../../components/table.tsx';
import { segmentOf } from '../../languages.ts';
import type { Page } from '../../page.tsx';
import { applicationTexts } from '../../texts/applications.ts';
import type { Standing } from '../../texts/stages.ts';
import { words } from '../../texts/words.ts';

export interface ApplicationsModel {
  readonly drafts: readonly {
    readonly case: string;
    readonly service: Text;
    readonly savedAt: Instant;
    readonly keptUntil?: HongKongDate | undefined;
    /** Where the person left off. */
    readonly path: string;
  }[];
  readonly cases: readonly {
    readonly case: string;
    readonly service: Text;
    readonly reference: string;
    readonly standing: Standing;
    readonly submittedAt: Instant;
    readonly due?: HongKongDate | undefined;
  }[];
}

export function applicationsPage(model: ApplicationsModel, language: Language): Page {
  const say = (key: keyof typeof applicationTexts) => words<string>(applicationTexts[key], language);
  const at = segmentOf(language);
  const title = say('title');
  return {
    title,
    body: (
      <>
        <Title>{title}</Title>
        {model.drafts.length + model.cases.length === 0 && <Body>{say('empty')}</Body>}
        {model.drafts.length > 0 && (
          <Table
            caption={say('drafts')}
            heads={[say('service'), say('lastSaved'), say('kept'), say('continueDraft')]}
            rows={model.drafts.map((draft) => ({
              key: draft.case,
              cells: [
                words(draft.service, language),
                formatHongKongMoment(draft.savedAt, language),
                draft.keptUntil === undefined ? '–' : formatHongKongDate(draft.keptUntil, language),
                <a key="go" class="govuk-link" href={draft.path}>
                  {say('continueDraft')}
                  <span class="govuk-visually-hidden"> {words(draft.service, language)}</span>
                </a>,
              ],
            }))}
          />
        )}
        {model.cases.length > 0 && (
          <Table
            caption={say('sent')}
            heads={[say('reference'), say('service'), say('standing'), say('submitted'), say('answerBy')]}
            rows={model.cases.map((sent) => ({
              key: sent.case,
              cells: [
                <a
                  key="go"
                  class="govuk-link"
                  href={pathTo('application', { language: at, case: sent.case })}
                >
                  {sent.reference}
                </a>,
                words(sent.service, language),
                <StandingTag key="standing" standing={sent.standing} language={language} />,
                formatHongKongMoment(sent.submittedAt, language),
                sent.due === undefined ? '–' : formatHongKongDate(sent.due, language),
              ],
            }))}
          />
        )}
        <Body>
          <a class="govuk-link" href={pathTo('catalogue', { language: at })}>
            {say('find')}
          </a>
        </Body>
      </>
    ),
  };
}
