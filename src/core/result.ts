/**
 * What went wrong, without words: a code and its parameters. Words are put to it at the edge, in the language of
 * whoever reads it (see `i18n`).
 */
export interface Failure<Code extends string = string> {
  readonly code: Code;
  readonly parameters?: Readonly<Record<string, string | number>>;
}

export type Result<Value, F extends Failure = Failure> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly error: F };

export const ok = <Value>(value: Value): { readonly ok: true; readonly value: Value } => ({ ok: true, value });

export const fail = <Code extends string>(
  code: Code,
  parameters?: Readonly<Record<string, string | number>>,
): { readonly ok: false; readonly error: Failure<Code> } => ({
  ok: false,
  error: parameters ? { code, parameters } : { code },
});
