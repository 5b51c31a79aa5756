import { type ComponentType, createElement, type ReactNode } from 'react';
import type { ComponentAttributes, RenderedName } from '@/lib/content/component-specs';
import { linkedStory } from '@/lib/content/linked-story';
import {
  type BodyTree,
  type TreeElement,
  type TreeNode,
  type TreeTag,
  treeTags,
} from '@/lib/content/tree';
import { DataTable } from './data-table';
import { FactBox } from './fact-box';
import { Figure } from './figure';
import { Handle, Ltr, Phone, Score } from './inline-runs';
import { KeyPointsBox } from './key-points-box';
import { NoteBox } from './note-box';
import { NoteParts } from './note-parts';
import { Poem, Verse } from './poem';
import { Quote } from './quote';
import { ReadAlso } from './read-also';
import { StoryLink } from './story-link';
import { Timeline, TimelineEvent } from './timeline';

type Components = {
  [Name in RenderedName]: ComponentType<ComponentAttributes<Name> & { children?: ReactNode }>;
};

/** One renderer for every component that the allow-list names: a missing one is a type error. */
const components: Components = {
  ReadAlso,
  Quote,
  Figure,
  KeyPoints: KeyPointsBox,
  FactBox,
  Timeline,
  Event: TimelineEvent,
  Correction: NoteBox,
  Poem,
  Verse,
  Ltr,
  Score,
  Phone,
  Handle,
};

const tags = new Set<string>(treeTags);

type Props = {
  tree: BodyTree;
  /** What shows some components otherwise than readers see them. */
  replace?: Partial<Components>;
};

/** Renders a compiled body. The tree is data: no text in it is ever run or parsed as markup. */
export function TreeBody({ tree, replace }: Props) {
  const shown = { ...components, ...replace };
  return <div className="story-body">{tree.map((node, key) => renderNode(node, key, shown))}</div>;
}

function renderNode(node: TreeNode, key: number, shown: Components): ReactNode {
  if (typeof node === 'string') return node;
  const [tag, props, ...children] = node as TreeElement;
  const content = children.map((child, index) => renderNode(child, index, shown));
  if (tag === 'table') return <DataTable key={key}>{content}</DataTable>;
  if (props && props.role !== undefined)
    return (
      <NoteParts key={key} parts={props}>
        {content}
      </NoteParts>
    );
  const story = tag === 'a' && props ? linkedStory(String(props.href)) : undefined;
  if (story && props)
    return (
      <StoryLink key={key} href={String(props.href)} slug={story}>
        {content}
      </StoryLink>
    );
  const type = tag.startsWith('@') ? shown[tag.slice(1) as RenderedName] : knownTag(tag as TreeTag);
  return createElement(type as 'p', { key, ...(props || {}) }, ...content);
}

function knownTag(tag: TreeTag): TreeTag {
  if (!tags.has(tag))
    throw new Error(`The store holds a body with <${tag}>, which is not allowed.`);
  return tag;
}
