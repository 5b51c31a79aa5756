'use client';
import type { Locale } from '@/i18n/locales';
import { readFields, withField } from '@/lib/desk/editor/change-fields';
import { useEditor, useSession } from './editor-context';

type Fields = {
  values: Record<string, unknown> | undefined;
  /** Writes one field into the text; the other bytes of the file stay. */
  set: (name: string, value: unknown) => void;
};

/** The fields of one file; undefined while its front matter cannot be read. */
export function useFields(locale: Locale): Fields {
  const { session } = useEditor();
  const text = useSession().texts[locale] ?? '';

  return {
    values: readFields(text),
    set: (name, value) => {
      const now = session.read().texts[locale] ?? '';
      const next = withField(now, name, value);
      if (next !== undefined) session.texts.editFields(locale, next, name);
    },
  };
}
