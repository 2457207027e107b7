/** The part of `google.script` that pages of ours use. Google puts it into every page it shows. */
export interface ScriptRun {
  withSuccessHandler(handler: (reply: unknown) => void): ScriptRun;
  withFailureHandler(handler: (error: Error) => void): ScriptRun;
  readonly [method: `goalpost_${string}`]: (input?: unknown) => void;
}

interface GoogleScript {
  readonly run: ScriptRun;
  readonly host?: { close(): void };
}

declare global {
  interface Window {
    readonly google?: { readonly script?: GoogleScript };
  }
}

export const scriptRun = (): ScriptRun | undefined => window.google?.script?.run;

/** Closes the dialog or sidebar that this page is shown in. */
export const closePage = (): void => window.google?.script?.host?.close();
