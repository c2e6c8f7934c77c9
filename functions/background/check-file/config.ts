import { CheckSettings } from '../../settings.ts';

export const settings = () => CheckSettings.parse(process.env);
