import { cp, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buildStore } from '@/lib/engine/build-store';
import { compareStores } from '@/lib/engine/verify-store';
import { countFaultPoints, type RunEnd, runFaulty } from './run-faulty';
import {
  AFTER_DUE,
  BEFORE_DUE,
  editsWhileDown,
  putChanges,
  putFirstState,
  type WhileDown,
} from './sample-content';

/** What only a run that is under way has in its data folder. */
const LEFTOVER = /\.tmp$|^(?:stage\/.*|old|ready|rebuild|engine\.died|engine\.lock)$/;

/** Content whose first state was built into `first`, and which has changed since. */
export class FaultLab {
  private copies = 0;
  private readonly edited = new Map<WhileDown, Promise<void>>();

  private constructor(private readonly root: string) {}

  static async open(): Promise<FaultLab> {
    const lab = new FaultLab(await mkdtemp(path.join(tmpdir(), 'midad-faults-')));
    const content = lab.at('content');
    await putFirstState(content);
    const first = { contentDir: content, dataDir: lab.at('first'), now: BEFORE_DUE };
    const { problems } = await buildStore(first);
    if (problems.length > 0) throw new Error(`The sample has faults: ${JSON.stringify(problems)}`);
    await putChanges(content);
    await buildStore({ contentDir: content, dataDir: lab.at('fresh'), now: AFTER_DUE });
    return lab;
  }

  async close(): Promise<void> {
    await rm(this.root, { recursive: true, force: true });
  }

  /** The data of the first state, or of `dataDir`, in a folder of its own. */
  async copyData(dataDir = this.at('first'), copy = this.at(`data-${this.copies++}`)) {
    await cp(dataDir, copy, { recursive: true, preserveTimestamps: true });
    return copy;
  }

  /** At how many calls the run over the changed content can be interrupted. */
  async countPoints(): Promise<number> {
    return countFaultPoints({ ...this.run, dataDir: await this.copyData() });
  }

  /** A run over the changed content in which nothing goes wrong by itself. */
  async runIn(dataDir: string): Promise<RunEnd> {
    return runFaulty({ ...this.run, dataDir, fault: 'count' });
  }

  /** The data that a run leaves which goes wrong at one call. */
  async interrupt(fault: string, tries = 1): Promise<string> {
    const dataDir = await this.copyData();
    const { code, signal, said } = await runFaulty({ ...this.run, dataDir, fault, tries });
    const isExpected = code === 0 || signal === 'SIGKILL' || said.includes('injected');
    if (!isExpected) throw new Error(`The run ended by itself: ${said}`);
    return dataDir;
  }

  /** Runs over data normally, after an edit if there is one: how does the store differ from a fresh one? */
  async findDamage(dataDir: string, edit?: WhileDown): Promise<string[]> {
    if (edit) await this.prepare(edit);
    const contentDir = this.at(edit ? `content, ${edit}` : 'content');
    await buildStore({ contentDir, dataDir, now: AFTER_DUE });
    const fresh = this.at(edit ? `fresh, ${edit}` : 'fresh');
    const damages = await compareStores(path.join(fresh, 'store'), path.join(dataDir, 'store'));
    const names = await readdir(dataDir, { recursive: true });
    await rm(dataDir, { recursive: true });
    return [
      ...damages.map(({ file, kind }) => `${kind}: ${file}`),
      ...names.filter((name) => LEFTOVER.test(name)).map((name) => `left behind: ${name}`),
    ];
  }

  /** For each edit the content as it is then, and a store made from nothing. */
  private prepare(edit: WhileDown): Promise<void> {
    const prepare = async () => {
      const content = this.at(`content, ${edit}`);
      await cp(this.at('content'), content, { recursive: true, preserveTimestamps: true });
      await editsWhileDown[edit](content);
      const dataDir = this.at(`fresh, ${edit}`);
      await buildStore({ contentDir: content, dataDir, now: AFTER_DUE });
    };
    const ready = this.edited.get(edit) ?? prepare();
    this.edited.set(edit, ready);
    return ready;
  }

  private get run() {
    return { contentDir: this.at('content'), now: AFTER_DUE };
  }

  private at(name: string): string {
    return path.join(this.root, name);
  }
}
