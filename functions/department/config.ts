import { DepartmentSettings } from '../settings.ts';

export const settings = () => DepartmentSettings.parse(process.env);
