import { pathTo } from '../../../schemas/routes.ts';
import type { Language, Text } from '../../../schemas/text.ts';
import { Body, Title } from '../../components/blocks.tsx';
import { type FeeSummary, feeLine } from '../../components/fee-line.ts';
import { segmentOf } from '../../languages.ts';
import type { Page } from '../../page.tsx';
import { catalogueTexts } from '../../texts/catalogue.ts';
import { words } from '../../texts/words.ts';

export interface CatalogueModel {
  readonly services: readonly {
    readonly id: string;
    readonly name: Text;
    readonly summary: Text;
    readonly department: Text;
    readonly pledgeWorkingDays: number;
    readonly fees: readonly FeeSummary[];
  }[];
}

export function cataloguePage(model: CatalogueModel, language: Language): Page {
  const title = words(catalogueTexts.title, language);
  return {
    title,
    body: (
      <>
        <Title>{title}</Title>
        <p class="govuk-body-l">{words(catalogueTexts.lead, language)}</p>
        {model.services.length === 0 && <Body>{words(catalogueTexts.empty, language)}</Body>}
        <ul class="product-services">
          {model.services.map((service) => (
            <li key={service.id} class="product-service">
              <h2 class="govuk-heading-m">
                <a
                  class="govuk-link"
                  href={pathTo('service', { language: segmentOf(language), service: service.id })}
                >
                  {words(service.name, language)}
                </a>
              </h2>
              <Body>{words(service.summary, language)}</Body>
              <p class="govuk-body-s product-secondary">
                {[
                  words(service.department, language),
                  words(catalogueTexts.pledgeDays, language, { days: service.pledgeWorkingDays }),
                  feeLine(service.fees, language),
                ].join(' · ')}
              </p>
            </li>
          ))}
        </ul>
      </>
    ),
  };
}
