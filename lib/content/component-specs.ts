/** What an attribute may hold: each kind has one check in `check-attribute.ts`. */
export type AttributeKind =
  | 'text'
  | 'slug'
  | 'date'
  | 'number'
  | 'media'
  | 'phone'
  | 'handle'
  | 'language'
  | 'url';

type AttributeSpec = { kind: AttributeKind; required: boolean };

export type ComponentSpec = {
  /** Whether it stands on its own line or inside a sentence. */
  place: 'block' | 'inline';
  attributes: Record<string, AttributeSpec>;
  /** `none`, running text, whole blocks, or only the components named. */
  children: 'none' | 'inline' | 'blocks' | readonly string[];
  /** The component it must stand in, if any. */
  parent?: string;
};

const required = <Kind extends AttributeKind>(kind: Kind) => ({ kind, required: true }) as const;
const optional = <Kind extends AttributeKind>(kind: Kind) => ({ kind, required: false }) as const;

/**
 * Every component that an author may write, with its literal attributes.
 * The build, the content check, the renderer and the desk's insert menu all read this table.
 */
export const componentSpecs = {
  ReadAlso: { place: 'block', attributes: { slug: required('slug') }, children: 'none' },
  Quote: {
    place: 'block',
    attributes: { speaker: required('text'), role: optional('text') },
    children: 'blocks',
  },
  Figure: {
    place: 'block',
    attributes: {
      src: required('media'),
      alt: optional('text'),
      caption: optional('text'),
      credit: optional('text'),
    },
    children: 'none',
  },
  KeyPoints: { place: 'block', attributes: { title: optional('text') }, children: 'blocks' },
  FactBox: { place: 'block', attributes: { title: required('text') }, children: 'blocks' },
  Timeline: { place: 'block', attributes: { title: optional('text') }, children: ['Event'] },
  Event: {
    place: 'block',
    attributes: { date: required('text'), title: optional('text') },
    children: 'blocks',
    parent: 'Timeline',
  },
  Correction: { place: 'block', attributes: { date: required('date') }, children: 'blocks' },
  Poem: { place: 'block', attributes: { poet: optional('text') }, children: ['Verse'] },
  Verse: {
    place: 'block',
    attributes: { sadr: required('text'), ajuz: optional('text') },
    children: 'none',
    parent: 'Poem',
  },
  Ltr: { place: 'inline', attributes: { lang: optional('language') }, children: 'inline' },
  Score: {
    place: 'inline',
    attributes: { home: required('number'), away: required('number') },
    children: 'none',
  },
  Phone: { place: 'inline', attributes: { number: required('phone') }, children: 'none' },
  /** Written where the text relies on it: it becomes a number here and a line in the list of sources. */
  Source: {
    place: 'inline',
    attributes: { title: required('text'), publisher: optional('text'), url: optional('url') },
    children: 'none',
  },
  Handle: { place: 'inline', attributes: { name: required('handle') }, children: 'none' },
} as const satisfies Record<string, ComponentSpec>;

export type ComponentName = keyof typeof componentSpecs;

/** Components that a compiled body may hold: the compiler makes a note of every source. */
export type RenderedName = Exclude<ComponentName, 'Source'>;

type Attributes<Name extends ComponentName> = (typeof componentSpecs)[Name]['attributes'];

/** The attributes of one component as the renderer receives them. */
export type ComponentAttributes<Name extends ComponentName> = {
  -readonly [Key in keyof Attributes<Name> as Attributes<Name>[Key] extends { required: true }
    ? Key
    : never]: string;
} & {
  -readonly [Key in keyof Attributes<Name> as Attributes<Name>[Key] extends { required: true }
    ? never
    : Key]?: string;
};

export function isComponentName(name: string): name is ComponentName {
  return Object.hasOwn(componentSpecs, name);
}

/** The spec in its general shape, for code that walks any component. */
export function componentSpec(name: ComponentName): ComponentSpec {
  return componentSpecs[name];
}
