'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { type Locale, localeCodes, locales } from '@/i18n/locales';
import { deskPaths, type PreviewLook } from '@/lib/desk/desk-paths';
import { PreviewStage } from './preview-stage';
import { ToggleGroup } from './toggle-group';
import { usePreviewFrame } from './use-preview-frame';

type Props = {
  /** The draft. */
  id: string;
  /** The language of the desk; the preview begins in it. */
  locale: Locale;
  /** Changes whenever the server has new texts: then the preview shows them. */
  stamp: number;
};

/** A draft as readers would see it, in a frame, with what they may see it by. Needs `Desk.preview`. */
export function PreviewPane({ id, locale, stamp }: Props) {
  const t = useTranslations('Desk.preview');
  const { frame, isUpdating } = usePreviewFrame(stamp);
  const [language, setLanguage] = useState<Locale>(locale);
  const [width, setWidth] = useState<'phone' | 'desktop'>('phone');
  const [colours, setColours] = useState<'light' | 'dark'>('light');
  const [look, setLook] = useState<PreviewLook>('page');

  return (
    <section aria-label={t('title')} className="flex h-full min-h-0 flex-col gap-3">
      <div className="flex flex-wrap items-center gap-2">
        <ToggleGroup
          label={t('language')}
          value={language}
          onChange={setLanguage}
          options={localeCodes.map((code) => ({
            value: code,
            label: locales[code].label,
            lang: code,
          }))}
        />
        <ToggleGroup
          label={t('width')}
          value={width}
          onChange={setWidth}
          options={[
            { value: 'phone', label: t('phone') },
            { value: 'desktop', label: t('desktop') },
          ]}
        />
        <ToggleGroup
          label={t('colours')}
          value={colours}
          onChange={setColours}
          options={[
            { value: 'light', label: t('light') },
            { value: 'dark', label: t('dark') },
          ]}
        />
        <ToggleGroup
          label={t('look')}
          value={look}
          onChange={setLook}
          options={[
            { value: 'page', label: t('page') },
            { value: 'cards', label: t('cards') },
          ]}
        />
        <p role="status" className="ms-auto text-sm text-muted">
          {isUpdating ? t('updating') : ''}
        </p>
      </div>
      <PreviewStage
        frame={frame}
        title={t('frame')}
        src={deskPaths.preview(language, id, { look, deskLocale: locale })}
        width={width}
        colours={colours}
      />
    </section>
  );
}
