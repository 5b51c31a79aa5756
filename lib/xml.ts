/** Text as it may stand in an XML element or attribute: characters that XML forbids are dropped. */
export function xmlText(text: string): string {
  return text
    .replace(/[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

const SIGNS: Record<string, string> = { amp: '&', gt: '>', lt: '<', quot: '"', '#x27': "'" };

/** The text behind the entities that `xmlText` and React write; others stay. */
export function unescapedText(escaped: string): string {
  return escaped.replace(/&([a-z]+|#x27);/g, (entity, name: string) => SIGNS[name] ?? entity);
}

/** An answer with an XML document. */
export function xmlResponse(body: string, type = 'application/xml'): Response {
  return new Response(`<?xml version="1.0" encoding="UTF-8"?>\n${body}\n`, {
    headers: { 'content-type': `${type}; charset=utf-8` },
  });
}
