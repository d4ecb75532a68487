import { data } from '@remix-run/node'
import { refused, text } from '~/forms/form-result'
import { graphql } from '~/graphql/generated'
import { query } from '~/graphql/client.server'
import type { AnswerQuestionInput } from '~/graphql/generated/graphql'
import { parseNumber } from './parse-number'

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

/** Sends the answer in a question's form; what is right comes with the page that is read again after it. */
export async function answerFromForm(request: Request, form: FormData) {
  const number = text(form, 'number')
  const input: AnswerQuestionInput = {
    organization: text(form, 'organization'),
    lesson: text(form, 'lesson'),
    question: text(form, 'question'),
    chosen: chosenIn(form),
    pairs: pairsIn(form),
    number: parseNumber(number, text(form, 'unit')),
  }
  if (number && input.number === null) return unreadable(form)
  const { answerQuestion } = await query(request, AnswerQuestionMutation, { input })
  if (answerQuestion.userErrors.length > 0)
    return refused(answerQuestion.userErrors, form, ['question', 'number'])
  return data({ answered: input.question })
}

/** The page has the sentence for it, in the language it is shown in. */
function unreadable(form: FormData) {
  return refused([{ code: 'UNREADABLE', path: ['number'], message: 'unreadable' }], form, [
    'question',
    'number',
  ])
}

/** What was chosen; without script the steps of an ordering come with the place each was given. */
function chosenIn(form: FormData): string[] {
  const placed = [...form.entries()]
    .filter(([name]) => name.startsWith('place-'))
    .map(([name, place]) => ({ key: name.slice('place-'.length), place: Number(place) }))
    .sort((a, b) => a.place - b.place)
  const places = new Set(placed.map(({ place }) => place))
  // Two in one place are an order half made, which the api refuses as such.
  if (places.size < placed.length) return []
  return placed.length > 0 ? placed.map(({ key }) => key) : form.getAll('chosen').map(String)
}

function pairsIn(form: FormData): { left: string; right: string }[] {
  return [...form.entries()].flatMap(([name, right]) =>
    name.startsWith('right-') && right ? [{ left: name.slice('right-'.length), right: String(right) }] : [],
  )
}
