/** A way to share a story that is a plain link: no script, no request until it is followed. */
export type ShareLink = {
  network: 'WhatsApp' | 'X' | 'Facebook' | 'Telegram' | 'e-mail';
  href: string;
};

const FIRST_STRONG_ISOLATE = '\u2068';
const POP_ISOLATE = '\u2069';

/** Links for one story; the headline is isolated and the URL stands on its own line. */
export function shareLinks(title: string, url: string): ShareLink[] {
  const isolated = `${FIRST_STRONG_ISOLATE}${title}${POP_ISOLATE}`;
  const query = (base: string, params: Record<string, string>) =>
    `${base}?${Object.entries(params)
      .map(([key, value]) => `${key}=${encodeURIComponent(value)}`)
      .join('&')}`;
  return [
    { network: 'WhatsApp', href: query('https://wa.me/', { text: `${isolated}\n${url}` }) },
    { network: 'X', href: query('https://x.com/intent/post', { text: isolated, url }) },
    { network: 'Facebook', href: query('https://www.facebook.com/sharer/sharer.php', { u: url }) },
    { network: 'Telegram', href: query('https://t.me/share/url', { url, text: isolated }) },
    { network: 'e-mail', href: query('mailto:', { subject: title, body: `${isolated}\n${url}` }) },
  ];
}
