import { RingSettings } from '../../settings.ts';

export const settings = () => RingSettings.parse(process.env);
