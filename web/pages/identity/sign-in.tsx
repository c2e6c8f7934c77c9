import { pathTo } from '../../../schemas/routes.ts';
import type { Language, Text } from '../../../schemas/text.ts';
import { Body, Column, Inset, Title } from '../../components/blocks.tsx';
import { segmentOf } from '../../languages.ts';
import type { Page } from '../../page.tsx';
import { identityTexts } from '../../texts/identity.ts';
import { words } from '../../texts/words.ts';

export interface SignInModel {
  readonly door: 'applicant' | 'staff';
  /** The name people know the provider by. */
  readonly provider: Text;
  readonly moreInfoUrl?: string | undefined;
  /** Where to go afterwards; a path of ours, checked by the server again. */
  readonly returnTo?: string | undefined;
  readonly csrf?: string | undefined;
  /** A posted form waits to be shown again after signing in. */
  readonly keptForm?: boolean;
}

/** The page before the sign-in service: nothing starts until the person presses the button. */
export function signInPage(model: SignInModel, language: Language): Page {
  const staff = model.door === 'staff';
  const title = words(staff ? identityTexts.staffTitle : identityTexts.title, language);
  return {
    title,
    body: (
      <Column>
        <Title>{title}</Title>
        {model.keptForm === true && <Inset>{words(identityTexts.keptForm, language)}</Inset>}
        <Body>{words(staff ? identityTexts.staffLead : identityTexts.lead, language)}</Body>
        <form
          method="post"
          action={pathTo('startSignIn', { language: segmentOf(language), door: model.door })}
          class="product-row"
        >
          {model.csrf !== undefined && <input type="hidden" name="csrf" value={model.csrf} />}
          {model.returnTo !== undefined && <input type="hidden" name="returnTo" value={model.returnTo} />}
          <button type="submit" class="govuk-button product-sign-in">
            {staff
              ? words(identityTexts.staffButton, language)
              : words(identityTexts.button, language, { provider: words(model.provider, language) })}
          </button>
          {model.moreInfoUrl !== undefined && (
            <a class="govuk-link" href={model.moreInfoUrl} rel="noopener">
              {words(identityTexts.moreInfo, language)}
            </a>
          )}
        </form>
      </Column>
    ),
  };
}
