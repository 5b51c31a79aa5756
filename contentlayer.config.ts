import { defineDocumentType, makeSource } from 'contentlayer2/source-files';
import type { Plugin } from 'unified';
import { compileBody } from './lib/content/compile-body';
import {
  Correction,
  Focus,
  FrontPicks,
  Hero,
  LocalizedText,
  Redirect,
  strings,
  TranslatedHero,
} from './lib/content/nested-types';
import { countWords, treeHeadings } from './lib/content/tree-facts';

/** Everything derived from the body: the tree that pages render, and what is counted in it. */
const bodyFields = {
  tree: { type: 'json', resolve: (doc: Body) => compileBody(doc.body.raw).tree },
  headings: { type: 'json', resolve: (doc: Body) => treeHeadings(compileBody(doc.body.raw).tree) },
  wordCount: { type: 'number', resolve: (doc: Body) => countWords(compileBody(doc.body.raw).tree) },
} as const;
type Body = { body: { raw: string } };

/** `ar.mdx`: the Arabic article and every fact that the story's languages share. */
export const Article = defineDocumentType(() => ({
  name: 'Article',
  filePathPattern: 'articles/*/*/*/ar.mdx',
  contentType: 'markdown',
  fields: {
    title: { type: 'string', required: true },
    kicker: { type: 'string' },
    summary: { type: 'string', required: true },
    section: { type: 'string', required: true },
    label: { type: 'enum', options: ['news', 'analysis', 'opinion', 'explainer'], required: true },
    status: { type: 'enum', options: ['draft', 'published', 'withdrawn'], required: true },
    publishedAt: { type: 'date', required: true },
    updatedAt: { type: 'date' },
    topics: strings,
    authors: { type: 'list', of: { type: 'string' }, required: true },
    related: strings,
    hero: { type: 'nested', of: Hero },
    keyPoints: strings,
    corrections: { type: 'list', of: Correction, default: [] },
  },
  computedFields: bodyFields,
}));

/** `en.mdx`: the English page of a story; shared facts stay in `ar.mdx`. */
export const Translation = defineDocumentType(() => ({
  name: 'Translation',
  filePathPattern: 'articles/*/*/*/en.mdx',
  contentType: 'markdown',
  fields: {
    title: { type: 'string', required: true },
    kicker: { type: 'string' },
    summary: { type: 'string', required: true },
    coverage: { type: 'enum', options: ['summary', 'full'], default: 'summary' },
    status: { type: 'enum', options: ['draft', 'published'], default: 'published' },
    hero: { type: 'nested', of: TranslatedHero },
    keyPoints: strings,
  },
  computedFields: bodyFields,
}));

export const Page = defineDocumentType(() => ({
  name: 'Page',
  filePathPattern: 'pages/*/*.mdx',
  contentType: 'markdown',
  fields: {
    title: { type: 'string', required: true },
    summary: { type: 'string', required: true },
    updatedAt: { type: 'date' },
  },
  computedFields: bodyFields,
}));

export const Section = defineDocumentType(() => ({
  name: 'Section',
  filePathPattern: 'sections/*.yaml',
  contentType: 'data',
  fields: {
    name: { type: 'nested', of: LocalizedText, required: true },
    description: { type: 'nested', of: LocalizedText, required: true },
    order: { type: 'number', required: true },
    layout: { type: 'enum', options: ['standard', 'opinion'], default: 'standard' },
    mediaTopic: { type: 'string' },
  },
}));

export const Topic = defineDocumentType(() => ({
  name: 'Topic',
  filePathPattern: 'topics/*.yaml',
  contentType: 'data',
  fields: {
    name: { type: 'nested', of: LocalizedText, required: true },
    description: { type: 'nested', of: LocalizedText, required: true },
    kind: {
      type: 'enum',
      options: ['person', 'place', 'organisation', 'subject'],
      required: true,
    },
    aliases: strings,
    mediaTopic: { type: 'string' },
  },
}));

export const Author = defineDocumentType(() => ({
  name: 'Author',
  filePathPattern: 'authors/*.yaml',
  contentType: 'data',
  fields: {
    name: { type: 'nested', of: LocalizedText, required: true },
    kind: { type: 'enum', options: ['desk', 'person'], required: true },
    role: { type: 'nested', of: LocalizedText, required: true },
    bio: { type: 'nested', of: LocalizedText, required: true },
  },
}));

/** The library record of one image in `content/media/`. */
export const Media = defineDocumentType(() => ({
  name: 'Media',
  filePathPattern: 'media/*.yaml',
  contentType: 'data',
  fields: {
    alt: { type: 'nested', of: LocalizedText, required: true },
    caption: { type: 'nested', of: LocalizedText },
    credit: { type: 'nested', of: LocalizedText, required: true },
    licence: { type: 'string', required: true },
    focus: { type: 'nested', of: Focus },
  },
}));

/** The editors' choice for the front page; empty places are filled with the newest stories. */
export const Front = defineDocumentType(() => ({
  name: 'Front',
  filePathPattern: 'front.yaml',
  contentType: 'data',
  fields: {
    lead: { type: 'string' },
    secondary: strings,
    picks: { type: 'list', of: FrontPicks, default: [] },
  },
}));

/** Addresses that moved, or, without `to`, are gone for good. The desk writes `redirects.yaml`, an import its own files. */
export const Redirects = defineDocumentType(() => ({
  name: 'Redirects',
  filePathPattern: '{redirects.yaml,redirects/*.yaml}',
  contentType: 'data',
  fields: { redirects: { type: 'list', of: Redirect, default: [] } },
}));

export const documentTypes = [
  Article,
  Translation,
  Page,
  Section,
  Topic,
  Author,
  Media,
  Front,
  Redirects,
];

/** The body is compiled by `bodyFields`: Contentlayer's own Markdown pipeline stays idle. */
function idlePipeline(this: { parser?: unknown; compiler?: unknown }) {
  this.parser = () => ({ type: 'root', children: [] });
  this.compiler = () => '';
}

/** Contentlayer's source over `contentDirPath`, or over some of its folders. */
export function contentSource(contentDirPath: string, contentDirInclude?: string[]) {
  return makeSource({
    contentDirPath,
    contentDirInclude,
    documentTypes,
    disableImportAliasWarning: true,
    markdown: (builder) => {
      builder.use(idlePipeline as Plugin);
    },
    onUnknownDocuments: 'skip-ignore',
    onMissingOrIncompatibleData: 'skip-warn',
    onExtraFieldData: 'ignore',
  });
}

export default contentSource('content');
