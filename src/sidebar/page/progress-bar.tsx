/** `done` of `of`; without `of`, and until the first part is done, it shows only that something is under way. */
export const ProgressBar = ({ label, done, of }: { label: string; done?: number; of?: number }) => {
  const known = of !== undefined && of > 0 && done !== undefined;
  return (
    <div class="progress">
      <div
        class="progress-bar"
        role="progressbar"
        aria-label={label}
        aria-valuemin={0}
        aria-valuemax={known ? of : undefined}
        aria-valuenow={known ? done : undefined}
        aria-valuetext={label}
      >
        <div
          class={known && done > 0 ? 'progress-done' : 'progress-done unknown'}
          style={known && done > 0 ? { width: `${Math.min(100, (100 * done) / of)}%` } : undefined}
        />
      </div>
      <div class="progress-label">{label}</div>
    </div>
  );
};
