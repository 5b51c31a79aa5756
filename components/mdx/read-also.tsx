import { getLocale, getTranslations } from 'next-intl/server';
import { Picture } from '@/components/media/picture';
import { BidiText } from '@/components/text/bidi-text';
import { findCard } from '@/lib/articles';
import { findImage } from '@/lib/images';
import { paths } from '@/lib/paths';

/** An inline way to another story; nothing at all if that story is not public in this language. */
export async function ReadAlso({ slug }: { slug: string }) {
  const locale = await getLocale();
  const t = await getTranslations('Article');
  const article = await findCard(locale, slug);
  if (!article) return null;
  const image = article.hero ? await findImage(locale, article.hero) : undefined;

  return (
    <aside
      className="no-print group relative flex items-center gap-4 border-y border-rule py-4"
      aria-label={`${t('readAlso')}: ${article.title}`}
    >
      {image && (
        <div className="w-24 max-w-[35%] shrink-0 sm:w-32">
          <Picture image={image} crop="thumb" sizes="8rem" loading="lazy" alt="" />
        </div>
      )}
      <div className="grid min-w-0 gap-0.5 leading-relaxed">
        <p className="font-headline text-sm font-semibold text-accent">{t('readAlso')}</p>
        <a
          href={paths.article(locale, slug)}
          className="covers-card font-headline text-lg font-semibold text-ink! no-underline! group-hover:underline!"
        >
          <BidiText>{article.title}</BidiText>
        </a>
      </div>
    </aside>
  );
}
