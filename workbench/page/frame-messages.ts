/** What a frame of the script's HTML and the page say to each other, by `postMessage`. */
export type FromFrame =
  | { readonly kind: 'run'; readonly call: number; readonly name: string; readonly args: readonly unknown[] }
  | { readonly kind: 'close' }
  | { readonly kind: 'focus-grid' }
  | { readonly kind: 'size'; readonly width?: number; readonly height?: number }
  | { readonly kind: 'escape' }
  | { readonly kind: 'link'; readonly address: string };

export type ToFrame =
  | { readonly kind: 'done'; readonly call: number; readonly value: unknown }
  | { readonly kind: 'failed'; readonly call: number; readonly message: string };
