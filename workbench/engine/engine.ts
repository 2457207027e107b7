import type { Univer } from '@univerjs/core';
import type { FUniver } from '@univerjs/core/facade';

/** A Univer with its plugins registered. The page's has UI plugins too; the host doesn't care. */
export interface Engine {
  readonly univer: Univer;
  readonly api: FUniver;
}
