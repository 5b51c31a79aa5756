import { defaultLocale, locales } from '@/i18n/locales';
import messages from '@/messages/ar.json';
import './globals.css';

export const metadata = { title: messages.NotFound.title, robots: { index: false } };

/** The last resort, for addresses that neither `proxy.ts` nor a route knows. */
export default function GlobalNotFound() {
  return (
    <html lang={defaultLocale} dir={locales[defaultLocale].dir}>
      <body className="mx-auto grid max-w-story gap-4 p-8">
        <h1 className="text-4xl">{messages.NotFound.title}</h1>
        <p>{messages.NotFound.body}</p>
        <a href="/ar" className="text-link underline">
          {messages.NotFound.home}
        </a>
      </body>
    </html>
  );
}
