import { data } from '@remix-run/node'
import { refused, text } from '~/forms/form-result'
import { graphql } from '~/graphql/generated'
import { query } from '~/graphql/client.server'
import { sentAnswer, unreadableNumber } from '~/question/sent-answer'

const AnswerQuestionMutation = graphql(`
  mutation AnswerQuestion($input: AnswerQuestionInput!) {
    answerQuestion(input: $input) {
      question {
        ...LessonQuestion
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

/** Sends the answer in a question's form; what is right comes with the page that is read again after it. */
export async function answerFromForm(request: Request, form: FormData) {
  const answer = sentAnswer(form)
  if (!answer) return refused([unreadableNumber], form, fieldNames)
  const input = {
    organization: text(form, 'organization'),
    lesson: text(form, 'lesson'),
    question: text(form, 'question'),
    ...answer,
  }
  const { answerQuestion } = await query(request, AnswerQuestionMutation, { input })
  if (answerQuestion.userErrors.length > 0) return refused(answerQuestion.userErrors, form, fieldNames)
  return data({ answered: input.question })
}
