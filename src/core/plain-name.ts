/** How names that people type are compared: nobody types a campaign or a channel letter by letter as the platform does. */
export const plainName = (text: string): string => text.normalize('NFKC').trim().toLowerCase();
