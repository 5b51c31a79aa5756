import { getTranslations } from 'next-intl/server';
import type { Locale } from '@/i18n/locales';
import { deskTime } from '@/lib/desk/desk-time';
import type { StoryVersion } from '@/lib/git/story-history';
import { DeskForm } from './desk-form';
import { DeskTime } from './desk-time';
import { QuietButton } from './quiet-button';

type Props = {
  locale: Locale;
  slug: string;
  version: StoryVersion;
  isCurrent: boolean;
  /** Which of the two sides that are compared it is now. */
  isOlder: boolean;
  isNewer: boolean;
  page: string;
};

/** One version of a story: who made it, what it is compared with, and the way back to it. */
export async function VersionRow(props: Props) {
  const { locale, slug, version, isCurrent, isOlder, isNewer, page } = props;
  const t = await getTranslations('Desk.history');
  const { commit, at, author, committer, approvedBy, subject } = version;
  const time = deskTime(locale, at);
  const kind = /^(\w+): /.exec(subject)?.[1] ?? 'other';

  return (
    <li className="grid gap-3 border-t border-rule py-3 sm:grid-cols-[auto_1fr_auto] sm:items-center sm:gap-6">
      <div className="flex gap-4 font-headline text-base">
        <Side
          name="from"
          label={t('olderOf', { time })}
          short={t('older')}
          is={isOlder}
          value={commit}
        />
        <Side
          name="to"
          label={t('newerOf', { time })}
          short={t('newer')}
          is={isNewer}
          value={commit}
        />
      </div>
      <div className="grid gap-1">
        <p className="flex flex-wrap items-baseline gap-x-3 font-headline">
          <span className="font-semibold">{t('kind', { kind })}</span>
          <DeskTime locale={locale} at={at} />
          {isCurrent && <span className="bg-tint px-2 text-sm">{t('current')}</span>}
        </p>
        <p className="flex flex-wrap gap-x-4 text-sm text-muted">
          <span>{t.rich('wrote', { name: () => <bdi>{author}</bdi> })}</span>
          <span>{t.rich('publishedBy', { name: () => <bdi>{committer}</bdi> })}</span>
          {approvedBy && (
            <span>
              {t.rich('approvedBy', { name: () => <bdi>{approvedBy.replace(/ <.*/, '')}</bdi> })}
            </span>
          )}
        </p>
      </div>
      {!isCurrent && (
        <DeskForm name="restore" locale={locale} page={page}>
          <input type="hidden" name="slug" value={slug} />
          <QuietButton name="commit" value={commit} label={t('restoreOf', { time })}>
            {t('restore')}
          </QuietButton>
        </DeskForm>
      )}
    </li>
  );
}

type SideProps = { name: string; label: string; short: string; is: boolean; value: string };

function Side({ name, label, short, is, value }: SideProps) {
  return (
    <label className="flex items-center gap-2 py-1">
      <input
        type="radio"
        form="compare"
        name={name}
        value={value}
        defaultChecked={is}
        aria-label={label}
      />
      <span aria-hidden="true">{short}</span>
    </label>
  );
}
