import type { HandlersOf } from '../http/serve.ts';
import { receiptPdf, type ReceiptsDeps } from './receipt-pdf.ts';
import { receiptProof } from './receipt-proof.ts';
import { showReceipt } from './show-receipt.ts';

export const receiptsRoutes = (deps: ReceiptsDeps): HandlersOf<'receipts'> => ({
  receipt: showReceipt(deps),
  receiptProof: receiptProof(deps),
  receiptPdf: receiptPdf(deps),
});
