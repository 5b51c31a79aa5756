import { useMDXComponent } from 'next-contentlayer2/hooks';
import type { Locale } from '@/lib/locales';
import { mdxComponents } from './mdx-components';

/** The compiled MDX of a story, run on the server. */
export function StoryBody({ locale, code }: { locale: Locale; code: string }) {
  const Body = useMDXComponent(code);

  return (
    <div className="body">
      <Body components={mdxComponents[locale]} />
    </div>
  );
}
