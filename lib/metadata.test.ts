import { describe, expect, it } from 'vitest';
import { pageMetadata, shorten } from './metadata';

const facts = {
  locale: 'ar',
  title: 'عنوان',
  description: 'وصف',
  siteName: 'مداد',
  paths: { ar: '/ar/x', en: '/en/x' },
} as const;

describe('pageMetadata', () => {
  it('lists itself, the other language and Arabic as default, all absolute', () => {
    const { canonical, languages } = pageMetadata(facts).alternates ?? {};
    expect(canonical).toMatch(/^https?:\/\/.+\/ar\/x$/);
    expect(Object.keys(languages ?? {})).toEqual(['ar', 'en', 'x-default']);
    expect(languages?.['x-default']).toBe(canonical);
  });

  it('names no English page that does not exist', () => {
    const { languages } = pageMetadata({ ...facts, paths: { ar: '/ar/x' } }).alternates ?? {};
    expect(Object.keys(languages ?? {})).toEqual(['ar', 'x-default']);
  });

  it('keeps an Arabic title that begins with Latin right to left', () => {
    expect(pageMetadata({ ...facts, title: 'C++ لغة' }).title).toBe('\u200fC++ لغة | مداد');
  });

  it('names the address of the page itself, and none for what has no address', () => {
    const own = pageMetadata({ ...facts, isIndexed: false }).openGraph?.url;
    expect(own).toMatch(/^https?:\/\/.+\/ar\/x$/);
    expect(pageMetadata({ ...facts, paths: {}, isIndexed: false }).openGraph?.url).toBeUndefined();
  });

  it('keeps pages that are no pages out of search engines', () => {
    const metadata = pageMetadata({ ...facts, isIndexed: false });
    expect(metadata.robots).toMatchObject({ index: false });
    expect(metadata.alternates).toBeUndefined();
  });
});

describe('shorten', () => {
  it('cuts between words', () => {
    expect(shorten('أعلن الكرملين، أن الرئيس', 16)).toBe('أعلن الكرملين…');
    expect(shorten('قصير', 16)).toBe('قصير');
  });
});
