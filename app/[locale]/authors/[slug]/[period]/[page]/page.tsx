import { NamedListPage, namedListMetadata } from '@/components/list/named-list-page';
import { namedArchiveParams } from '@/lib/named-lists';

type Props = PageProps<'/[locale]/authors/[slug]/[period]/[page]'>;

export const dynamic = 'force-static';

export const generateStaticParams = () => namedArchiveParams('author');

export const generateMetadata = ({ params }: Props) => namedListMetadata('author', params);

export default function AuthorArchivePage({ params }: Props) {
  return <NamedListPage kind="author" params={params} />;
}
