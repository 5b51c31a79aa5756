import { isCalendarDate } from './check-fields';
import { linkKind } from './check-link';
import type { AttributeKind } from './component-specs';

const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

const checks: Record<AttributeKind, { expected: string; test: (value: string) => boolean }> = {
  text: { expected: 'text', test: (value) => value.trim() !== '' },
  slug: { expected: 'a slug (a–z, 0–9, hyphens)', test: isSlug },
  date: {
    expected: 'a date such as 2026-03-15',
    test: (value) => /^\d{4}-\d{2}-\d{2}$/.test(value) && isCalendarDate(value),
  },
  number: { expected: 'a whole number', test: (value) => /^\d{1,6}$/.test(value) },
  media: {
    expected: 'the name of an image in content/media',
    test: (value) => /^[a-z0-9-]+\.(jpe?g|png|webp)$/.test(value),
  },
  phone: { expected: 'a phone number', test: (value) => /^\+?[\d][\d ()-]{2,24}$/.test(value) },
  handle: { expected: 'a handle such as @midad', test: (value) => /^[@#][\w.]{1,40}$/.test(value) },
  url: {
    expected: 'an address such as https://example.org/page',
    test: (value) => linkKind(value) === 'external',
  },
  language: {
    expected: 'a language tag',
    test: (value) => /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(value),
  },
};

export function isSlug(value: string): boolean {
  return value.length <= 80 && SLUG.test(value);
}

/** What the value should have been, or undefined if it is right. */
export function attributeFault(kind: AttributeKind, value: string): string | undefined {
  return checks[kind].test(value) ? undefined : checks[kind].expected;
}
