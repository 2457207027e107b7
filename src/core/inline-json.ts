/** JSON as it may stand inside a `<script>` of a page: nothing in it ends the script, or begins a comment. */
export const inlineJson = (value: unknown): string =>
  JSON.stringify(value)
    .replace(/</gu, '\\u003c')
    .replace(/\u2028/gu, '\\u2028')
    .replace(/\u2029/gu, '\\u2029');
