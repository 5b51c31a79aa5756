import 'server-only';
import type { Front as StoredFront } from 'contentlayer/generated';
import type { Locale } from '@/i18n/locales';
import { type ArticleCard, findCards } from './articles';
import { storeFiles } from './content/store-layout';
import { listArticles } from './lists';
import { readStore } from './store';
import { listSections, type Section } from './taxonomies';

export type SectionBand = { section: Section; articles: ArticleCard[] };

/** What stands on the front page, each story in one place only. */
export type Front = {
  lead?: ArticleCard;
  secondary: ArticleCard[];
  /** The newest stories that do not stand above. */
  latest: ArticleCard[];
  bands: SectionBand[];
};

const SECONDARY = 5;
const BAND = 4;
const LATEST = 4;

/** What editors choose: the slugs of stories, by place. */
type Choice = Pick<StoredFront, 'lead' | 'secondary'> & {
  picks: { section: string; stories: string[] }[];
};

/** The front page as it stands. */
export async function readFront(locale: Locale): Promise<Front> {
  return arrangeFront(locale, await readStore<StoredFront>(storeFiles.front()));
}

/** The front page that a choice makes: filled up with the newest stories of the reader's language. */
export async function arrangeFront(locale: Locale, chosen: Choice | undefined): Promise<Front> {
  const latest = await listArticles(locale, 'latest');
  const placed = new Set<string>();
  const take = (candidates: ArticleCard[], count: number) => {
    const taken: ArticleCard[] = [];
    for (const candidate of candidates) {
      if (taken.length === count) break;
      if (placed.has(candidate.slug)) continue;
      placed.add(candidate.slug);
      taken.push(candidate);
    }
    return taken;
  };

  const news = latest.filter(({ label }) => label !== 'opinion');
  const [lead] = take(
    [...(await findCards(locale, chosen?.lead ? [chosen.lead] : [])), ...news],
    1,
  );
  const secondary = take(
    [...(await findCards(locale, chosen?.secondary ?? [])), ...news],
    SECONDARY,
  );
  const newest = latest.filter(({ slug }) => !placed.has(slug)).slice(0, LATEST);
  const bands: SectionBand[] = [];
  for (const section of await listSections(locale)) {
    const picks = chosen?.picks.find((pick) => pick.section === section.slug)?.stories ?? [];
    const inSection = await listArticles(locale, `section.${section.slug}`);
    const articles = take([...(await findCards(locale, picks)), ...inSection], BAND);
    if (articles.length > 0) bands.push({ section, articles });
  }
  return { lead, secondary, latest: newest, bands };
}
