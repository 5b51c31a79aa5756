import type { Route } from 'next';
import type { Locale } from '@/i18n/locales';
import type { DeskWidth } from './media/resize-image';

/** A preview shows the page itself, or what others make of it: a search result and a share card. */
export type PreviewLook = 'page' | 'cards';

/** Every address of the desk is built here. */
export const deskPaths = {
  list: (locale: Locale) => `/desk/${locale}` as Route,
  signIn: (locale: Locale) => `/desk/${locale}/sign-in` as Route,
  code: (locale: Locale) => `/desk/${locale}/code` as Route,
  join: (locale: Locale, secret: string) => `/desk/${locale}/join?key=${secret}` as Route,
  twoFactor: (locale: Locale) => `/desk/${locale}/two-factor` as Route,
  people: (locale: Locale) => `/desk/${locale}/people` as Route,
  account: (locale: Locale) => `/desk/${locale}/account` as Route,
  newStory: (locale: Locale) => `/desk/${locale}/new` as Route,
  story: (locale: Locale, id: string) => `/desk/${locale}/story/${id}` as Route,
  published: (locale: Locale, slug: string) => `/desk/${locale}/published/${slug}` as Route,
  history: (locale: Locale, slug: string) => `/desk/${locale}/history/${slug}` as Route,
  front: (locale: Locale) => `/desk/${locale}/front` as Route,
  audit: (locale: Locale) => `/desk/${locale}/audit` as Route,
  media: (locale: Locale) => `/desk/${locale}/media` as Route,
  mediaItem: (locale: Locale, id: string) =>
    `/desk/${locale}/media/${encodeURIComponent(id)}` as Route,
  /** An image of the library, as it is or at most so many pixels wide. */
  image: (name: string, width?: DeskWidth) =>
    `/desk/media/${encodeURIComponent(name)}${width ? `?width=${width}` : ''}`,
  /** A story's preview in a window of its own, with its controls. */
  storyPreview: (locale: Locale, id: string) => `/desk/${locale}/story/${id}/preview` as Route,
  /** The page inside the preview's frame; here `locale` is the language of the article. */
  preview: (locale: Locale, id: string, facts: { look: PreviewLook; deskLocale: Locale }) =>
    `/desk/${locale}/preview/${id}?look=${facts.look}&desk=${facts.deskLocale}` as Route,
  /** The share card of a draft; another `hash` means that it shows something else. */
  previewCard: (locale: Locale, id: string, hash: string) =>
    `/desk/${locale}/preview/${id}/card?shows=${hash}`,
  shared: (locale: Locale, token: string) =>
    `/desk/${locale}/shared/${encodeURIComponent(token)}` as Route,
  /** Where links lead that do not work any more. */
  linkOver: (locale: Locale) => `/desk/${locale}/link-over` as Route,
  form: (name: string) => `/desk/api/${name}` as Route,
} as const;
