import { NamedListPage, namedListMetadata } from '@/components/list/named-list-page';
import { namedListParams } from '@/lib/named-lists';

type Props = PageProps<'/[locale]/sections/[slug]'>;

export const dynamic = 'force-static';

export const generateStaticParams = () => namedListParams('section');

export const generateMetadata = ({ params }: Props) => namedListMetadata('section', params);

export default function SectionPage({ params }: Props) {
  return <NamedListPage kind="section" params={params} />;
}
