/** Rows of the height that the real ones will have, so that nothing jumps. Shown only after 300 ms. */
export function SkeletonRows({ rows = 6, height = 48 }: { rows?: number; height?: number }) {
  return (
    <div aria-hidden="true" className="overflow-hidden rounded-card border border-line bg-sheet">
      {Array.from({ length: rows }, (_, i) => (
        <div
          // biome-ignore lint/suspicious/noArrayIndexKey: placeholders are all alike
          key={i}
          className="flex items-center gap-6 border-b border-line px-4 last:border-0"
          style={{ blockSize: height }}
        >
          <span className="skeleton h-3" style={{ inlineSize: `${30 + ((i * 17) % 25)}%` }} />
          <span className="skeleton h-3 w-24" />
          <span className="skeleton ms-auto h-3 w-16" />
        </div>
      ))}
    </div>
  );
}
