/** The arch of the bridge, and the light under it. Decoration: the word beside it carries the name. */
export function Logo({ className = 'h-5.5 w-7.5' }: { className?: string }) {
  return (
    <svg aria-hidden="true" viewBox="0 0 30 22" className={`shrink-0 ${className}`}>
      <path d="M1 20V9a14 14 0 0 1 28 0v11h-6v-9a8 8 0 0 0-16 0v9z" fill="var(--bridge)" />
      <path d="M12 20v-8a3 3 0 0 1 6 0v8z" fill="var(--saffron)" />
    </svg>
  );
}
