import { lookup } from 'node:dns';
import { type IncomingMessage, request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import { BlockList, isIP, type LookupFunction } from 'node:net';
import { MOST_UPLOAD_BYTES } from '../desk/media/prepare-image';
import type { ImageFault } from './notes';

/** Whether a machine at this address may be asked for an image. */
export type AddressRule = (address: string) => boolean;

export class FetchError extends Error {
  constructor(readonly fault: Extract<ImageFault, 'address' | 'answer' | 'late' | 'too-large'>) {
    super(fault);
    this.name = 'FetchError';
  }
}

const TIME_MS = 20_000;
const MOST_HOPS = 3;

const reserved = new BlockList();
for (const [net, bits] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 3],
] as const)
  reserved.addSubnet(net, bits);
const open6 = new BlockList();
open6.addSubnet('2000::', 3, 'ipv6');
for (const [net, bits] of [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
] as const)
  reserved.addSubnet(net, bits, 'ipv6');

/** Addresses of the open internet: not this machine, not its network, not what is reserved. */
export function isPublicAddress(address: string): boolean {
  const kind = isIP(address);
  if (kind === 4) return !reserved.check(address);
  return kind === 6 && open6.check(address, 'ipv6') && !reserved.check(address, 'ipv6');
}

/** Fetches an image over http or https, within limits of size and time; throws `FetchError`. */
export async function fetchImage(
  url: string,
  isAllowed: AddressRule = isPublicAddress,
): Promise<Buffer> {
  const signal = AbortSignal.timeout(TIME_MS);
  let target = url;
  for (let hop = 0; hop <= MOST_HOPS; hop++) {
    const answer = await ask(target, isAllowed, signal);
    const { statusCode = 0, headers } = answer;
    if (statusCode >= 300 && statusCode < 400 && headers.location) {
      answer.destroy();
      if (!URL.canParse(headers.location, target)) throw new FetchError('answer');
      target = new URL(headers.location, target).href;
      continue;
    }
    if (statusCode !== 200) {
      answer.destroy();
      throw new FetchError('answer');
    }
    return read(answer, signal);
  }
  throw new FetchError('answer');
}

function ask(url: string, isAllowed: AddressRule, signal: AbortSignal): Promise<IncomingMessage> {
  if (!URL.canParse(url)) throw new FetchError('address');
  const { protocol, hostname, username, password } = new URL(url);
  const isHttp = protocol === 'http:' || protocol === 'https:';
  const literal = hostname.replace(/^\[|\]$/g, '');
  if (!isHttp || username || password || (isIP(literal) && !isAllowed(literal)))
    throw new FetchError('address');
  const request = protocol === 'https:' ? requestHttps : requestHttp;
  return new Promise((resolve, reject) => {
    const asked = request(
      url,
      { signal, lookup: guardedLookup(isAllowed), headers: { accept: 'image/*' }, agent: false },
      resolve,
    );
    asked.on('error', (error) => reject(faultOf(error, signal)));
    asked.end();
  });
}

/** The address that is asked is the one that was checked: a name cannot change it in between. */
function guardedLookup(isAllowed: AddressRule): LookupFunction {
  return (hostname, options, callback) => {
    lookup(hostname, { ...options, all: true }, (error, found) => {
      if (error) return callback(error, '', 0);
      const [first] = found;
      if (!first || !found.every(({ address }) => isAllowed(address)))
        return callback(new FetchError('address'), '', 0);
      if (options.all) callback(null, found as never, 0);
      else callback(null, first.address, first.family);
    });
  };
}

async function read(answer: IncomingMessage, signal: AbortSignal): Promise<Buffer> {
  const pieces: Buffer[] = [];
  let size = 0;
  try {
    for await (const piece of answer) {
      size += (piece as Buffer).length;
      if (size > MOST_UPLOAD_BYTES) throw new FetchError('too-large');
      pieces.push(piece as Buffer);
    }
  } catch (error) {
    throw faultOf(error, signal);
  }
  return Buffer.concat(pieces);
}

function faultOf(error: unknown, signal: AbortSignal): FetchError {
  if (error instanceof FetchError) return error;
  return new FetchError(signal.aborted ? 'late' : 'answer');
}
