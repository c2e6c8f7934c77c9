import { ReceiptsSettings } from '../settings.ts';

export const settings = () => ReceiptsSettings.parse(process.env);
