import { bodyMentions, type Mention } from './body-mentions';
import { bodyTextFaults } from './body-text-faults';
import { buildTree } from './build-tree';
import { checkMdx } from './check-mdx';
import { type BodyProblem, parseMdx } from './parse-mdx';
import { isError } from './problems';
import type { BodyTree } from './tree';

export type CompiledBody = {
  tree: BodyTree;
  /** What Midad refuses or warns about in any language. */
  problems: BodyProblem[];
  /** Warnings that only Arabic text earns. */
  textFaults: BodyProblem[];
  mentions: Mention[];
};

/** The check and Contentlayer's fields ask for the same body one after the other. */
const recent = new Map<string, CompiledBody>();
const RECENT_BODIES = 256;

/** Compiles MDX text to a compact tree, or to an empty tree and the reasons for refusing it. */
export function compileBody(markdown: string): CompiledBody {
  const text = markdown.trimEnd();
  const cached = recent.get(text);
  if (cached) return cached;

  const compiled = compile(text);
  recent.set(text, compiled);
  const [oldest] = recent.keys();
  if (recent.size > RECENT_BODIES && oldest !== undefined) recent.delete(oldest);
  return compiled;
}

function compile(text: string): CompiledBody {
  const { root, problems } = parseMdx(text);
  if (!root) return { tree: [], problems, textFaults: [], mentions: [] };
  const found = checkMdx(root);
  const refused = found.some((problem) => isError({ ...problem, file: '' }));
  return {
    tree: refused ? [] : buildTree(root),
    problems: found,
    textFaults: bodyTextFaults(root),
    mentions: bodyMentions(root),
  };
}
