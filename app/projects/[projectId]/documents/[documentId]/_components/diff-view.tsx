import type { DiffPart } from '@/lib/workbench/views/help';

/** Whole words that came or went: elements stand between words only. */
export function Diff({ parts, fallback }: { parts: readonly DiffPart[]; fallback: string }) {
  if (parts.length === 0) return fallback;
  return parts.map((part, i) =>
    part.kind === 'same' ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: the order of the parts is their identity
      <span key={i}>{part.text}</span>
    ) : part.kind === 'inserted' ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: the order of the parts is their identity
      <ins key={i}>{part.text}</ins>
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: the order of the parts is their identity
      <del key={i}>{part.text}</del>
    ),
  );
}
