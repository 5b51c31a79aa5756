import type { ChildProcess } from 'node:child_process';
import type { BuildResult } from '../engine/build-store';
import type { Written } from '../engine/commit-files';
import { startProgram } from '../engine/own-process';
import type { EngineAnswer, EngineRequest } from './engine-messages';

/** Runs `write` when no page is being rendered, and lets renders go on when it is done. */
export type Gate = {
  write: (work: () => Promise<void>) => Promise<void>;
  /** Told which files of the store changed, before any page is rendered from them. */
  onWritten?: (changed: Written) => void;
};

/** The engine in its own process; it is started when it is needed, and again if it ended. */
export class EngineProcess {
  private child: ChildProcess | undefined;

  constructor(private readonly gate: Gate) {}

  /** Brings the store up to date: with these content files, or with all of them. */
  run(changed?: string[]): Promise<BuildResult> {
    const child = this.start();
    return new Promise((resolve, reject) => {
      let written = () => {};
      const finish = (settle: () => void) => {
        child.off('message', onMessage);
        child.off('exit', onExit);
        written();
        settle();
      };
      const onMessage = (answer: EngineAnswer) => {
        switch (answer.kind) {
          case 'may-write':
            this.gate
              .write(() => {
                const done = new Promise<void>((resolveWrite) => {
                  written = resolveWrite;
                });
                send(child, { kind: 'write' });
                return done;
              })
              .catch((error: Error) => finish(() => reject(error)));
            break;
          case 'written':
            this.gate.onWritten?.(answer.changed);
            written();
            break;
          case 'done':
            finish(() => resolve(answer.result));
            break;
          case 'failed':
            finish(() => reject(new Error(answer.reason)));
            break;
        }
      };
      const onExit = (code: number | null, signal: string | null) =>
        finish(() => reject(new Error(`The engine ended early (${signal ?? `code ${code}`}).`)));
      child.on('message', onMessage);
      child.once('exit', onExit);
      send(child, { kind: 'run', changed });
    });
  }

  stop(): void {
    this.child?.kill();
    this.child = undefined;
  }

  private start(): ChildProcess {
    if (this.child?.connected) return this.child;
    const child = startProgram('engine-child', {
      nodeOptions: ['--max-semi-space-size=4', '--optimize-for-size'],
    });
    child.once('exit', () => {
      if (this.child === child) this.child = undefined;
    });
    this.child = child;
    return child;
  }
}

function send(child: ChildProcess, request: EngineRequest): void {
  child.send(request);
}
