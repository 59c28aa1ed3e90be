import type { BadgeTone } from '@/app/_components/badge';
import type { ReviewState } from '@/lib/term/types';

/** The colour of each state of the review. */
export const REVIEW_TONES: Readonly<Record<ReviewState, BadgeTone>> = {
  proposed: 'saffron',
  inReview: 'bridge',
  approved: 'leaf',
  rejected: 'brick',
};
