import { formatHongKongMoment } from '../../rules/time.ts';
import { languageTag } from '../../web/languages.ts';
import { receiptParts } from '../../web/receipt-parts.ts';
import { receiptTexts } from '../../web/texts/receipt.ts';
import { shellTexts } from '../../web/texts/shell.ts';
import { words } from '../../web/texts/words.ts';
import { problem, type Reply } from '../http/reply.ts';
import type { ProductRequest } from '../http/request.ts';
import { ownCase } from '../records/own-case.ts';
import { receiptOf } from '../records/receipt.ts';
import type { OpenFonts } from './fonts.ts';
import { type ProofDeps, proofModel } from './proof.ts';
import { writePaper } from './write-paper.ts';

export interface ReceiptsDeps extends ProofDeps {
  readonly fonts: OpenFonts;
}

/** The receipt of an own application as a PDF, in the language of the address, with the language of record stated. */
export const receiptPdf =
  (deps: ReceiptsDeps) =>
  async (request: ProductRequest): Promise<Reply> => {
    const opened = await ownCase(deps, request);
    if (!opened) return problem('notFound');
    const { language } = request;
    const [receipt, proof] = await Promise.all([
      receiptOf(deps, opened, request.at),
      proofModel(deps, opened, request),
    ]);
    const { reference, madeAt } = receipt;
    const title = words(receiptTexts.title, language);
    const bytes = await writePaper(deps.fonts, {
      title: `${title} ${reference}`,
      heading: title,
      lead: [words(receipt.service, language), words(receiptTexts.notMoney, language)],
      parts: receiptParts(proof ? { ...receipt, proof } : receipt, language),
      notes: [
        ...(language === 'zh-Hans' ? [words(shellTexts.machineMade, language)] : []),
        words(receiptTexts.masked, language),
        words(receiptTexts.missing, language),
        words(receiptTexts.made, language, { moment: formatHongKongMoment(madeAt, language) }),
      ],
      footer: (n, of) => words(receiptTexts.page, language, { reference, n, of }),
      author: words(shellTexts.product, language),
      language: languageTag(language),
      createdAt: madeAt,
    });
    return { kind: 'file', type: 'application/pdf', name: `${reference}.pdf`, bytes };
  };
