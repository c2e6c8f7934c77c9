import { formatHongKongDate } from '../../rules/time.ts';
import { languageTag } from '../../web/languages.ts';
import { writeLetter } from '../../web/letter.ts';
import { letterNames, letterTexts } from '../../web/texts/letters.ts';
import { shellTexts } from '../../web/texts/shell.ts';
import { words } from '../../web/texts/words.ts';
import { problem, type Reply } from '../http/reply.ts';
import type { ProductRequest } from '../http/request.ts';
import { letterNamed } from '../records/letter-named.ts';
import { openHistory, submittedAnswers } from '../records/opened-case.ts';
import { ownCase } from '../records/own-case.ts';
import type { ReceiptsDeps } from './receipt-pdf.ts';
import { writePaper } from './write-paper.ts';

/** A letter of an own case as a tagged PDF, in the language of the address. */
export const letterPdf =
  (deps: ReceiptsDeps) =>
  async (request: ProductRequest): Promise<Reply> => {
    const opened = await ownCase(deps, request);
    if (!opened) return problem('notFound');
    const id = request.parameters['letter'] ?? '';
    const { answers } = submittedAnswers(await openHistory(deps, opened));
    const letter = letterNamed(opened, id, answers, deps.calendar);
    if (!letter) return problem('notFound');
    const { language } = request;
    const { title, applicant, blocks } = writeLetter(letter, language);
    const row = (key: 'date' | 'reference' | 'to', value: string) => ({
      key: words(letterTexts[key], language),
      value,
    });
    const bytes = await writePaper(deps.fonts, {
      title: `${words(letterNames[letter.kind], language)} ${letter.reference}`,
      heading: words(letterNames[letter.kind], language),
      lead: [words(letter.department, language)],
      parts: [
        {
          heading: title,
          rows: [
            row('date', formatHongKongDate(letter.date, language)),
            row('reference', letter.reference),
            row('to', applicant),
          ],
        },
      ],
      blocks,
      notes: [
        ...(language === 'zh-Hans' ? [words(shellTexts.machineMade, language)] : []),
        words(letterTexts.electronic, language),
      ],
      footer: (n, of) => words(letterTexts.page, language, { reference: letter.reference, n, of }),
      author: words(letter.department, language),
      language: languageTag(language),
      createdAt: request.at,
    });
    return { kind: 'file', type: 'application/pdf', name: `${letter.reference}-${id}.pdf`, bytes };
  };
