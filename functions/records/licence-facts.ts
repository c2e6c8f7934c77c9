import type { CompiledForm } from '../../rules/forms/compiled-form.ts';
import { hongKongDateOf } from '../../rules/time.ts';
import type { Language, Text } from '../../schemas/text.ts';
import { answerWords } from '../../web/questions/answer-words.ts';
import { licenceHolder } from './licence-holder.ts';
import type { OpenedCase, submittedAnswers } from './opened-case.ts';

/** What a licence says of its holder and shows of the answers, in a language. */
export interface LicenceFacts {
  readonly holder: string;
  readonly shown: readonly { readonly label: Text; readonly value: string }[];
}

export function licenceFacts(
  { release, application }: Pick<OpenedCase, 'release' | 'application'>,
  form: CompiledForm,
  { answers, particulars }: Pick<ReturnType<typeof submittedAnswers>, 'answers' | 'particulars'>,
  language: Language,
): LicenceFacts {
  const today = hongKongDateOf(application.submittedAt);
  const all = { ...answers, ...form.identityAnswers({ answers, particulars, today }) };
  const questions = form.pages.flatMap((one) => one.questions);
  const holder = licenceHolder(release.definition, answers, particulars);
  return {
    holder: [holder?.chineseName, holder?.englishName].filter((part) => part !== undefined).join(' '),
    shown: (release.definition.licence?.shows ?? []).flatMap(({ question, label }) => {
      const asked = questions.find(({ id }) => id === question);
      return asked ? [{ label, value: answerWords(asked, all[question], language) }] : [];
    }),
  };
}
