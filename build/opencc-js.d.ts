// The package's own declarations name their neighbours without extensions, which node's resolution does not find.
declare module 'opencc-js' {
  export function Converter(options: { from: string; to: string }): (text: string) => string;
}
