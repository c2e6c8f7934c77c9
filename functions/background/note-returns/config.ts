import { StoreSettings } from '../../settings.ts';

export const settings = () => StoreSettings.parse(process.env);
