/**
 * The little of Papa Parse that is used here. Its published types bring Node's globals along, which pure code must not
 * see.
 */
declare module 'papaparse' {
  interface Parsed {
    readonly data: string[][];
    readonly errors: readonly { readonly code: string; readonly index?: number }[];
  }
  const Papa: { parse(text: string, config: { readonly delimiter: string; readonly newline: '\n' }): Parsed };
  export default Papa;
}
