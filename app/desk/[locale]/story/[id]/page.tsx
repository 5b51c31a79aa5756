import { NextIntlClientProvider } from 'next-intl';
import { getMessages, getTranslations } from 'next-intl/server';
import { DeskFrame } from '@/components/desk/desk-frame';
import { StoryEditor } from '@/components/desk/editor/story-editor';
import { TIME_ZONE } from '@/i18n/time-zone';
import { may } from '@/lib/desk/accounts/permissions';
import { sectionChoices } from '@/lib/desk/editor/section-choices';
import { draftAnswer } from '@/lib/desk/http/draft-body';
import { pageDraft } from '@/lib/desk/http/page-draft';
import { pageGuard, pageLocale } from '@/lib/desk/http/page-guard';
import { documentFields } from '@/lib/desk/text/document-fields';
import { listAuthors, listSections, listTopics } from '@/lib/taxonomies';

type Props = { params: Promise<{ locale: string; id: string }> };

export async function generateMetadata() {
  const t = await getTranslations('Desk.editor');
  return { title: t('title') };
}

export default async function StoryPage({ params }: Props) {
  const locale = await pageLocale(params);
  const account = await pageGuard('/desk/[locale]/story/[id]', locale);
  const draft = await pageDraft(account, (await params).id, locale);
  const title = String(documentFields(draft.files.ar ?? '').title || draft.facts.slug);
  const subject = { section: draft.facts.section, owner: draft.facts.owner.id };
  const named = (items: { slug: string; name: string }[]) =>
    items.map(({ slug, name }) => ({ slug, name }));
  const { Desk } = await getMessages();
  const messages = {
    Desk: {
      editor: Desk.editor,
      rich: Desk.rich,
      picker: Desk.picker,
      components: Desk.components,
      errors: Desk.errors,
      preview: Desk.preview,
    },
  };

  return (
    <DeskFrame locale={locale} account={account} title={title} isWide>
      <NextIntlClientProvider locale={locale} timeZone={TIME_ZONE} messages={messages}>
        <StoryEditor
          draft={draftAnswer(draft)}
          facts={{
            locale,
            sections: sectionChoices(account, subject, await listSections(locale)),
            topics: named(await listTopics(locale)),
            authors: named(await listAuthors(locale)),
            mayPublish: may(account, 'story.publish', subject),
            mayReview: may(account, 'story.review', subject),
            timeZone: TIME_ZONE,
          }}
        />
      </NextIntlClientProvider>
    </DeskFrame>
  );
}
