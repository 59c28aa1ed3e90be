import type { ComponentProps } from 'react';

/** A cell of the grid. Its row is the stop for the keyboard; what can be pressed inside is a stop of its own. */
export function GridCell(props: ComponentProps<'div'>) {
  // biome-ignore lint/a11y/useSemanticElements: a table cannot be virtualised with rows of free height
  // biome-ignore lint/a11y/useFocusableInteractive: see above
  return <div role="gridcell" {...props} />;
}
