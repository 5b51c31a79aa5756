import { getTranslations } from 'next-intl/server';
import type { Locale } from '@/i18n/locales';
import { deskPaths } from '@/lib/desk/desk-paths';
import type { ListedStory } from '@/lib/desk/list/story-list';
import { DeskForm } from './desk-form';
import { SubmitButton } from './submit-button';

type Props = {
  locale: Locale;
  slug: string;
  way: 'gone' | 'redirect';
  /** The stories to which its address might lead. */
  targets: ListedStory[];
};

/** The second step: says what happens, and does it. */
export async function UnpublishConfirm({ locale, slug, way, targets }: Props) {
  const t = await getTranslations('Desk.published');
  const page = deskPaths.published(locale, slug);
  const isPossible = way === 'gone' || targets.length > 0;

  return (
    <section
      aria-labelledby="confirm"
      className="grid max-w-story gap-4 border-s-4 border-accent bg-tint px-4 py-4"
    >
      <h2 id="confirm" className="text-xl">
        {t('confirmTitle')}
      </h2>
      <p>{t(way === 'gone' ? 'confirmGone' : 'confirmRedirect')}</p>
      {!isPossible && <p>{t('noTargets')}</p>}
      <DeskForm name="unpublish" locale={locale} page={page} className="grid gap-4">
        <input type="hidden" name="slug" value={slug} />
        <input type="hidden" name="way" value={way} />
        {way === 'redirect' && (
          <fieldset className="grid gap-2">
            <legend className="sr-only">{t('redirect')}</legend>
            {targets.map((target, index) => (
              <label key={target.slug} className="flex items-baseline gap-2">
                <input type="radio" name="to" value={target.slug} defaultChecked={index === 0} />
                <bdi lang="ar">{target.title}</bdi>
              </label>
            ))}
          </fieldset>
        )}
        <div className="flex flex-wrap items-center gap-4">
          {isPossible && <SubmitButton>{t('confirm')}</SubmitButton>}
          <a href={page} className="py-1 text-link underline">
            {t('cancel')}
          </a>
        </div>
      </DeskForm>
    </section>
  );
}
