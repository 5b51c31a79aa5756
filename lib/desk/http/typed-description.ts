import { type Description, oneLine } from '../media/description';
import { typedCode } from './typed-code';

/** What was typed about an image: each text as one line, the focal point in hundredths. */
export function typedDescription(field: (name: string) => string): Description {
  const line = (name: string) => oneLine(field(name));
  const both = (name: string) => ({ ar: line(`${name}-ar`), en: line(`${name}-en`) });
  return {
    alt: both('alt'),
    caption: both('caption'),
    credit: both('credit'),
    licence: line('licence'),
    focus: { x: share(field('focus-x')), y: share(field('focus-y')) },
  };
}

/** A percentage, in Arabic digits perhaps, as a share; the centre if it is none. */
function share(typed: string): number {
  const code = typedCode(typed).replace(/[%٪]/, '').replace(/[,٫]/, '.');
  const percent = Number(code);
  if (code === '' || !Number.isFinite(percent)) return 0.5;
  return Math.round(Math.min(Math.max(percent, 0), 100)) / 100;
}
