import { catalogueTexts } from '../../web/texts/catalogue.ts';
import { reuseTexts } from '../../web/texts/form.ts';
import { privacyTexts } from '../../web/texts/privacy.ts';
import type { Visitor } from './visitor.ts';

const path = ({ page }: Visitor) => new URL(page.url()).pathname;

/** From a service's page to an empty form: the statement is read, and what was given in earlier applications is left where it is. */
export async function beginForm(visitor: Visitor): Promise<void> {
  await visitor.press(catalogueTexts.start);
  await visitor.press(privacyTexts.acknowledge);
  if (path(visitor).endsWith('/reuse')) await visitor.follow(reuseTexts.empty);
}
