'use client';
import {
  type JsxComponentDescriptor,
  type JsxEditorProps,
  NestedLexicalEditor,
  useLexicalNodeRemove,
  useMdastNodeUpdater,
} from '@mdxeditor/editor';
import type { PhrasingContent, RootContent } from 'mdast';
import type { MdxJsxAttribute, MdxJsxFlowElement } from 'mdast-util-mdx-jsx';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import {
  type ComponentName,
  componentSpec,
  componentSpecs,
  isComponentName,
} from '@/lib/content/component-specs';
import { elementOf } from '@/lib/desk/editor/component-text';
import { AttributeField } from './attribute-field';
import { DeskButton } from './desk-button';
import { useBackToText } from './use-back-to-text';

/** One component of the allow-list inside the text: its attributes as a small form, its text to write in. */
function RichComponent({ mdastNode }: JsxEditorProps) {
  const t = useTranslations('Desk.components');
  const update = useMdastNodeUpdater<MdxJsxFlowElement>();
  const remove = useLexicalNodeRemove();
  const backToText = useBackToText();
  // The place to write in is made anew when a part is added from outside it.
  const [added, setAdded] = useState(0);
  const name = mdastNode.name ?? '';
  if (!isComponentName(name)) return null;
  const spec = componentSpec(name);
  const attributes = mdastNode.attributes.filter(
    (own): own is MdxJsxAttribute => own.type === 'mdxJsxAttribute',
  );
  const attributeValue = (key: string) =>
    String(attributes.find((own) => own.name === key)?.value ?? '');
  const setValue = (key: string, value: string) => {
    const isThere = attributes.some((own) => own.name === key);
    const next: MdxJsxAttribute = { type: 'mdxJsxAttribute', name: key, value };
    if (value === '' && !spec.attributes[key]?.required)
      update({ attributes: attributes.filter((own) => own.name !== key) });
    else
      update({
        attributes: isThere
          ? attributes.map((own) => (own.name === key ? next : own))
          : [...attributes, next],
      });
  };
  const isInline = spec.place === 'inline';
  const parts = typeof spec.children === 'string' ? [] : spec.children.filter(isComponentName);

  return (
    // biome-ignore lint/a11y/useSemanticElements: inside a sentence a fieldset is no valid HTML.
    <span
      role="group"
      aria-label={t(`${name}.name`)}
      contentEditable={false}
      onKeyDown={backToText}
      className={
        isInline
          ? 'inline-flex flex-wrap items-end gap-2 border border-rule bg-surface px-2'
          : 'my-4 grid gap-3 border border-s-4 border-rule border-s-accent bg-surface p-3'
      }
    >
      <span className="flex items-center justify-between gap-2">
        <span className="font-headline text-sm font-semibold">{t(`${name}.name`)}</span>
        <DeskButton
          look="quiet"
          onClick={remove}
          aria-label={t('removeOne', { name: t(`${name}.name`) })}
        >
          {t('remove')}
        </DeskButton>
      </span>
      {Object.entries(spec.attributes).map(([key, { kind, required }]) => (
        <AttributeField
          key={key}
          component={name}
          attribute={key}
          kind={kind}
          isRequired={required}
          value={attributeValue(key)}
          onValue={(value) => setValue(key, value)}
        />
      ))}
      {spec.children !== 'none' && (
        <NestedLexicalEditor<MdxJsxFlowElement>
          key={added}
          block={!isInline}
          getContent={(node) =>
            (isInline ? node.children : inBlocks(node.children)) as RootContent[]
          }
          getUpdatedMdastNode={(node, children) => ({
            ...node,
            children: children as MdxJsxFlowElement['children'],
          })}
          contentEditableProps={{ 'aria-label': t('content', { name: t(`${name}.name`) }) }}
        />
      )}
      {parts.map((part) => (
        <DeskButton
          key={part}
          onClick={() => {
            const children = [...(mdastNode as MdxJsxFlowElement).children, elementOf(part, {})];
            update({ children });
            setAdded(added + 1);
          }}
        >
          {t('addPart', { name: t(`${part}.name`) })}
        </DeskButton>
      ))}
    </span>
  );
}

/** Bare words in a block component are one paragraph: `<Event …>words</Event>`. */
function inBlocks(children: MdxJsxFlowElement['children']): MdxJsxFlowElement['children'] {
  const words = children as unknown as PhrasingContent[];
  return words.some(({ type }) => type === 'text')
    ? [{ type: 'paragraph', children: words }]
    : children;
}

export const richComponents: JsxComponentDescriptor[] = (
  Object.keys(componentSpecs) as ComponentName[]
).map((name) => {
  const { place, attributes, children } = componentSpec(name);
  return {
    name,
    kind: place === 'block' ? 'flow' : 'text',
    props: Object.keys(attributes).map((key) => ({ name: key, type: 'string' })),
    hasChildren: children !== 'none',
    Editor: RichComponent,
  };
});
