import { SaxesParser } from 'saxes';
import { WxrFields } from './wxr-fields';
import type { WxrEvent } from './wxr-types';

/** One text this long is no story but an attack, or no export. */
const LONGEST_TEXT = 32 * 1024 * 1024;
const DEEPEST = 64;

/** Thrown for a file that is no WordPress export. */
export class NotAnExportError extends Error {
  constructor(readonly reason: 'no-channel' | 'text-too-long' | 'too-deep') {
    super(`This is no WordPress export: ${reason}.`);
    this.name = 'NotAnExportError';
  }
}

/**
 * Reads a WordPress export piece by piece. Document types are not read and entities not defined by XML stay as they
 * are written: nothing outside the file is asked for, and nothing inside it grows. Faults of form are counted.
 */
export class WxrParser {
  private readonly parser = new SaxesParser({ fragment: false });
  private readonly fields = new WxrFields((event) => this.events.push(event));
  private events: WxrEvent[] = [];
  private faults = 0;
  private depth = 0;
  private isOpen = true;
  private sinceEvent = 0;
  private text = '';

  constructor() {
    this.parser.on('error', () => {
      this.faults++;
    });
    this.parser.on('opentag', ({ name, attributes }) => {
      this.endText();
      if (++this.depth > DEEPEST) throw new NotAnExportError('too-deep');
      this.fields.open(name, attributes as Record<string, string>);
    });
    this.parser.on('closetag', ({ name }) => {
      this.endText();
      this.depth--;
      if (name === 'channel' || name === 'rss') this.isOpen = false;
      this.fields.close(name);
    });
    for (const kind of ['text', 'cdata'] as const)
      this.parser.on(kind, (text) => {
        this.text += text;
        if (this.text.length > LONGEST_TEXT) throw new NotAnExportError('text-too-long');
        this.sinceEvent = 0;
      });
  }

  /** What one more piece of the file completes. */
  write(piece: string): WxrEvent[] {
    this.sinceEvent += piece.length;
    if (this.sinceEvent > LONGEST_TEXT) throw new NotAnExportError('text-too-long');
    this.parser.write(piece);
    return this.take();
  }

  end(): WxrEvent[] {
    const before = this.faults;
    this.parser.close();
    if (!this.fields.hasChannel) throw new NotAnExportError('no-channel');
    const faults = this.isOpen ? before : this.faults;
    this.events.push({ kind: 'end', faults, isUnfinished: this.isOpen });
    return this.take();
  }

  private endText(): void {
    this.sinceEvent = 0;
    if (this.text !== '') this.fields.text(this.text);
    this.text = '';
  }

  private take(): WxrEvent[] {
    const events = this.events;
    this.events = [];
    return events;
  }
}
