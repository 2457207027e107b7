/**
 * The part of Google's published interface that an adapter offers: `class RangeAdapter implements Part<Range, RangeAdapter>`.
 * Each of the adapter's methods must be in the interface with a signature that fits, or end in `_` (Apps Script's mark
 * of what is private). Anything else is a compile error.
 */
export type Part<Published, Adapter> = Pick<Published, keyof Adapter & keyof Published> & {
  readonly [Name in Exclude<keyof Adapter, keyof Published | `${string}_`>]: never;
};

/** Adapters implement a part of an interface that returns itself whole; this is the one place that says so. */
export const asPublished = <Published>(adapter: object): Published => adapter as unknown as Published;

/** An adapter that comes back from the script, where the published types know only the interface. */
export const asAdapter = <Adapter>(published: unknown): Adapter => published as Adapter;
