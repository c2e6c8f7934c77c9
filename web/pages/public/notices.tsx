import { formatHongKongDate } from '../../../rules/time.ts';
import { pathTo } from '../../../schemas/routes.ts';
import type { Language, Text } from '../../../schemas/text.ts';
import type { HongKongDate } from '../../../schemas/time.ts';
import { Body, Column, Inset, Title } from '../../components/blocks.tsx';
import { Table } from '../../components/table.tsx';
import { UnsentWords } from '../../components/unsent-words.tsx';
import { segmentOf } from '../../languages.ts';
import type { Page } from '../../page.tsx';
import { noticeTexts } from '../../texts/public-notices.ts';
import { words } from '../../texts/words.ts';

export interface NoticesModel {
  /** What was asked for is not open to objections, or no more. */
  readonly over?: boolean;
  /** What was typed and can no longer be sent. */
  readonly unsent?: readonly string[];
  readonly notices: readonly {
    readonly case: string;
    readonly reference: string;
    readonly service: Text;
    /** What it is about, of what the service makes public: a name, the premises. */
    readonly subject: readonly string[];
    readonly until?: HongKongDate | undefined;
  }[];
  /** Where the next page begins, if there is one. */
  readonly next?: string | undefined;
}

/** Every application anybody may object to now. */
export function noticesPage(model: NoticesModel, language: Language): Page {
  const title = words(noticeTexts.list, language);
  return {
    title,
    ...(model.over === true ? { status: 404 } : {}),
    body: (
      <Column>
        <Title>{title}</Title>
        {model.over === true && <Inset>{words(noticeTexts.over, language)}</Inset>}
        <UnsentWords typed={model.unsent ?? []} language={language} />
        {model.notices.length === 0 ? (
          <Body>{words(noticeTexts.listNone, language)}</Body>
        ) : (
          <Table
            caption={title}
            captionHeard
            heads={[
              words(noticeTexts.reference, language),
              words(noticeTexts.service, language),
              words(noticeTexts.subject, language),
              words(noticeTexts.until, language),
            ]}
            rows={model.notices.map(({ case: id, reference, service, subject, until }) => ({
              key: id,
              cells: [
                <a
                  key="go"
                  class="govuk-link"
                  href={pathTo('notice', { language: segmentOf(language), case: id })}
                >
                  {reference}
                </a>,
                words(service, language),
                subject.map((line) => <div key={line}>{line}</div>),
                until === undefined ? '–' : formatHongKongDate(until, language),
              ],
            }))}
          />
        )}
        {model.next !== undefined && (
          <Body>
            <a
              class="govuk-link"
              href={`${pathTo('notices', { language: segmentOf(language) })}?after=${encodeURIComponent(model.next)}`}
            >
              {words(noticeTexts.more, language)}
            </a>
          </Body>
        )}
      </Column>
    ),
  };
}
