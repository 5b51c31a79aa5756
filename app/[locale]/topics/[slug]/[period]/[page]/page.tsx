import { NamedListPage, namedListMetadata } from '@/components/list/named-list-page';
import { namedArchiveParams } from '@/lib/named-lists';

type Props = PageProps<'/[locale]/topics/[slug]/[period]/[page]'>;

export const dynamic = 'force-static';

export const generateStaticParams = () => namedArchiveParams('topic');

export const generateMetadata = ({ params }: Props) => namedListMetadata('topic', params);

export default function TopicArchivePage({ params }: Props) {
  return <NamedListPage kind="topic" params={params} />;
}
