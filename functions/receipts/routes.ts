import type { HandlersOf } from '../http/serve.ts';
import { letterPdf } from './letter-pdf.ts';
import { licenceCode, showLicence } from './licence.ts';
import { receiptPdf, type ReceiptsDeps } from './receipt-pdf.ts';
import { receiptProof } from './receipt-proof.ts';
import { showReceipt } from './show-receipt.ts';

export const receiptsRoutes = (deps: ReceiptsDeps): HandlersOf<'receipts'> => ({
  receipt: showReceipt(deps),
  receiptProof: receiptProof(deps),
  receiptPdf: receiptPdf(deps),
  letterPdf: letterPdf(deps),
  licence: showLicence(deps),
  licenceCode: licenceCode(deps),
});
