import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { WxrParser } from './wxr-parser';
import type { WxrEvent } from './wxr-types';

const PIECE_BYTES = 256 * 1024;

/** Reads an export of any size piece by piece; `onProgress` is told of the bytes that were read. */
export async function* readWxr(
  file: string,
  onProgress: (done: number, total: number) => void = () => {},
): AsyncGenerator<WxrEvent> {
  const { size } = await stat(file);
  const decoder = new TextDecoder('utf-8');
  const parser = new WxrParser();
  let done = 0;
  for await (const piece of createReadStream(file, { highWaterMark: PIECE_BYTES })) {
    yield* parser.write(decoder.decode(piece as Buffer, { stream: true }));
    done += (piece as Buffer).length;
    onProgress(done, size);
  }
  yield* parser.write(decoder.decode());
  yield* parser.end();
}
