import { getTranslations } from 'next-intl/server';
import { BidiText } from '@/components/text/bidi-text';
import type { Locale } from '@/i18n/locales';
import { paths } from '@/lib/paths';
import type { Author } from '@/lib/taxonomies';

export async function AuthorDirectory({ locale, authors }: { locale: Locale; authors: Author[] }) {
  const t = await getTranslations('List');

  return (
    <ul className="grid gap-x-8 sm:grid-cols-2 lg:grid-cols-3">
      {authors.map(({ slug, name, description, stories }) => (
        <li key={slug} className="grid content-start gap-1 border-t border-rule py-4">
          <a
            href={paths.author(locale, slug)}
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
