import { getTranslations } from 'next-intl/server';
import { BidiText } from '@/components/text/bidi-text';
import type { Locale } from '@/i18n/locales';
import { feedFormats, feedTypes } from '@/lib/feeds/feed';
import { listFeeds } from '@/lib/feeds/list-feeds';
import { paths } from '@/lib/paths';

/** Every feed of a language, each in all formats. */
export async function FeedDirectory({ locale }: { locale: Locale }) {
  const t = await getTranslations('Feeds');
  const groups = await listFeeds(locale);

  return (
    <div className="grid gap-8">
      {groups.map(({ kind, feeds }) => (
        <section key={kind} aria-labelledby={kind} className="grid gap-5">
          <h2 id={kind} className="border-t-2 border-ink pt-3 text-2xl">
            {t('group', { kind })}
          </h2>
          <ul className="grid gap-x-8 sm:grid-cols-2 lg:grid-cols-3">
            {feeds.map(({ list, name = t('whole', { kind }) }) => (
              <li key={list} className="grid content-start gap-1 border-t border-rule py-4">
                <p className="font-headline text-xl font-semibold">
                  <BidiText>{name}</BidiText>
                </p>
                <p className="flex flex-wrap gap-x-4 text-base">
                  {feedFormats.map((format) => (
                    <a
                      key={format}
                      href={paths.feed(locale, list, format)}
                      type={feedTypes[format]}
                      aria-label={t('link', { list: name, format })}
                      className="py-1 text-link hover:underline"
                    >
                      {t('format', { format })}
                    </a>
                  ))}
                </p>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
