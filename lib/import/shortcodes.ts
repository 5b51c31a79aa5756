/** A piece of a text between shortcodes, or a shortcode's tag. */
type Tag = {
  start: number;
  end: number;
  name: string;
  isClosing: boolean;
  isAlone: boolean;
  attributes: Record<string, string>;
};

const NAME = /[a-z][\w-]{0,60}/iy;
const LONGEST_TAG = 2000;
const EMBEDS = new Set([
  'embed',
  'video',
  'audio',
  'youtube',
  'vimeo',
  'tweet',
  'instagram',
  'soundcloud',
  'playlist',
]);
/** Where an embed says what it shows; the last is an address without a name. */
const SOURCES = [...'src mp4 m4v webm ogv flv mp3 m4a ogg wav url'.split(' '), ''];
const ADDRESS = /^(?:https?:\/\/|\/)\S+$/i;

/**
 * Takes WordPress' shortcodes out of a text: captions, galleries and embeds become elements that are read later,
 * and of the others what they enclose stays. `[الصورة]` and `[1]` are no shortcodes.
 */
export function readShortcodes(text: string, onUnknown: (code: string) => void): string {
  if (!text.includes('[')) return text;
  const tags = findTags(text);
  const closing = new Set(tags.filter(({ isClosing }) => isClosing).map(({ name }) => name));
  const closers = closersOf(tags);
  let out = '';
  let at = 0;
  for (const tag of tags) {
    if (tag.start < at) continue;
    const { name } = tag;
    const isCode =
      closing.has(name) || tag.isAlone || Object.keys(tag.attributes).length > 0 || isKnown(name);
    if (!isCode) continue;
    out += text.slice(at, tag.start);
    at = tag.end;
    if (tag.isClosing) continue;
    const close = closers.get(tag);
    const inner = close ? text.slice(tag.end, close.start) : '';
    const made = elementFor(tag, inner);
    if (made === undefined) onUnknown(text.slice(tag.start, tag.end));
    else {
      out += made.html;
      // Else what it encloses is read on as text, and its closing tag falls out by itself.
      if (close && made.holdsInner) at = close.end;
    }
  }
  return out + text.slice(at);
}

/** The closing tag of each opening one that has its own: none past another opening of the same name. */
function closersOf(tags: Tag[]): Map<Tag, Tag> {
  const closers = new Map<Tag, Tag>();
  const open = new Map<string, Tag>();
  for (const tag of tags) {
    const { name, isClosing, isAlone } = tag;
    const opening = open.get(name);
    if (isClosing && opening) closers.set(opening, tag);
    if (isClosing || isAlone) open.delete(name);
    else open.set(name, tag);
  }
  return closers;
}

const isKnown = (name: string) =>
  name === 'gallery' || name === 'caption' || name === 'wp_caption' || EMBEDS.has(name);

type Made = { html: string; holdsInner: boolean };

function elementFor({ name, attributes }: Tag, inner: string): Made | undefined {
  if (name === 'caption' || name === 'wp_caption') {
    const image = /<img\b[^<>]*>(?:\s*<\/a>)?/i.exec(inner);
    const end = image ? image.index + image[0].length : 0;
    const words = `${inner.slice(end)} ${escapeHtml(attributes.caption ?? '')}`;
    const html = `<figure>${inner.slice(0, end)}<figcaption>${words}</figcaption></figure>`;
    return { html, holdsInner: true };
  }
  if (name === 'gallery') {
    const ids = (attributes.ids ?? attributes.include ?? '').replace(/[^\d,]/g, '');
    return { html: `<figure data-gallery="${ids}"></figure>`, holdsInner: false };
  }
  if (!EMBEDS.has(name)) return undefined;
  const own = SOURCES.map((key) => attributes[key]).find((source) => source);
  const text = inner.replace(/<[^<>]*>/g, '').trim();
  const holdsInner = !own && ADDRESS.test(text);
  const url = own ?? (holdsInner ? text : '');
  return { html: `<iframe src="${escapeHtml(url)}"></iframe>`, holdsInner };
}

/** Every tag of a shortcode, in one walk over the text. */
function findTags(text: string): Tag[] {
  const tags: Tag[] = [];
  for (let start = text.indexOf('['); start >= 0; start = text.indexOf('[', start + 1)) {
    // `[[code]]` is how one writes of a shortcode.
    if (text[start + 1] === '[' || text[start - 1] === '[') continue;
    const isClosing = text[start + 1] === '/';
    NAME.lastIndex = start + (isClosing ? 2 : 1);
    const name = NAME.exec(text)?.[0];
    if (!name) continue;
    const from = start + (isClosing ? 2 : 1) + name.length;
    const end = endOfTag(text, from);
    if (end < 0) continue;
    const written = text.slice(from, end);
    if (written !== '' && !/^[\s/]/.test(written)) continue;
    const isAlone = written.endsWith('/');
    const attributes = isClosing ? {} : attributesOf(isAlone ? written.slice(0, -1) : written);
    if (attributes === undefined) continue;
    tags.push({ start, end: end + 1, name: name.toLowerCase(), isClosing, isAlone, attributes });
  }
  return tags;
}

function endOfTag(text: string, from: number): number {
  let quote = '';
  for (let at = from; at < Math.min(text.length, from + LONGEST_TAG); at++) {
    const character = text[at] ?? '';
    if (quote !== '') {
      if (character === quote) quote = '';
    } else if (character === '"' || character === "'") quote = character;
    else if (character === '[') return -1;
    else if (character === ']') return at;
  }
  return -1;
}

const ATTRIBUTE = /([\w-]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"']+))|(\S+)/g;

/** Undefined if the words are a sentence in brackets, not attributes. */
function attributesOf(written: string): Record<string, string> | undefined {
  const attributes: Record<string, string> = {};
  for (const [, key, double, single, plain, bare] of written.matchAll(ATTRIBUTE)) {
    if (key) attributes[key.toLowerCase()] = double ?? single ?? plain ?? '';
    else if (/^(?:https?:)?\/\//.test(bare ?? '')) attributes[''] = bare ?? '';
    else return undefined;
  }
  return attributes;
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
