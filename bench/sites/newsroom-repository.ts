import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** A content folder in Git with a bare remote, as an editor has it who pushes. */
export class NewsroomRepository {
  readonly remote: string;
  readonly editor: string;

  constructor(
    private readonly root: string,
    content: string,
  ) {
    this.remote = path.join(root, 'remote.git');
    this.editor = path.join(root, 'editor');
    rmSync(root, { recursive: true, force: true });
    mkdirSync(this.editor, { recursive: true });
    execFileSync('git', ['init', '--quiet', '--bare', '--initial-branch=main', this.remote]);
    this.git(this.editor, 'init', '--quiet', '--initial-branch=main');
    cpSync(content, path.join(this.editor, 'content'), { recursive: true });
    this.git(this.editor, 'remote', 'add', 'origin', this.remote);
    this.commit('first');
  }

  /** A machine's own clone; returns its content folder. */
  clone(name: string, from = this.remote): string {
    const folder = path.join(this.root, name);
    execFileSync('git', ['clone', '--quiet', from, folder]);
    return this.contentOf(name);
  }

  contentOf(name: string): string {
    return path.join(this.root, name, 'content');
  }

  write(file: string, text: string): void {
    const target = path.join(this.editor, 'content', file);
    mkdirSync(path.dirname(target), { recursive: true });
    writeFileSync(target, text);
  }

  /** Commits and pushes what the editor wrote. */
  commit(message: string): void {
    this.git(this.editor, 'add', '--all');
    this.git(
      this.editor,
      '-c',
      'user.name=Editor',
      '-c',
      'user.email=editor@example.org',
      'commit',
      '--quiet',
      '-m',
      message,
    );
    this.git(this.editor, 'push', '--quiet', 'origin', 'main');
  }

  private git(cwd: string, ...args: string[]): void {
    execFileSync('git', args, { cwd, stdio: ['ignore', 'ignore', 'inherit'] });
  }
}
