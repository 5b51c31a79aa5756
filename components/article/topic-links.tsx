import { useTranslations } from 'next-intl';
import { BidiText } from '@/components/text/bidi-text';
import type { Locale } from '@/i18n/locales';
import { paths } from '@/lib/paths';
import type { Topic } from '@/lib/taxonomies';

export function TopicLinks({ topics, locale }: { topics: Topic[]; locale: Locale }) {
  const t = useTranslations('Article');
  if (topics.length === 0) return null;

  return (
    <nav aria-label={t('topics')} className="no-print">
      <ul className="flex flex-wrap gap-2 text-base">
        {topics.map(({ slug, name }) => (
          <li key={slug}>
            <a
              href={paths.topic(locale, slug)}
              className="block border border-rule px-3 py-1 hover:border-ink"
            >
              <BidiText>{name}</BidiText>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
