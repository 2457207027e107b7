/** When a story's imports were made: at 10:40 on a day each, from 1 March 2026 on. */
export const importedAt = (batch: number): { readonly day: number; readonly milliseconds: number } => {
  const day = 46_081 + batch;
  return { day, milliseconds: (day - 25_569) * 86_400_000 + 38_400_000 };
};
