import { openNewsroom } from '../lib/publish/open-newsroom';

const LONGEST_GOODBYE_MS = 8000;

const newsroom = await openNewsroom();
const url = await newsroom.open(Number(process.env.PORT ?? 3000), process.env.HOST ?? '127.0.0.1');
console.log(`Midad is open at ${url}`);
process.send?.({ kind: 'open' });

// While a new process is made ready, this one answers from what it has.
process.on('message', ({ kind }: { kind: string }) => {
  if (kind === 'pause') newsroom.pause();
  if (kind === 'resume') newsroom.resume();
});

let isLeaving = false;
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, goodbye);

async function goodbye(): Promise<void> {
  if (isLeaving) return;
  isLeaving = true;
  setTimeout(() => process.exit(0), LONGEST_GOODBYE_MS).unref();
  await newsroom.close();
  process.exit(0);
}
