'use client';
import { useTranslations } from 'next-intl';
import { useId, useState } from 'react';
import { askDesk } from '@/lib/desk/editor/ask-desk';
import type { FoundStory } from '@/lib/desk/list/found-stories';
import { DeskButton } from './desk-button';
import { inputLook } from './labelled';
import { rememberHeadline, useHeadlines } from './use-headlines';

type Props = { label: string; slug?: string; onPick: (story: FoundStory) => void };

const WAIT_MS = 250;

/** Finds a public story by words in any spelling. */
export function StoryPicker({ label, slug, onPick }: Props) {
  const t = useTranslations('Desk.picker');
  const id = useId();
  const headlineOf = useHeadlines(slug ? [slug] : []);
  const [found, setFound] = useState<FoundStory[]>();
  const [timer, setTimer] = useState<ReturnType<typeof setTimeout>>();
  const search = (text: string) => {
    clearTimeout(timer);
    if (text.trim() === '') return setFound(undefined);
    setTimer(
      setTimeout(async () => {
        const answer = await askDesk<{ stories: FoundStory[] }>('stories', { text });
        if (answer.kind === 'done') setFound(answer.value.stories);
      }, WAIT_MS),
    );
  };

  return (
    <div className="grid gap-1">
      <label htmlFor={id} className="font-headline text-sm font-semibold">
        {label}
      </label>
      {slug && (
        <p className="text-sm text-muted">
          {t('chosen')} <bdi>{headlineOf(slug)}</bdi>
        </p>
      )}
      <input
        id={id}
        type="search"
        dir="auto"
        placeholder={t('storyWords')}
        className={inputLook}
        onChange={({ target }) => search(target.value)}
      />
      {found && (
        <ul aria-label={t('found', { count: found.length })} className="grid gap-1">
          {found.map((story) => (
            <li key={story.slug}>
              <DeskButton
                look="quiet"
                onClick={() => {
                  setFound(undefined);
                  rememberHeadline(story.slug, story.title);
                  onPick(story);
                }}
              >
                {story.title}
              </DeskButton>
            </li>
          ))}
          {found.length === 0 && <li className="text-sm text-muted">{t('nothing')}</li>}
        </ul>
      )}
    </div>
  );
}
