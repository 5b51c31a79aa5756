import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const brotli = promisify(brotliCompress);
const gunzippable = promisify(gzip);

export type Encoding = 'br' | 'gzip' | 'identity';

/** The best encoding that the reader's browser says it understands. */
export function chooseEncoding(acceptEncoding: string | undefined): Encoding {
  const accepted = new Map(
    (acceptEncoding ?? '').split(',').map((part) => {
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

/** Compresses and remembers: the same bytes are asked for again and again. */
export class EncodedBodies {
  private readonly recent = new Map<string, Buffer>();

  constructor(private readonly limit: number) {}

  async encode(body: Buffer, encoding: Encoding, etag: string): Promise<Buffer> {
    if (encoding === 'identity') return body;
    const key = `${encoding} ${etag}`;
    const known = this.recent.get(key);
    if (known) return known;
    const encoded = await compress(body, encoding);
    this.recent.set(key, encoded);
    const [oldest] = this.recent.keys();
    if (this.recent.size > this.limit && oldest !== undefined) this.recent.delete(oldest);
    return encoded;
  }
}

function compress(body: Buffer, encoding: 'br' | 'gzip'): Promise<Buffer> {
  if (encoding === 'gzip') return gunzippable(body, { level: 9 });
  return brotli(body, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: 11,
      [constants.BROTLI_PARAM_SIZE_HINT]: body.length,
      [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
    },
  });
}
