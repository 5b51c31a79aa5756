import { defineDocumentType, defineNestedType, makeSource } from 'contentlayer2/source-files';
import remarkGfm from 'remark-gfm';

const strings = { type: 'list', of: { type: 'string' }, default: [] } as const;

const Hero = defineNestedType(() => ({
  name: 'Hero',
  fields: { src: { type: 'string', required: true } },
}));

/** A story's folder is its address. */
const slug = {
  type: 'string',
  resolve: (doc: { _raw: { sourceFileDir: string } }) => doc._raw.sourceFileDir.split('/').at(-1),
} as const;

export const Article = defineDocumentType(() => ({
  name: 'Article',
  filePathPattern: 'articles/*/*/*/ar.mdx',
  contentType: 'mdx',
  fields: {
    title: { type: 'string', required: true },
    kicker: { type: 'string' },
    summary: { type: 'string', required: true },
    section: { type: 'string', required: true },
    label: { type: 'enum', options: ['news', 'analysis', 'opinion', 'explainer'], required: true },
    status: { type: 'enum', options: ['draft', 'published', 'withdrawn'], required: true },
    publishedAt: { type: 'date', required: true },
    topics: strings,
    authors: strings,
    related: strings,
    hero: { type: 'nested', of: Hero },
    keyPoints: strings,
  },
  computedFields: { slug },
}));

export const Translation = defineDocumentType(() => ({
  name: 'Translation',
  filePathPattern: 'articles/*/*/*/en.mdx',
  contentType: 'mdx',
  fields: {
    title: { type: 'string', required: true },
    kicker: { type: 'string' },
    summary: { type: 'string', required: true },
    coverage: { type: 'enum', options: ['summary', 'full'], default: 'summary' },
    status: { type: 'enum', options: ['draft', 'published'], default: 'published' },
    keyPoints: strings,
  },
  computedFields: { slug },
}));

const LocalizedText = defineNestedType(() => ({
  name: 'LocalizedText',
  fields: { ar: { type: 'string', required: true }, en: { type: 'string', required: true } },
}));

export const Section = defineDocumentType(() => ({
  name: 'Section',
  filePathPattern: 'sections/*.yaml',
  contentType: 'data',
  fields: {
    name: { type: 'nested', of: LocalizedText, required: true },
    description: { type: 'nested', of: LocalizedText, required: true },
    layout: { type: 'string' },
    mediaTopic: { type: 'string' },
    order: { type: 'number', required: true },
  },
}));

// Contentlayer keeps nothing in its cache of a document with a warning: every field is declared.
export default makeSource({
  contentDirPath: 'content',
  contentDirInclude: ['articles', 'sections'],
  documentTypes: [Article, Translation, Section],
  mdx: { remarkPlugins: [remarkGfm] },
});
