/** Whether a `Content-Type` names exactly this kind, with or without parameters behind it. */
export function isKind(type: string, kind: string): boolean {
  return type.split(';', 1)[0]?.trim().toLowerCase() === kind;
}
