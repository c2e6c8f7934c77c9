import type { HandlersOf } from '../http/serve.ts';
import { receiptPdf, type ReceiptsDeps } from './receipt-pdf.ts';

export const receiptsRoutes = (deps: ReceiptsDeps): HandlersOf<'receipts'> => ({
  receiptPdf: receiptPdf(deps),
});
