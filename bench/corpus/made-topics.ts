import type { Named } from './bilingual';
import { slugify } from './slugify';
import { places, subjects } from './subjects';

const MOST = 400;

type Topic = Named & { slug: string; kind: 'place' | 'organisation' | 'subject' };

/** Topics that make the base's up to one for each 50 stories and 20 more, at most 400. */
export function madeTopics(taken: readonly string[], stories: number): Topic[] {
  const total = Math.min(MOST, 20 + Math.floor(stories / 50));
  return everyTopic()
    .map((topic) => ({ ...topic, slug: slugify(topic.en) }))
    .filter(({ slug }) => !taken.includes(slug))
    .slice(0, Math.max(0, total - taken.length));
}

/** The YAML record of a made topic. */
export function topicRecord({ ar, en, kind }: Topic): string {
  return `name: { ar: '${ar}', en: '${en}' }
description: { ar: 'كل ما نُشر في الموضوع: ${ar}.', en: 'Everything published on the topic: ${en}.' }
kind: ${kind}
`;
}

function everyTopic(): Omit<Topic, 'slug'>[] {
  return [
    ...places.map((place) => ({ ...place, kind: 'place' as const })),
    ...subjects.map(({ ar, en }) => ({
      ar: `اتحاد ${ar}`,
      en: `${en} union`,
      kind: 'organisation' as const,
    })),
    ...subjects.flatMap((subject, index) =>
      places.map((_, step) => {
        const place = places[(index + step) % places.length] as Named;
        return {
          ar: `${subject.ar} في ${place.ar}`,
          en: `${subject.en} in ${place.en}`,
          kind: 'subject' as const,
        };
      }),
    ),
  ];
}
