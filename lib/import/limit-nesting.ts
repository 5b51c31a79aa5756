/** More open elements than any post has; a parser's time grows with their square. */
const MOST_OPEN = 200;
/** They end by themselves, or hold nothing. */
const UNCOUNTED = new Set(
  'p li dt dd tr td th option br img hr input meta link source track wbr area base col embed param'.split(
    ' ',
  ),
);
const BLOCKS =
  /^(?:div|section|article|blockquote|ul|ol|table|figure|header|footer|main|aside|center|form)$/;
const TAG = /<(\/?)([a-z][a-z0-9-]*)(?=[\s/>])[^<>]*>/gi;

/** HTML without the opening tags that would nest deeper than anybody's text: their words stay. */
export function limitNesting(html: string): string {
  let open = 0;
  return html.replace(TAG, (tag, slash: string, written: string) => {
    const name = written.toLowerCase();
    if (UNCOUNTED.has(name)) return tag;
    if (slash) {
      open = Math.max(0, open - 1);
      return tag;
    }
    if (open < MOST_OPEN) {
      open++;
      return tag;
    }
    return BLOCKS.test(name) ? '<p>' : '';
  });
}
