import { NamedListPage, namedListMetadata } from '@/components/list/named-list-page';
import { namedListParams } from '@/lib/named-lists';

type Props = PageProps<'/[locale]/topics/[slug]'>;

export const dynamic = 'force-static';

export const generateStaticParams = () => namedListParams('topic');

export const generateMetadata = ({ params }: Props) => namedListMetadata('topic', params);

export default function TopicPage({ params }: Props) {
  return <NamedListPage kind="topic" params={params} />;
}
