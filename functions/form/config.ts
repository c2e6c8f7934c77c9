import { FormSettings } from '../settings.ts';

export const settings = () => FormSettings.parse(process.env);
