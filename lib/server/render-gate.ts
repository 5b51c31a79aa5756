/**
 * Lets renders run side by side, but never while the store is being written: a page is made from one
 * state of the store. A write waits for the renders that run; renders that come later wait for it.
 */
export class RenderGate {
  private rendering = 0;
  private writing: Promise<void> | undefined;
  private wakeWriter: (() => void) | undefined;

  async render<Result>(work: () => Promise<Result>): Promise<Result> {
    while (this.writing) await this.writing;
    this.rendering++;
    try {
      return await work();
    } finally {
      this.rendering--;
      if (this.rendering === 0) this.wakeWriter?.();
    }
  }

  async write<Result>(work: () => Promise<Result>): Promise<Result> {
    while (this.writing) await this.writing;
    let open = () => {};
    this.writing = new Promise((resolve) => {
      open = resolve;
    });
    try {
      if (this.rendering > 0) {
        await new Promise<void>((resolve) => {
          this.wakeWriter = resolve;
        });
      }
      return await work();
    } finally {
      this.wakeWriter = undefined;
      this.writing = undefined;
      open();
    }
  }
}
