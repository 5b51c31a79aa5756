import { useTranslations } from 'next-intl';
import { Fragment } from 'react';
import { BidiText } from '@/components/text/bidi-text';
import type { Locale } from '@/i18n/locales';
import { paths } from '@/lib/paths';
import type { Author } from '@/lib/taxonomies';

export function Byline({ authors, locale }: { authors: Author[]; locale: Locale }) {
  const t = useTranslations('Article');
  if (authors.length === 0) return null;

  return (
    <span className="font-headline font-semibold text-ink">
      {t('by')}{' '}
      {authors.map(({ slug, name }, index) => (
        <Fragment key={slug}>
          {index > 0 && (locale === 'ar' ? '، ' : ', ')}
          <a
            href={paths.author(locale, slug)}
            rel="author"
            className="inline-block text-link hover:underline"
          >
            <BidiText>{name}</BidiText>
          </a>
        </Fragment>
      ))}
    </span>
  );
}
