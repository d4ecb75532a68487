import type { ReviewedQuestionFragment } from '~/graphql/generated/graphql'
import { renderQuestion } from '~/lesson-check/rendered-question.server'

/** With its texts as safe HTML. */
export async function renderReviewed(reviewed: ReviewedQuestionFragment) {
  return { ...reviewed, question: await renderQuestion(reviewed.question) }
}
