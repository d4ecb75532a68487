import type { WrittenCourse } from '~/routes/o.$org+/authoring_.courses.$course._index'

/** Somebody has approved of exactly what is written now. */
export function isApproved({ review }: Pick<WrittenCourse, 'review'>): boolean {
  return review?.state === 'APPROVED' && review.isCurrent
}
