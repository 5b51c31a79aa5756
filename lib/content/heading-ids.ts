import { withoutMarks } from '../arabic/letters';

/** Gives each heading of one document a stable, unique id that keeps Arabic letters. */
export class HeadingIds {
  private readonly seen = new Map<string, number>();

  of(text: string): string {
    const base = headingId(text);
    const count = (this.seen.get(base) ?? 0) + 1;
    this.seen.set(base, count);
    return count === 1 ? base : `${base}-${count}`;
  }
}

/** «موقف مشترك» -> `موقف-مشترك`: letters and digits of any script, without harakat and marks. */
function headingId(text: string): string {
  const words = withoutMarks(text.normalize('NFC'))
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu);
  return words?.join('-') ?? 'section';
}
