import type { RootContent } from 'mdast';
import type { MdxJsxAttribute } from 'mdast-util-mdx-jsx';
import { attributeFault } from './check-attribute';
import {
  type ComponentName,
  type ComponentSpec,
  componentSpec,
  componentSpecs,
  isComponentName,
} from './component-specs';
import { childrenOf, isJsx, type JsxNode, lineOf, unravel } from './mdast-nodes';
import type { BodyProblem } from './parse-mdx';

const known = Object.keys(componentSpecs).join(', ');

type Place = { parent: string | undefined; inText: boolean; inLink?: boolean };

/** Checks one component against the allow-list: its name, place, attributes and children. */
export function checkJsx(node: JsxNode, place: Place): BodyProblem[] {
  const line = lineOf(node as never);
  const name = node.name ?? '';
  if (!isComponentName(name)) {
    const code = /^[a-z]/.test(name) || name === '' ? 'raw-html' : 'unknown-component';
    return [{ line, code, args: { name, known } }];
  }
  const spec = componentSpec(name);
  return [
    ...checkPlace(name, spec, place, line),
    ...checkAttributes(node, name, spec, line),
    ...checkChildren(node, name, spec, line),
  ];
}

function checkPlace(name: string, spec: ComponentSpec, place: Place, line: number): BodyProblem[] {
  const misplaced = (expected: string): BodyProblem[] => [
    { line, code: 'wrong-place', args: { name, expected } },
  ];
  if (spec.parent && place.parent !== spec.parent) return misplaced(`inside <${spec.parent}>`);
  if (spec.place === 'block' && place.inText) return misplaced('on a line of its own');
  // A link inside a link is none.
  if (name === 'Source' && place.inLink) return misplaced('outside links');
  return [];
}

function checkAttributes(
  node: JsxNode,
  name: ComponentName,
  spec: ComponentSpec,
  line: number,
): BodyProblem[] {
  const problems: BodyProblem[] = [];
  const seen = new Set<string>();
  for (const attribute of node.attributes) {
    if (attribute.type !== 'mdxJsxAttribute') {
      problems.push({ line, code: 'no-spread', args: {} });
      continue;
    }
    seen.add(attribute.name);
    problems.push(...checkAttribute(attribute, name, spec, line));
  }
  const missing = Object.entries(spec.attributes).filter(
    ([key, { required }]) => required && !seen.has(key),
  );
  return [
    ...problems,
    ...missing.map(
      ([attribute]): BodyProblem => ({
        line,
        code: 'missing-attribute',
        args: { name, attribute },
      }),
    ),
  ];
}

function checkAttribute(
  attribute: MdxJsxAttribute,
  name: ComponentName,
  spec: ComponentSpec,
  line: number,
): BodyProblem[] {
  const args = { name, attribute: attribute.name };
  const expected =
    Object.hasOwn(spec.attributes, attribute.name) && spec.attributes[attribute.name];
  if (!expected) {
    const names = Object.keys(spec.attributes).join(', ') || '—';
    return [{ line, code: 'unknown-attribute', args: { ...args, known: names } }];
  }
  if (typeof attribute.value === 'object' && attribute.value !== null) {
    return [{ line, code: 'computed-attribute', args }];
  }
  const value = attribute.value ?? '';
  const fault = attributeFault(expected.kind, value);
  return fault ? [{ line, code: 'bad-attribute', args: { ...args, value, expected: fault } }] : [];
}

function checkChildren(
  node: JsxNode,
  name: string,
  spec: ComponentSpec,
  line: number,
): BodyProblem[] {
  const children = (childrenOf(node as never) as RootContent[])
    .flatMap(unravel)
    .filter(isMeaningful);
  const refuse = (child: string, allowed: string): BodyProblem[] => [
    { line, code: 'wrong-child', args: { name, child, allowed } },
  ];
  if (spec.children === 'none') return children.length > 0 ? refuse('text', 'nothing') : [];
  if (typeof spec.children === 'string') {
    return children.length > 0 ? [] : refuse('nothing', 'text');
  }
  const { children: allowed } = spec;
  const stranger = children.find((child) => !(isJsx(child) && allowed.includes(child.name ?? '')));
  if (stranger)
    return refuse(isJsx(stranger) ? `<${stranger.name}>` : 'text', `<${allowed.join('>, <')}>`);
  return children.length > 0 ? [] : refuse('nothing', `<${allowed.join('>, <')}>`);
}

function isMeaningful(node: RootContent): boolean {
  return !(node.type === 'text' && node.value.trim() === '');
}
