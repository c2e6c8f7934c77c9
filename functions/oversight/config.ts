import { WebSettings } from '../settings.ts';

export const settings = () => WebSettings.parse(process.env);
