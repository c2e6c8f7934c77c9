import { representedIn, vouchedFor } from '../../rules/forms/applicant.ts';
import { maskHkid, parseHkid } from '../../rules/hkid.ts';
import type { Answers, Particulars } from '../../schemas/answers.ts';
import type { ServiceDefinition } from '../../schemas/definition.ts';
import type { LicenceClaims } from '../../schemas/licence-code.ts';

type Named = 'englishName' | 'chineseName' | 'hkid';

/**
 * Who holds the licence: those the definition's `holder` names among the answers, else whom the application is for: a company by its
 * name, a person by the verified particulars or what was typed in their place. `undefined` when there is no name in English.
 */
export function licenceHolder(
  definition: ServiceDefinition,
  answers: Answers,
  particulars: Particulars,
): LicenceClaims['holder'] | undefined {
  const { licence, pages } = definition;
  const vouched = vouchedFor(definition, { answers, particulars });
  const represented = representedIn(definition, answers);
  if (!licence?.holder && represented?.kind === 'company')
    return { englishName: represented.name.slice(0, 80) };
  const questions = pages.flatMap((page) => page.questions);
  const own = (name: Named) => {
    const asked = questions.find((question) => 'identity' in question && question.identity === name);
    return vouched[name] ?? (asked && answers[asked.id]);
  };
  const named = (name: Named): string | undefined => {
    const question = licence?.holder?.[name];
    const answer = licence?.holder ? question && answers[question] : own(name);
    return typeof answer === 'string' && answer !== '' ? answer : undefined;
  };
  const [englishName, chineseName, card] = [named('englishName'), named('chineseName'), named('hkid')];
  if (englishName === undefined) return undefined;
  const hkid = parseHkid(card ?? '');
  return {
    englishName: englishName.slice(0, 80),
    ...(chineseName === undefined ? {} : { chineseName: Array.from(chineseName).slice(0, 30).join('') }),
    ...(hkid.ok ? { maskedId: maskHkid(hkid.value) } : {}),
  };
}
