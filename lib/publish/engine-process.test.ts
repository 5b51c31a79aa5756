import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { RenderGate } from '../server/render-gate';
import { EngineProcess } from './engine-process';

let root: string;

beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'midad-engine-process-'));
  vi.stubEnv('MIDAD_CONTENT', path.join(root, 'content'));
  vi.stubEnv('MIDAD_DATA', path.join(root, 'data'));
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(root, { recursive: true, force: true });
});

it('gives the store back to readers when the engine ends while it waits for a render', async () => {
  const gate = new RenderGate();
  let finishRender = () => {};
  const render = gate.render(
    () =>
      new Promise<void>((resolve) => {
        finishRender = resolve;
      }),
  );
  let engine: EngineProcess | undefined;
  engine = new EngineProcess({
    write: (work) => {
      // It is killed, as for want of memory, just when it has asked for the store.
      setTimeout(() => engine?.stop(), 20);
      return gate.write(work);
    },
  });
  await expect(engine.run()).rejects.toThrow('The engine ended early');
  finishRender();
  await render;
  expect(await gate.render(async () => 'a page')).toBe('a page');
});
