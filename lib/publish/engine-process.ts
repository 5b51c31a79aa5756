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
      let isOver = false;
      const finish = (settle: () => void) => {
        isOver = true;
        child.off('message', onMessage);
        child.off('exit', onExit);
        child.off('error', onError);
        written();
        settle();
      };
      const onMessage = (answer: EngineAnswer) => {
        switch (answer.kind) {
          case 'may-write':
            this.gate
              .write(async () => {
                // It may have ended while renders were waited for: then nobody says that it has written.
                if (isOver) return;
                const done = new Promise<void>((resolveWrite) => {
                  written = resolveWrite;
                });
                send(child, { kind: 'write' });
                await done;
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
      const onError = (error: Error) => finish(() => reject(error));
      child.on('message', onMessage);
      child.once('exit', onExit);
      child.once('error', onError);
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
    const letGo = () => {
      if (this.child === child) this.child = undefined;
    };
    child.once('exit', letGo);
    // One that cannot be started or asked must not end the site with it: the run fails, the next has a new one.
    child.on('error', () => {
      child.kill();
      letGo();
    });
    this.child = child;
    return child;
  }
}

function send(child: ChildProcess, request: EngineRequest): void {
  child.send(request);
}
