import { PaymentsSettings } from '../settings.ts';

export const settings = () => PaymentsSettings.parse(process.env);
