import { NamedListPage, namedListMetadata } from '@/components/list/named-list-page';
import { namedListParams } from '@/lib/named-lists';

type Props = PageProps<'/[locale]/authors/[slug]'>;

export const dynamic = 'force-static';

export const generateStaticParams = () => namedListParams('author');

export const generateMetadata = ({ params }: Props) => namedListMetadata('author', params);

export default function AuthorPage({ params }: Props) {
  return <NamedListPage kind="author" params={params} />;
}
