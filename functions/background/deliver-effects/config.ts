import { BackgroundSettings } from '../../settings.ts';

export const settings = () => BackgroundSettings.parse(process.env);
