/** The beginning of a text, cut at a space, with dots if something is left, and what is left. */
export function cutText(text: string, longest: number): { kept: string; rest: string } {
  if (text.length <= longest) return { kept: text, rest: '' };
  const space = text.slice(0, longest).lastIndexOf(' ');
  const whole = text.slice(0, longest).replace(/[\ud800-\udbff]$/, '').length;
  const end = space >= longest / 2 ? space : whole;
  return { kept: `${text.slice(0, end).trim()}…`, rest: text.slice(end).trim() };
}
