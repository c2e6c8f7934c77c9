import { maskHkid, parseHkid } from '../../rules/hkid.ts';
import type { Answers, Particulars } from '../../schemas/answers.ts';
import type { ServiceDefinition } from '../../schemas/definition.ts';
import type { LicenceClaims } from '../../schemas/licence-code.ts';

type Named = 'englishName' | 'chineseName' | 'hkid';

/**
 * Who holds the licence: those the definition's `holder` names among the answers, else the person who applied, by the verified
 * particulars or what was typed in their place. `undefined` when there is no name in English.
 */
export function licenceHolder(
  { licence, pages }: ServiceDefinition,
  answers: Answers,
  particulars: Particulars,
): LicenceClaims['holder'] | undefined {
  const questions = pages.flatMap((page) => page.questions);
  const own = (name: Named) => {
    const asked = questions.find((question) => 'identity' in question && question.identity === name);
    return particulars[name] ?? (asked && answers[asked.id]);
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
