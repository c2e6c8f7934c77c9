/** Fonts that ship beside the bundle, copied by build/fonts.ts. */
export const fontFiles = {
  hk: 'NotoSansHK_400Regular.ttf',
  sc: 'NotoSansSC_400Regular.ttf',
  jp: 'NotoSansJP_400Regular.ttf',
} as const;
export type FontName = keyof typeof fontFiles;
