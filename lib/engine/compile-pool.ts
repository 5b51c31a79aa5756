import type { ChildProcess } from 'node:child_process';
import { rmSync } from 'node:fs';
import { ContentStage, makeStageFolder } from './content-stage';
import { startProgram } from './own-process';
import type { FileRequest, Prepared } from './prepare-files';

/** Files of one task: enough to keep Contentlayer's start small, few enough to keep memory small. */
const CHUNK = 100;
/** Fewer files than this are compiled in this process: a worker takes a second to start. */
const WORTH_A_WORKER = 60;
const WORKERS = 2;

/** The content folder, and a folder in which texts lie while they are compiled. */
export type CompileOptions = { contentDir: string; stageDir: string };

/** What a worker is told when it starts: the content folder, and a folder for its stage. */
export type WorkerOptions = { contentDir: string; stage: string };

export type Answer = { prepared: Prepared[] } | { fault: string };

/** Compiles many files side by side in two processes, few files in this one. */
export class CompilePool {
  private readonly idle: ChildProcess[] = [];
  private readonly all: ChildProcess[] = [];

  constructor(private readonly options: CompileOptions) {}

  /** Results in the order of the requests. `onDone` counts files as they are ready. */
  async prepare(
    requests: FileRequest[],
    onDone: (files: number) => void = () => {},
  ): Promise<Prepared[]> {
    if (requests.length === 0) return [];
    if (requests.length < WORTH_A_WORKER) {
      return this.prepareHere(requests);
    }
    const chunks: FileRequest[][] = [];
    for (let start = 0; start < requests.length; start += CHUNK)
      chunks.push(requests.slice(start, start + CHUNK));
    const results: Prepared[][] = [];
    let next = 0;
    const work = async () => {
      const worker = this.idle.pop() ?? this.start();
      for (let index = next++; index < chunks.length; index = next++) {
        const chunk = chunks[index] ?? [];
        results[index] = await this.ask(worker, chunk);
        onDone(chunk.length);
      }
      this.idle.push(worker);
    };
    await Promise.all(Array.from({ length: Math.min(WORKERS, chunks.length) }, work));
    return results.flat();
  }

  close(): void {
    for (const worker of this.all.splice(0)) worker.kill();
    this.idle.length = 0;
  }

  private async prepareHere(requests: FileRequest[]): Promise<Prepared[]> {
    // Loaded when needed: a process that only hands out work stays small.
    const { prepareFiles } = await import('./prepare-files');
    const { contentDir, stageDir } = this.options;
    const folder = makeStageFolder(stageDir);
    try {
      return await prepareFiles(requests, contentDir, new ContentStage(folder));
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }

  private start(): ChildProcess {
    const { contentDir, stageDir } = this.options;
    const options: WorkerOptions = { contentDir, stage: makeStageFolder(stageDir) };
    const worker = startProgram('compile-worker', {
      nodeOptions: ['--max-old-space-size=96', '--max-semi-space-size=8', '--single-threaded'],
      env: { ...process.env, MIDAD_WORKER: JSON.stringify(options) },
    });
    worker.once('exit', () => rmSync(options.stage, { recursive: true, force: true }));
    this.all.push(worker);
    return worker;
  }

  private ask(worker: ChildProcess, requests: FileRequest[]): Promise<Prepared[]> {
    return new Promise((resolve, reject) => {
      const onExit = (code: number | null, signal: string | null) =>
        reject(new Error(`A compile worker ended early (${signal ?? `code ${code}`}).`));
      worker.once('exit', onExit);
      worker.once('message', (answer: Answer) => {
        worker.off('exit', onExit);
        if ('fault' in answer) reject(new Error(answer.fault));
        else resolve(answer.prepared);
      });
      worker.send(requests);
    });
  }
}
