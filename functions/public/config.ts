import { PublicSettings } from '../settings.ts';

export const settings = () => PublicSettings.parse(process.env);
