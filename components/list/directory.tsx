import { getTranslations } from 'next-intl/server';
import { BidiText } from '@/components/text/bidi-text';
import type { Locale } from '@/i18n/locales';
import { listTotals } from '@/lib/lists';

type Entry = { slug: string; name: string; description: string };
type Props = {
  locale: Locale;
  kind: 'topic' | 'author';
  entries: Entry[];
  /** Stands above the names; nothing does if none of them has a story. */
  heading?: string;
  hrefOf: (locale: Locale, slug: string) => string;
};

/** Names with a sentence each and the count of their stories; those without any are left out. */
export async function Directory({ locale, kind, entries, heading, hrefOf }: Props) {
  const t = await getTranslations('List');
  const totals = await listTotals(locale);
  const covered = entries.flatMap((entry) => {
    const stories = totals[`${kind}.${entry.slug}`];
    return stories ? [{ ...entry, stories }] : [];
  });

  const names = (
    <ul className="grid gap-x-8 sm:grid-cols-2 lg:grid-cols-3">
      {covered.map(({ slug, name, description, stories }) => (
        <li key={slug} className="grid content-start gap-1 border-t border-rule py-4">
          <a
            href={hrefOf(locale, slug)}
            className="font-headline text-xl font-semibold hover:underline"
          >
            <BidiText>{name}</BidiText>
          </a>
          <p className="text-md leading-relaxed text-muted">
            <BidiText>{description}</BidiText>
          </p>
          <p className="text-base text-muted">{t('count', { count: stories })}</p>
        </li>
      ))}
    </ul>
  );
  if (!heading) return names;
  if (covered.length === 0) return null;
  return (
    <section className="grid gap-4">
      <h2 className="border-t-2 border-ink pt-2 text-2xl">{heading}</h2>
      {names}
    </section>
  );
}
