import { expect } from 'vitest';
import { applicationTexts } from '../../web/texts/applications.ts';
import { deskCaseTexts, registerTexts } from '../../web/texts/desk-case.ts';
import { commandTexts, type DeskCommand } from '../../web/texts/desk.ts';
import { licenceTexts } from '../../web/texts/licence.ts';
import { proposedTexts } from '../../web/texts/proposals.ts';
import { verdictTexts, verifyTexts } from '../../web/texts/verify.ts';
import { words } from '../../web/texts/words.ts';
import { checklist, reasonFor } from './driving-permit.ts';
import type { Product } from './product.ts';
import { inLanguage, reloadUntil, typeDate } from './story.ts';
import type { Visitor } from './visitor.ts';

const isDone = async (officer: Visitor, command: DeskCommand) => {
  const { language } = officer;
  const done = words(deskCaseTexts.done, language, { command: words(commandTexts[command], language) });
  expect(await officer.read()).toContain(done);
};

/** A second person has to endorse it before it is done. */
const isProposed = async (officer: Visitor, outcome: 'grant' | 'refuse') =>
  expect(await officer.read()).toContain(words(proposedTexts[outcome], officer.language));

/** Opens a case from the queue, as an officer would. */
export async function openFromQueue(officer: Visitor, product: Product, reference: string): Promise<void> {
  await officer.go(`${product.origin}${inLanguage(officer.language)}/desk`);
  await officer.follow(reference);
}

/** Vets the open case: the register agrees, and everything else is in order. */
export async function vet(officer: Visitor): Promise<void> {
  await reloadUntil(officer, registerTexts.matches);
  for (const line of checklist()) await officer.choose(deskCaseTexts.inOrder, officer.group(line));
  await officer.press(commandTexts['vetting.complete']);
  await isDone(officer, 'vetting.complete');
}

export async function ask(officer: Visitor, what: string, until: readonly string[]): Promise<void> {
  await officer.type(deskCaseTexts.askWhat, what);
  await typeDate(officer, deskCaseTexts.askUntil, until);
  await officer.press(commandTexts['request.ask']);
  await isDone(officer, 'request.ask');
}

export async function answer(
  applicant: Visitor,
  product: Product,
  path: string,
  text: string,
): Promise<void> {
  await applicant.go(`${product.origin}${path}`);
  await applicant.type(applicationTexts.yourAnswer, text);
  await applicant.press(applicationTexts.sendAnswer);
  expect(await applicant.read()).toContain(words(applicationTexts.answered, applicant.language));
}

/** What would be sent is shown first, and pressed again. */
export async function proposeGrant(officer: Visitor): Promise<void> {
  await officer.press(commandTexts['decision.grant']);
  await officer.press(commandTexts['decision.grant']);
  await isProposed(officer, 'grant');
}

export async function proposeRefusal(officer: Visitor, code: string, explanation: string): Promise<void> {
  await officer.choose(reasonFor(code));
  await officer.type(deskCaseTexts.refuseText, explanation);
  await officer.press(commandTexts['decision.refuse']);
  expect(await officer.read()).toContain(explanation);
  await officer.press(commandTexts['decision.refuse']);
  await isProposed(officer, 'refuse');
}

export async function endorse(supervisor: Visitor): Promise<void> {
  await supervisor.press(commandTexts['decision.endorse']);
  await supervisor.press(commandTexts['decision.endorse']);
  await isDone(supervisor, 'decision.endorse');
}

/** Opens the licence of a granted application; its code as text. */
export async function openLicence(applicant: Visitor, product: Product, path: string): Promise<string> {
  await applicant.go(`${product.origin}${path}`);
  await reloadUntil(applicant, applicationTexts.viewLicence);
  await applicant.follow(applicationTexts.viewLicence);
  await reloadUntil(applicant, licenceTexts.validTo);
  return (await applicant.group(licenceTexts.codeText).innerText()).trim();
}

/** Checks a licence's code as a stranger. */
export async function verify(stranger: Visitor, product: Product, code: string): Promise<string> {
  await stranger.go(`${product.origin}${inLanguage(stranger.language)}/verify`);
  await stranger.type(verifyTexts.code, code);
  await stranger.press(verifyTexts.check);
  return stranger.read();
}

export const saysValid = ({ language }: Visitor): string => words(verdictTexts.valid.title, language);
