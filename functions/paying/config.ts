import { PayingSettings } from '../settings.ts';

export const settings = () => PayingSettings.parse(process.env);
