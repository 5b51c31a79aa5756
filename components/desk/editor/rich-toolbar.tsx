'use client';
import { $createHeadingNode, $createQuoteNode, type HeadingTagType } from '@lexical/rich-text';
import {
  activeEditor$,
  applyFormat$,
  applyListType$,
  convertSelectionToNode$,
  currentBlockType$,
  currentFormat$,
  currentListType$,
  IS_BOLD,
  IS_ITALIC,
  insertJsx$,
  insertTable$,
  insertThematicBreak$,
  openLinkEditDialog$,
  useCellValues,
  usePublisher,
} from '@mdxeditor/editor';
import { $createParagraphNode } from 'lexical';
import { useTranslations } from 'next-intl';
import { locales } from '@/i18n/locales';
import { type ComponentName, componentSpec } from '@/lib/content/component-specs';
import { childrenFor } from '@/lib/desk/editor/component-text';
import { CommandSelect } from './command-select';
import { DeskButton } from './desk-button';
import { useEditor } from './editor-context';
import { InsertMenu } from './insert-menu';
import { toEndOfBlock } from './to-end-of-block';
import { useToolbarKeys } from './use-toolbar-keys';

const headings = ['h2', 'h3', 'h4'] as const;

/** Everything that can be done to the text in rich mode. */
export function RichToolbar() {
  const t = useTranslations('Desk.rich');
  const [format, block, list] = useCellValues(currentFormat$, currentBlockType$, currentListType$);
  const [editor] = useCellValues(activeEditor$);
  const applyFormat = usePublisher(applyFormat$);
  const convert = usePublisher(convertSelectionToNode$);
  const applyList = usePublisher(applyListType$);
  const openLink = usePublisher(openLinkEditDialog$);
  const insertTable = usePublisher(insertTable$);
  const insertRule = usePublisher(insertThematicBreak$);
  const insertJsx = usePublisher(insertJsx$);
  const keys = useToolbarKeys();
  const { locale } = useEditor().facts;

  const setBlock = (kind: string) =>
    convert(() => {
      if (kind === 'quote') return $createQuoteNode();
      return kind === 'paragraph'
        ? $createParagraphNode()
        : $createHeadingNode(kind as HeadingTagType);
    });
  const insert = (name: ComponentName, props: Record<string, string>) => {
    const { place } = componentSpec(name);
    if (place === 'block') {
      if (editor) toEndOfBlock(editor);
      insertJsx({ kind: 'flow', name, props, children: childrenFor(name) });
    } else insertJsx({ kind: 'text', name, props });
  };

  return (
    // The text may be in another language than the desk.
    <div
      {...keys}
      lang={locale}
      dir={locales[locale].dir}
      className="flex flex-wrap items-center gap-1"
    >
      <CommandSelect
        label={t('blockType')}
        value={block || 'paragraph'}
        options={[
          { value: 'paragraph', label: t('paragraph') },
          ...headings.map((tag) => ({ value: tag, label: t(tag) })),
          { value: 'quote', label: t('blockquote') },
        ]}
        onChoose={setBlock}
      />
      <DeskButton aria-pressed={(format & IS_BOLD) > 0} onClick={() => applyFormat('bold')}>
        {t('bold')}
      </DeskButton>
      <DeskButton aria-pressed={(format & IS_ITALIC) > 0} onClick={() => applyFormat('italic')}>
        {t('italic')}
      </DeskButton>
      <DeskButton
        aria-pressed={list === 'bullet'}
        onClick={() => applyList(list === 'bullet' ? '' : 'bullet')}
      >
        {t('bullets')}
      </DeskButton>
      <DeskButton
        aria-pressed={list === 'number'}
        onClick={() => applyList(list === 'number' ? '' : 'number')}
      >
        {t('numbers')}
      </DeskButton>
      <DeskButton onClick={() => openLink()}>{t('link')}</DeskButton>
      <DeskButton onClick={() => insertTable({ rows: 3, columns: 3 })}>{t('table')}</DeskButton>
      <DeskButton onClick={() => insertRule()}>{t('rule')}</DeskButton>
      <InsertMenu onInsert={insert} />
    </div>
  );
}
