import type { ReactNode } from 'react';
import { findCard } from '@/lib/articles';

type Props = { href: string; slug: string; children: ReactNode };

/** A link to another story: its text alone while that story is not public. */
export async function StoryLink({ href, slug, children }: Props) {
  return (await findCard('ar', slug)) ? <a href={href}>{children}</a> : children;
}
