/** Filled in by the build. */

/** Language of cells' messages and of autocomplete. */
declare const __LANGUAGE__: 'en' | 'ko' | 'id' | 'zh-CN';
/** Bound to one spreadsheet, or an Editor add-on. */
declare const __TARGET__: 'bound' | 'addon';
declare const __VERSION__: string;
