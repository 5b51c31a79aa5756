import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { deskRefusalOf } from '@/lib/desk/accounts/refusal';
import { TestNewsroom } from '@/lib/desk/stories/test-newsroom';
import { type DeskTaskName, taskOf } from './desk-tasks';
import type { DeskFaultKind, DeskTrial } from './desk-trials';
import { letTimePass } from './let-time-pass';
import { difference, findDisorder, isSame, type NewsroomState, readState } from './newsroom-state';
import { openSample } from './open-sample';
import { packDeskChild } from './pack-desk-child';
import { type DeskRun, type DeskRunEnd, runDeskChild } from './run-desk-child';
import { beginDrafts, SAMPLE_FILES, SAMPLE_NOW } from './sample-newsroom';

/** How long Git goes on at most when the process that asked it is gone. */
const GIT_MS = 300;
/** What ends the process, at the latest behind the call. */
const KILLS = new Set<DeskFaultKind>([
  'kill',
  'kill-after',
  'kill-half',
  'git-goes-on',
  'both-killed',
]);

/** A newsroom of which each trial gets a copy, to do one task in it that is cut off. */
export class DeskLab {
  private copies = 0;
  /** The newsroom before any task. */
  before!: NewsroomState;
  private cutOff: Promise<string> | undefined;
  private readonly done = new Map<DeskTaskName, Promise<NewsroomState>>();

  private constructor(
    private readonly folder: string,
    private readonly program: { file: string; remove: () => Promise<void> },
  ) {}

  static async open(): Promise<DeskLab> {
    const folder = await mkdtemp(path.join(tmpdir(), 'midad-desk-lab-'));
    const lab = new DeskLab(folder, await packDeskChild());
    const newsroom = new TestNewsroom();
    try {
      await newsroom.open(SAMPLE_FILES);
      await beginDrafts(newsroom.desk);
      await cp(path.dirname(newsroom.contentDir), lab.at('first'), { recursive: true });
    } finally {
      await newsroom.close();
    }
    const first = await openSample(lab.at('first'), SAMPLE_NOW);
    lab.before = await readState(first.repository);
    await first.close();
    return lab;
  }

  async close(): Promise<void> {
    await this.program.remove();
    await rm(this.folder, { recursive: true, force: true });
  }

  /** The calls at which a task can go wrong. */
  async pointsOf(task: DeskTrial['task']): Promise<string[]> {
    const root = await this.copy(task);
    const { points, said } = await this.run({ root, task, fault: 'count' });
    await rm(root, { recursive: true });
    if (points.length === 0) throw new Error(`${task} changed nothing: ${said}`);
    return points;
  }

  /** A newsroom in a folder of its own; for `start` one whose rename was cut off behind the commit. */
  async copy(task: DeskTrial['task'], root = this.at(`copy-${this.copies++}`)): Promise<string> {
    if (task === 'start') this.cutOff ??= this.makeCutOff();
    const from = task === 'start' ? await this.cutOff : undefined;
    await cp(from ?? this.at('first'), root, { recursive: true, preserveTimestamps: true });
    return root;
  }

  private async makeCutOff(): Promise<string> {
    const point = 1 + (await this.pointsOf('rename')).indexOf('git update-ref');
    const root = await this.copy('rename');
    const { isKilled } = await this.run({ root, task: 'rename', fault: `kill-after:${point}` });
    if (!isKilled) throw new Error('The rename was not cut off.');
    return root;
  }

  /** Does a task that goes wrong at one call, then opens the newsroom afresh: what is not as it must be? */
  async attempt(trial: DeskTrial): Promise<string[]> {
    const root = await this.copy(trial.task);
    const fault = `${trial.kind}:${trial.point}`;
    const end = await this.run({ root, task: trial.task, fault, tries: trial.tries });
    if (trial.kind === 'git-goes-on') await wait(GIT_MS);
    await letTimePass(root);
    const wrong = await this.judge(trial, root, end);
    await rm(root, { recursive: true });
    return wrong;
  }

  /** What is wrong with a newsroom in which a task ended so. */
  async judge({ task: name, kind }: DeskTrial, root: string, end: DeskRunEnd): Promise<string[]> {
    const wrong: string[] = [];
    const [first] = end.tries;
    if (KILLS.has(kind) && !end.isKilled) wrong.push('the process was not killed');
    if (kind.startsWith('ENOSPC') && first && !first.isDone && first.error !== 'disk-full')
      wrong.push(`a full disk was called ${first.error}: ${first.reason}`);
    const task = taskOf(name === 'start' ? 'rename' : name);
    const sample = await openSample(root, task.now);
    try {
      wrong.push(...(await findDisorder(sample.repository)));
      const [after, state] = [await this.after(name), await readState(sample.repository)];
      const isDone = isSame(state, after);
      const isHalf = task.isDraftsFirst && isSame(state, { ...this.before, drafts: after.drafts });
      const mustBeDone = name === 'start' || end.tries.some((own) => own.isDone);
      if (!isDone && mustBeDone) wrong.push(`lost what was done: ${difference(state, after)}`);
      else if (!isDone && !isHalf && !isSame(state, this.before))
        wrong.push(`neither done nor not: ${difference(state, after)}`);
      try {
        await task.run(sample.desk);
      } catch (error) {
        if (!isDone || !deskRefusalOf(error)) wrong.push(`cannot be done again: ${error}`);
      }
      wrong.push(...(await findDisorder(sample.repository)).map((own) => `${own}, after another`));
      const again = await readState(sample.repository);
      if (!isSame(again, after)) wrong.push(`done again: ${difference(again, after)}`);
    } finally {
      await sample.close();
    }
    return wrong;
  }

  /** The newsroom after a task that nothing cut off. */
  after(task: DeskTrial['task']): Promise<NewsroomState> {
    const name = task === 'start' ? 'rename' : task;
    const make = async () => {
      const root = await this.copy(name);
      const { desk, repository, close } = await openSample(root, taskOf(name).now);
      await taskOf(name).run(desk);
      const state = await readState(repository);
      await close();
      if (isSame(state, this.before)) throw new Error(`${name} changes nothing.`);
      return state;
    };
    const ready = this.done.get(name) ?? make();
    this.done.set(name, ready);
    return ready;
  }

  private run(run: Omit<DeskRun, 'program'>): Promise<DeskRunEnd> {
    return runDeskChild({ ...run, program: this.program.file });
  }

  private at(name: string): string {
    return path.join(this.folder, name);
  }
}
