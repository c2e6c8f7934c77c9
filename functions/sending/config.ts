import { SendingSettings } from '../settings.ts';

export const settings = () => SendingSettings.parse(process.env);
