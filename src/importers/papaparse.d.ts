/**
 * The little of Papa Parse that is used here. Its published types bring Node's globals along, which pure code must not
 * see.
 */
declare module 'papaparse' {
  interface StepResult {
    readonly data: readonly string[];
    readonly errors: readonly { readonly code: string; readonly index?: number }[];
    /** Where the next row begins. */
    readonly meta: { readonly cursor: number };
  }
  interface Config {
    readonly delimiter: string;
    readonly newline: '\n';
    readonly step?: (result: StepResult, parser: { abort(): void }) => void;
  }
  const Papa: { parse(text: string, config: Config): unknown };
  export default Papa;
}
