/** Stands in while a file is being written. */
export const pending = {
  whole: (): never => {
    throw new Error('not written yet');
  },
};
