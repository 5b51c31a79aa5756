import { BidiText } from '@/components/text/bidi-text';

type Props = { title: string; description: string; note?: string };

export function ListHeading({ title, description, note }: Props) {
  return (
    <header className="grid gap-2 py-6">
      {note && <p className="font-headline text-sm font-semibold text-accent">{note}</p>}
      <h1 className="text-4xl sm:text-5xl">
        <BidiText>{title}</BidiText>
      </h1>
      <p className="max-w-story text-muted">
        <BidiText>{description}</BidiText>
      </p>
    </header>
  );
}
