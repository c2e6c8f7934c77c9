import { pathTo } from '../../../schemas/routes.ts';
import type { Language, Text } from '../../../schemas/text.ts';
import { Body, Bullets, Title } from '../../components/blocks.tsx';
import { type CatalogueFilters, CatalogueSearch } from '../../components/catalogue-search.tsx';
import { type FeeSummary, feeLine } from '../../components/fee-line.ts';
import { segmentOf } from '../../languages.ts';
import type { Page } from '../../page.tsx';
import { ballotLinkTexts } from '../../texts/ballot-links.ts';
import { catalogueTexts } from '../../texts/catalogue.ts';
import { noticeTexts } from '../../texts/public-notices.ts';
import { searchTexts } from '../../texts/search.ts';
import { words } from '../../texts/words.ts';

export interface CatalogueModel extends CatalogueFilters {
  readonly services: readonly {
    readonly id: string;
    readonly name: Text;
    readonly summary: Text;
    readonly department: Text;
    /** Nothing where nobody decides. */
    readonly pledgeWorkingDays: number | undefined;
    readonly fees: readonly FeeSummary[];
  }[];
  /** How many services the question finds without the filters. */
  readonly unfiltered: number;
  /** Whether any service is open at all. */
  readonly isOpen: boolean;
}

export function cataloguePage(model: CatalogueModel, language: Language): Page {
  const title = words(catalogueTexts.title, language);
  const isAsked = model.query !== '' || model.department !== undefined || model.event !== undefined;
  const count = countWords(model, language);
  return {
    // Read out first when the page arrives: what the search found.
    title: isAsked ? `${count} – ${title}` : title,
    body: (
      <>
        <Title>{title}</Title>
        <p class="govuk-body-l">{words(catalogueTexts.lead, language)}</p>
        {model.isOpen ? (
          <>
            <CatalogueSearch filters={model} language={language} />
            <div role="status">
              <h2 class="govuk-heading-m" id="results">
                {count}
              </h2>
            </div>
            <NothingFound model={model} language={language} />
          </>
        ) : (
          <Body>{words(catalogueTexts.empty, language)}</Body>
        )}
        {model.services.length > 0 && (
          <ul class="product-services">
            {model.services.map((service) => (
              <li key={service.id} class="product-service">
                <h3 class="govuk-heading-m">
                  <a
                    class="govuk-link"
                    href={pathTo('service', { language: segmentOf(language), service: service.id })}
                  >
                    {words(service.name, language)}
                  </a>
                </h3>
                <Body>{words(service.summary, language)}</Body>
                <p class="govuk-body-s product-secondary">
                  {[
                    words(service.department, language),
                    service.pledgeWorkingDays === undefined
                      ? words(catalogueTexts.atOnce, language)
                      : words(catalogueTexts.pledgeDays, language, { days: service.pledgeWorkingDays }),
                    feeLine(service.fees, language),
                  ].join(' · ')}
                </p>
              </li>
            ))}
          </ul>
        )}
        <Body>
          <a class="govuk-link" href={pathTo('notices', { language: segmentOf(language) })}>
            {words(noticeTexts.list, language)}
          </a>
        </Body>
        <Body>
          <a class="govuk-link" href={pathTo('ballots', { language: segmentOf(language) })}>
            {words(ballotLinkTexts.list, language)}
          </a>
        </Body>
      </>
    ),
  };
}

function countWords({ services, query }: CatalogueModel, language: Language): string {
  const n = services.length;
  const found =
    n === 0
      ? words(searchTexts.none, language)
      : n === 1
        ? words(searchTexts.foundOne, language)
        : words(searchTexts.found, language, { n });
  return query === '' ? found : words(searchTexts.foundFor, language, { found, query });
}

/** What to try instead. */
const NothingFound = ({
  model,
  language,
}: {
  readonly model: CatalogueModel;
  readonly language: Language;
}) => {
  if (model.services.length > 0) return null;
  const all = pathTo('catalogue', { language: segmentOf(language) });
  const n = model.unfiltered;
  return (
    <>
      <Body>{words(searchTexts.nothing, language)}</Body>
      <Bullets
        items={[
          ...(n === 0 || model.query === ''
            ? []
            : [
                <a
                  key="query"
                  class="govuk-link"
                  href={`${all}?${new URLSearchParams({ q: model.query }).toString()}`}
                >
                  {n === 1
                    ? words(searchTexts.withoutFiltersOne, language)
                    : words(searchTexts.withoutFilters, language, { n })}
                </a>,
              ]),
          <a key="all" class="govuk-link" href={all}>
            {words(searchTexts.all, language)}
          </a>,
        ]}
      />
    </>
  );
};
