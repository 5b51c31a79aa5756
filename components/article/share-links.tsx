import { useTranslations } from 'next-intl';
import type { Article } from '@/lib/articles';
import { paths } from '@/lib/paths';
import { shareLinks } from '@/lib/share-links';
import { absoluteUrl } from '@/lib/site';

export function ShareLinks({ article }: { article: Article }) {
  const t = useTranslations('Article');
  const links = shareLinks(article.title, absoluteUrl(paths.article(article.locale, article.slug)));

  return (
    <nav
      aria-label={t('share')}
      className="no-print flex flex-wrap items-baseline gap-x-4 gap-y-1 text-base"
    >
      <span className="font-headline font-semibold">{t('share')}</span>
      <ul className="flex flex-wrap gap-x-4">
        {links.map(({ network, href }) => (
          <li key={network}>
            <a
              href={href}
              rel="external noopener nofollow"
              className="inline-block py-1 text-link hover:underline"
            >
              {network === 'e-mail' ? t('shareEmail') : <bdi lang="en">{network}</bdi>}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
