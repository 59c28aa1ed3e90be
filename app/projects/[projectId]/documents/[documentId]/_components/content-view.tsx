import { Fragment } from 'react';
import type { InlineContent } from '@/lib/text/inline';
import { codeLabel } from './target-doc';

/** A segment's content at rest: text as it is, codes as chips. Text nodes stay whole, so letters keep joining. */
export function ContentView({ content }: { content: InlineContent }) {
  return content.map((node, i) => {
    // biome-ignore lint/suspicious/noArrayIndexKey: the order of the content is its identity
    if (node.kind === 'text') return <Fragment key={i}>{node.text}</Fragment>;
    return (
      // biome-ignore lint/suspicious/noArrayIndexKey: the order of the content is its identity
      <span key={i} role="img" aria-label={node.data || codeLabel(node)} title={node.data} className="code-chip">
        {codeLabel(node)}
      </span>
    );
  });
}
