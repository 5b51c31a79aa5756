export type Encoding = 'br' | 'gzip' | 'identity';

/** What nearly all browsers and CDNs send: answered without parsing. */
const known = new Map<string, Encoding>();
const REMEMBERED = 200;

/** The best encoding that the reader's browser says it understands. */
export function chooseEncoding(acceptEncoding: string | undefined): Encoding {
  if (!acceptEncoding) return 'identity';
  const before = known.get(acceptEncoding);
  if (before) return before;
  const encoding = parse(acceptEncoding);
  if (known.size < REMEMBERED) known.set(acceptEncoding, encoding);
  return encoding;
}

function parse(acceptEncoding: string): Encoding {
  const accepted = new Map(
    acceptEncoding.split(',').map((part) => {
      const [name = '', ...params] = part.trim().toLowerCase().split(';');
      const weight = params
        .find((param) => param.trim().startsWith('q='))
        ?.trim()
        .slice(2);
      return [name, weight === undefined ? 1 : Number(weight)] as const;
    }),
  );
  if ((accepted.get('br') ?? 0) > 0) return 'br';
  return (accepted.get('gzip') ?? 0) > 0 ? 'gzip' : 'identity';
}
