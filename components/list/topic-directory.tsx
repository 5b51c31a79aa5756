import { getTranslations } from 'next-intl/server';
import { BidiText } from '@/components/text/bidi-text';
import type { Locale } from '@/i18n/locales';
import { paths } from '@/lib/paths';
import type { Topic } from '@/lib/taxonomies';

export async function TopicDirectory({ locale, topics }: { locale: Locale; topics: Topic[] }) {
  const t = await getTranslations('List');
  const covered = topics.filter(({ stories }) => stories[locale] > 0);

  return (
    <ul className="grid gap-x-8 sm:grid-cols-2 lg:grid-cols-3">
      {covered.map(({ slug, name, description, stories }) => (
        <li key={slug} className="grid content-start gap-1 border-t border-rule py-4">
          <a
            href={paths.topic(locale, slug)}
            className="font-headline text-xl font-semibold hover:underline"
          >
            <BidiText>{name}</BidiText>
          </a>
          <p className="text-md leading-relaxed text-muted">
            <BidiText>{description}</BidiText>
          </p>
          <p className="text-base text-muted">{t('count', { count: stories[locale] })}</p>
        </li>
      ))}
    </ul>
  );
}
