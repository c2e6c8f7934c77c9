import type { OwnForm } from '../../../schemas/desk-forms.ts';
import { pathTo } from '../../../schemas/routes.ts';
import type { Language } from '../../../schemas/text.ts';
import { segmentOf } from '../../languages.ts';
import type { FormPlace } from './case-forms.tsx';

/** Where a button of a form with a page of its own goes. */
export const ownStepPath = (place: FormPlace, form: OwnForm, step: string, language: Language): string =>
  pathTo('takeFormStep', { language: segmentOf(language), case: place.case, form, step });
