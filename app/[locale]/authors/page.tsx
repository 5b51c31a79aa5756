import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { Directory } from '@/components/list/directory';
import { directoryMetadata } from '@/components/list/directory-metadata';
import { DirectoryPage } from '@/components/list/directory-page';
import { paths } from '@/lib/paths';
import { listAuthors } from '@/lib/taxonomies';

export const dynamic = 'force-static';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('List');
  return directoryMetadata({
    title: t('authors'),
    description: t('authorsDescription'),
    hrefOf: paths.authors,
  });
}

export default async function AuthorsPage() {
  const locale = await getLocale();
  const t = await getTranslations('List');

  return (
    <DirectoryPage
      locale={locale}
      title={t('authors')}
      description={t('authorsDescription')}
      hrefOf={paths.authors}
    >
      <Directory
        locale={locale}
        kind="author"
        entries={await listAuthors(locale)}
        hrefOf={paths.author}
      />
    </DirectoryPage>
  );
}
