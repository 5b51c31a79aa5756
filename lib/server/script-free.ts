/** Data blocks are no scripts: machines read them, browsers never run them. */
const DATA_BLOCK =
  /^<script[^>]*(?:\sdata-keep\b|type="application\/ld\+json"|type="speculationrules")/;

/**
 * Removes from Next's HTML what only a client would need: its scripts, their preloads and the
 * flight data. The text is the same server render, and nothing on reading pages hydrates; it saves
 * about 135 kB of JavaScript a page and 60 % of the HTML; React's markers go too, and what Next repeats of Open Graph
 * for X, which reads Open Graph itself (55 bytes of brotli). Never touches JSON-LD, speculation rules or comments that
 * are not React's. Refuses pages that are not complete without a script.
 */
export function withoutScripts(html: string): string {
  if (isIncomplete(html)) throw new Error('Next answered with HTML that needs its scripts.');
  return html
    .replace(/<script\b[^>]*>[\s\S]*?<\/script>/g, (script) =>
      DATA_BLOCK.test(script) ? script : '',
    )
    .replace(/<link\b[^>]*\bas="script"[^>]*>/g, '')
    .replace(/<!--(?: |\/?\$[?!]?|\/?&)?-->/g, '')
    .replace('<div hidden=""></div>', '')
    .replace(/<style data-precedence="next" data-href="[^"]*">/g, '<style>')
    .replace(/<meta name="next-size-adjust" content=""\/>/g, '')
    .replace(/<meta name="twitter:(?!card")[^>]*>/g, '');
}

/** An error shell, or a render that streams in parts: both are blank without their scripts. */
function isIncomplete(html: string): boolean {
  return (
    html.includes('id="__next_error__"') ||
    /<template id="[BP]:/.test(html) ||
    /<div hidden id="S:/.test(html)
  );
}
