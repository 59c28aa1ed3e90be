'use client';

import { type ReactNode, useEffect } from 'react';
import { IconButton } from '@/app/_components/button';
import { useFailureText } from '@/app/_components/error-panel';
import { useToast } from '@/app/_components/toast';
import { useFormAction } from '@/app/_components/use-form-action';
import type { ReviewState, TermEntryView } from '@/lib/workbench/views/glossary';
import { reviewEntryAction } from '../../actions';

/** Decides about an entry in one press. */
export function ReviewButton({
  entry,
  review,
  label,
  children,
}: {
  entry: TermEntryView;
  review: ReviewState;
  label: string;
  children: ReactNode;
}) {
  const toast = useToast();
  const failureText = useFailureText();
  const { submit, isBusy, failure } = useFormAction(reviewEntryAction, () => {});
  // biome-ignore lint/correctness/useExhaustiveDependencies: a failure is told once
  useEffect(() => {
    if (failure) toast('failed', failureText(failure));
  }, [failure]);
  return (
    <form action={submit}>
      <input type="hidden" name="glossaryId" value={entry.glossaryId} />
      <input type="hidden" name="entryId" value={entry.id} />
      <input type="hidden" name="version" value={entry.version} />
      <input type="hidden" name="review" value={review} />
      <IconButton type="submit" label={label} disabled={isBusy}>
        {children}
      </IconButton>
    </form>
  );
}
