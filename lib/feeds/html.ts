import { xmlText } from '../xml';

/** An element with its attributes escaped; its children are HTML already. What is undefined is left out. */
export function element(
  tag: string,
  attributes: Record<string, string | number | undefined>,
  ...children: string[]
): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => ` ${name}="${xmlText(String(value))}"`);
  const start = `<${tag}${written.join('')}>`;
  return VOID.has(tag) ? start : `${start}${children.join('')}</${tag}>`;
}

const VOID = new Set(['br', 'hr', 'img']);
