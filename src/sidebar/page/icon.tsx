/** Drawn on a 20 px grid with a 1.6 px line, so that icons and text look of one weight. Decoration: never the only sign. */
const paths = {
  back: 'M12 4.5 6.5 10l5.5 5.5',
  forward: 'M8 4.5 13.5 10 8 15.5',
  down: 'M4.5 7.5 10 13l5.5-5.5',
  check: 'M4.5 10.5 8.5 14.5 15.5 6',
  warning: 'M10 3.2 18 16.8H2L10 3.2ZM10 8v4M10 14.3v.2',
  error: 'M10 2.5a7.5 7.5 0 1 0 0 15 7.5 7.5 0 0 0 0-15ZM7.3 7.3l5.4 5.4M12.7 7.3l-5.4 5.4',
  note: 'M10 2.5a7.5 7.5 0 1 0 0 15 7.5 7.5 0 0 0 0-15ZM10 9.2v4.6M10 6.3v.2',
  search: 'M8.8 3.2a5.6 5.6 0 1 0 0 11.2 5.6 5.6 0 0 0 0-11.2ZM13 13l4 4',
  file: 'M5 2.8h6.2L15 6.6v10.6H5V2.8ZM11 3v4h4',
  upload: 'M10 13V3.8M6 7.5l4-4 4 4M3.5 13v3.5h13V13',
  refresh:
    'M15.8 8A6.2 6.2 0 0 0 4.6 6.6L3.4 8.2M3.2 4v4.4h4.3M4.2 12a6.2 6.2 0 0 0 11.2 1.4l1.2-1.6M16.8 16v-4.4h-4.3',
  chart: 'M3.5 3v13.5H17M7 13.5V10M10.5 13.5V6.5M14 13.5V8.5',
  sheets: 'M3 3.5h14v13H3v-13ZM3 8h14M8 8v8.5',
  team: 'M7.5 9.5a2.8 2.8 0 1 0 0-5.6 2.8 2.8 0 0 0 0 5.6ZM2.5 16.5c.3-3 2.2-4.6 5-4.6s4.7 1.6 5 4.6M12.8 4.2a2.6 2.6 0 0 1 0 5M14.5 12.2c1.8.6 2.8 2 3 4.3',
  sample: 'M8 3v5L3.6 15.2a1 1 0 0 0 .9 1.6h11a1 1 0 0 0 .9-1.6L12 8V3M6.8 3h6.4M5.8 12h8.4',
  camera: 'M3 6.5h3.2L7.5 4.5h5l1.3 2H17v9.5H3V6.5ZM10 8.3a2.8 2.8 0 1 0 0 5.6 2.8 2.8 0 0 0 0-5.6Z',
  function: 'M13.5 3.8c-2.6-.8-3.6.5-3.9 2.6L8.2 14c-.3 2-1.2 3-3.2 2.4M6 8.5h6.5M12 12l4.5 4.5M16.5 12 12 16.5',
  undo: 'M7.5 4 3.8 7.8l3.7 3.7M4 7.8h7.7a4.3 4.3 0 0 1 0 8.7H8',
  close: 'M5 5l10 10M15 5 5 15',
  coins:
    'M10 2.5c3.6 0 6.5 1.1 6.5 2.5S13.6 7.5 10 7.5 3.5 6.4 3.5 5 6.4 2.5 10 2.5ZM3.5 5v5c0 1.4 2.9 2.5 6.5 2.5s6.5-1.1 6.5-2.5V5M3.5 10v5c0 1.4 2.9 2.5 6.5 2.5s6.5-1.1 6.5-2.5v-5',
  tag: 'M3 3h7l7 7-7 7-7-7V3ZM6.8 6.6v.2',
  pause: 'M7 4.5v11M13 4.5v11',
  more: 'M4.5 10h.2M10 10h.2M15.3 10h.2',
  target: 'M10 2.5a7.5 7.5 0 1 0 0 15 7.5 7.5 0 0 0 0-15ZM10 6.5a3.5 3.5 0 1 0 0 7 3.5 3.5 0 0 0 0-7Z',
} as const;

export type IconName = keyof typeof paths;

export const Icon = ({ name }: { name: IconName }) => (
  <svg class="icon" viewBox="0 0 20 20" aria-hidden="true" focusable="false">
    <path d={paths[name]} />
  </svg>
);
