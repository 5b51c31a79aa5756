/** Drawings at a time: each takes about 60 ms of one core and 15 MB. */
const PLACES = 2;
const MOST_WAITING = 300;

/** More cards are asked for at once than can be drawn soon. */
export class TooManyDrawings extends Error {
  constructor() {
    super('Too many share cards wait to be drawn.');
  }
}

/** Lets a few drawings run at a time and a limited number wait, so that a crawler never fills the memory. */
export class DrawingPlaces {
  private running = 0;
  private readonly waiting: (() => void)[] = [];

  async run<Result>(draw: () => Promise<Result>): Promise<Result> {
    if (this.waiting.length >= MOST_WAITING) throw new TooManyDrawings();
    if (this.running >= PLACES)
      await new Promise<void>((resolve) => {
        this.waiting.push(resolve);
      });
    else this.running++;
    try {
      return await draw();
    } finally {
      const next = this.waiting.shift();
      if (next) next();
      else this.running--;
    }
  }
}
