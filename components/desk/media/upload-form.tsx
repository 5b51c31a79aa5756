import { getTranslations } from 'next-intl/server';
import { deskPaths } from '@/lib/desk/desk-paths';
import { SubmitButton } from '../submit-button';

/** Takes one image into the library; works without script. */
export async function UploadForm() {
  const t = await getTranslations('Desk.mediaPage');

  return (
    <section aria-labelledby="upload" className="grid gap-3 border border-rule bg-surface p-4">
      <h2 id="upload" className="text-xl">
        {t('uploadTitle')}
      </h2>
      <form
        method="post"
        action={deskPaths.form('media/add')}
        encType="multipart/form-data"
        className="grid gap-3 md:grid-cols-[1fr_auto] md:items-end"
      >
        <div className="grid gap-1">
          <label htmlFor="image" className="font-headline text-base font-semibold">
            {t('file')}
          </label>
          <input
            id="image"
            name="image"
            type="file"
            accept="image/jpeg,image/png,image/webp,image/avif"
            required
            aria-describedby="image-help"
            className="w-full border border-muted bg-paper py-1 ps-1 pe-3 font-headline text-base text-ink file:me-3 file:cursor-pointer file:border-0 file:bg-tint file:px-3 file:py-1 file:font-headline file:text-base file:text-ink"
          />
        </div>
        <SubmitButton>{t('upload')}</SubmitButton>
        <p id="image-help" className="text-sm text-muted md:col-span-2">
          {t('fileHelp')}
        </p>
      </form>
    </section>
  );
}
