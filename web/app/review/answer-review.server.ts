import { data } from '@remix-run/node'
import { refused, text } from '~/forms/form-result'
import { graphql } from '~/graphql/generated'
import { query } from '~/graphql/client.server'
import { sentAnswer, unreadableNumber } from '~/question/sent-answer'
import { renderReviewed } from './render-reviewed.server'

const AnswerReviewMutation = graphql(`
  mutation AnswerReview($input: AnswerReviewInput!) {
    answerReview(input: $input) {
      answered {
        ...ReviewedQuestion
      }
      userErrors {
        code
        path
        message
      }
    }
  }
`)

const fieldNames = ['question', 'number']

/** Sends the answer in the form and hands back what it was worth; the page meanwhile reads what comes next. */
export async function answerReview(request: Request, form: FormData) {
  const forgotten = text(form, 'forgotten') === 'yes'
  // What was begun and not meant is no answer.
  const answer = forgotten ? {} : sentAnswer(form)
  if (!answer) return refused([unreadableNumber], form, fieldNames)
  const input = {
    ...{ organization: text(form, 'organization'), lesson: text(form, 'lesson') },
    ...{ question: text(form, 'question'), round: Number(text(form, 'round')) || 0 },
    ...{ forgotten, ...answer },
  }
  const { answerReview: done } = await query(request, AnswerReviewMutation, { input })
  if (!done.answered) return refused(done.userErrors, form, fieldNames)
  return data({ answered: await renderReviewed(done.answered) })
}
