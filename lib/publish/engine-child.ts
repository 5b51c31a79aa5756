/**
 * The engine in a process of its own: compiling never makes a reader wait, and a crash here leaves the
 * site open. It asks before it writes the store, so that no page is rendered from half of a change.
 */
import { contentDir, dataDir } from '../content/store-layout';
import { againIfDamaged } from '../engine/again-if-damaged';
import { runEngine } from '../engine/build-store';
import type { Written } from '../engine/commit-files';
import { closeEngine, type Engine, isFresh, openEngine } from '../engine/engine';
import { withLock } from '../engine/lock';
import type { EngineAnswer, EngineRequest } from './engine-messages';

let engine: Engine | undefined;

process.on('message', (request: EngineRequest) => {
  if (request.kind !== 'run') return;
  withLock(dataDir(), () => againIfDamaged(() => run(request.changed)))
    .then((result): EngineAnswer => ({ kind: 'done', result }))
    .catch((error: Error): EngineAnswer => ({ kind: 'failed', reason: error.message }))
    .then(answer);
});
process.once('disconnect', () => process.exit(0));

async function run(changed: string[] | undefined) {
  if (engine && !(await isFresh(engine))) letGo();
  engine ??= await openEngine(contentDir(), dataDir());
  const { isRebuild } = engine;
  try {
    const result = await runEngine(engine, {
      contentDir: contentDir(),
      dataDir: dataDir(),
      changed,
      guard: withPermission,
    });
    // A store that was made anew has moved to its place: it is opened there.
    if (isRebuild) letGo();
    engine?.pool.close();
    return result;
  } catch (error) {
    // Its memory may be ahead of the disk now: the journal tells the next run what to do again.
    letGo();
    throw error;
  }
}

function letGo(): void {
  if (engine) closeEngine(engine);
  engine = undefined;
}

async function withPermission(write: () => Promise<Written>): Promise<void> {
  const permission = new Promise<void>((resolve) => {
    const onMessage = (request: EngineRequest) => {
      if (request.kind !== 'write') return;
      process.off('message', onMessage);
      resolve();
    };
    process.on('message', onMessage);
  });
  answer({ kind: 'may-write' });
  await permission;
  try {
    answer({ kind: 'written', changed: await write() });
  } catch (error) {
    answer({ kind: 'written', changed: [] });
    throw error;
  }
}

function answer(message: EngineAnswer): void {
  process.send?.(message);
}
