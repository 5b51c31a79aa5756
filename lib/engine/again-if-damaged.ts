import { DamagedError } from './store-writer';

/** Once for the store that is in use, once for an unfinished one beside it. */
const DAMAGES = 2;

/** Runs `work` again if it met a damaged file: whoever found it has put it out of the way. */
export async function againIfDamaged<Result>(work: () => Promise<Result>): Promise<Result> {
  for (let damages = 0; ; damages++) {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof DamagedError) || damages === DAMAGES) throw error;
    }
  }
}
