'use client';
import { useTranslations } from 'next-intl';
import { useEffect, useId, useRef, useState } from 'react';
import { imageKey } from '@/lib/content/image-recipes';
import { deskPaths } from '@/lib/desk/desk-paths';
import { askDesk, sendImage } from '@/lib/desk/editor/ask-desk';
import type { mediaAnswer } from '@/lib/desk/http/media-answer';
import { DeskButton } from './desk-button';
import { useEditor } from './editor-context';
import { inputLook, Labelled } from './labelled';
import { useErrorText } from './use-error-text';

type Item = ReturnType<typeof mediaAnswer>;
type Props = { label: string; src: string; onPick: (src: string) => void };

const WAIT_MS = 250;

/** The image of a place: from the library, or a new one by button, drop or paste. */
export function MediaPicker({ label, src, onPick }: Props) {
  const t = useTranslations('Desk.picker');
  const errorText = useErrorText();
  const { facts } = useEditor();
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  const [isOpen, setIsOpen] = useState(false);
  const [text, setText] = useState('');
  const [items, setItems] = useState<Item[]>([]);
  const [error, setError] = useState<string>();
  const [isBusy, setIsBusy] = useState(false);

  useEffect(() => {
    if (!isOpen) return;
    const timer = setTimeout(async () => {
      const answer = await askDesk<{ items: Item[] }>('media/find', { text, page: 1 });
      if (answer.kind === 'done') setItems(answer.value.items);
      else setError(answer.kind === 'refused' ? answer.error : 'no-connection');
    }, WAIT_MS);
    return () => clearTimeout(timer);
  }, [isOpen, text]);

  const pick = (name: string) => {
    dialog.current?.close();
    onPick(name);
  };
  const upload = async (file: File | undefined) => {
    if (!file) return;
    setIsBusy(true);
    setError(undefined);
    const answer = await sendImage<Item>(file);
    setIsBusy(false);
    if (answer.kind === 'done') pick(answer.value.name);
    else setError(answer.kind === 'refused' ? answer.error : 'no-connection');
  };

  return (
    <div className="grid gap-2">
      <p className="font-headline text-sm font-semibold">{label}</p>
      {src && (
        <p className="flex items-center gap-2 text-sm text-muted">
          {/* biome-ignore lint/performance/noImgElement: the desk serves its own sizes. */}
          <img src={deskPaths.image(src, 320)} alt="" width={96} className="border border-rule" />
          <a
            href={deskPaths.mediaItem(facts.locale, imageKey(src))}
            target="_blank"
            rel="noreferrer"
            className="underline"
          >
            {t('describeImage')}
          </a>
        </p>
      )}
      <DeskButton
        onClick={() => {
          setIsOpen(true);
          dialog.current?.showModal();
        }}
      >
        {src ? t('changeImage') : t('chooseImage')}
      </DeskButton>
      <dialog
        ref={dialog}
        aria-label={label}
        onClose={() => setIsOpen(false)}
        onPaste={(event) => void upload(event.clipboardData.files[0])}
        onDragOver={(event) => event.preventDefault()}
        onDrop={(event) => {
          event.preventDefault();
          void upload(event.dataTransfer.files[0]);
        }}
        className="m-auto w-full max-w-page border border-rule bg-paper p-5 text-ink"
      >
        <div className="grid gap-4">
          <h2 className="text-xl">{label}</h2>
          <Labelled id={`${id}-words`} label={t('imageWords')}>
            <input
              id={`${id}-words`}
              type="search"
              dir="auto"
              value={text}
              className={inputLook}
              onChange={({ target }) => setText(target.value)}
            />
          </Labelled>
          <Labelled id={`${id}-file`} label={t('upload')} hint={t('uploadHelp')}>
            <input
              id={`${id}-file`}
              type="file"
              accept="image/jpeg,image/png,image/webp,image/avif"
              disabled={isBusy}
              aria-describedby={`${id}-file-hint`}
              className={inputLook}
              onChange={({ target }) => void upload(target.files?.[0])}
            />
          </Labelled>
          {isBusy && <p role="status">{t('uploading')}</p>}
          {error && (
            <p role="alert" className="border-s-4 border-accent bg-tint px-2 text-sm">
              {errorText(error)}
            </p>
          )}
          <ul className="grid max-h-96 grid-cols-2 gap-3 overflow-auto sm:grid-cols-3 lg:grid-cols-5">
            {items.map((item) => (
              <li key={item.id}>
                <button
                  type="button"
                  onClick={() => pick(item.name)}
                  className="grid w-full cursor-pointer gap-1 border border-rule bg-surface p-2 text-start text-sm text-ink"
                >
                  {/* biome-ignore lint/performance/noImgElement: the desk serves its own sizes. */}
                  <img
                    src={item.thumbnail}
                    alt=""
                    loading="lazy"
                    className="aspect-3/2 object-cover"
                  />
                  <span className="line-clamp-2">
                    {item.description.alt[facts.locale] || item.name}
                  </span>
                </button>
              </li>
            ))}
          </ul>
          <DeskButton onClick={() => dialog.current?.close()}>{t('close')}</DeskButton>
        </div>
      </dialog>
    </div>
  );
}
