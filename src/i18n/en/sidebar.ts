/** See i18n/texts.ts for which area this is. */
export const sidebar = {};
