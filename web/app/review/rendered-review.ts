import type { ReviewedQuestionFragment } from '~/graphql/generated/graphql'

/** As `render-reviewed.server.ts` makes it. */
export type RenderedReview = ReviewedQuestionFragment
