import { NamedListPage, namedListMetadata } from '@/components/list/named-list-page';
import { namedArchiveParams } from '@/lib/named-lists';

type Props = PageProps<'/[locale]/sections/[slug]/[period]/[page]'>;

export const dynamic = 'force-static';

export const generateStaticParams = () => namedArchiveParams('section');

export const generateMetadata = ({ params }: Props) => namedListMetadata('section', params);

export default function SectionArchivePage({ params }: Props) {
  return <NamedListPage kind="section" params={params} />;
}
