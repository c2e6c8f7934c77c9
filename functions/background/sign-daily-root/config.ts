import { RootSettings } from '../../settings.ts';

export const settings = () => RootSettings.parse(process.env);
