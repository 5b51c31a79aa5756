import { defineNestedType } from 'contentlayer2/source-files';

/** A list of texts that may be left out. */
export const strings = { type: 'list', of: { type: 'string' }, default: [] } as const;

export const LocalizedText = defineNestedType(() => ({
  name: 'LocalizedText',
  fields: { ar: { type: 'string', required: true }, en: { type: 'string', required: true } },
}));

/** A point in the image, as a share of its width and height from the physical left and top. */
export const Focus = defineNestedType(() => ({
  name: 'Focus',
  fields: { x: { type: 'number', required: true }, y: { type: 'number', required: true } },
}));

/** What an article says about its main image; what is left out comes from the media record. */
export const Hero = defineNestedType(() => ({
  name: 'Hero',
  fields: {
    src: { type: 'string', required: true },
    alt: { type: 'string' },
    caption: { type: 'string' },
    credit: { type: 'string' },
    focus: { type: 'nested', of: Focus },
  },
}));

export const Redirect = defineNestedType(() => ({
  name: 'Redirect',
  fields: { from: { type: 'string', required: true }, to: { type: 'string' } },
}));

export const TranslatedHero = defineNestedType(() => ({
  name: 'TranslatedHero',
  fields: { alt: { type: 'string' }, caption: { type: 'string' }, credit: { type: 'string' } },
}));

export const Correction = defineNestedType(() => ({
  name: 'Correction',
  fields: {
    date: { type: 'date', required: true },
    text: { type: 'string', required: true },
    textEn: { type: 'string' },
  },
}));

export const FrontPicks = defineNestedType(() => ({
  name: 'FrontPicks',
  fields: { section: { type: 'string', required: true }, stories: strings },
}));
