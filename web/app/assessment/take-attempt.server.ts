import { replace } from '@remix-run/node'
import { refused, text } from '~/forms/form-result'
import { graphql } from '~/graphql/generated'
import { query } from '~/graphql/client.server'
import { sentAnswer, unreadableNumber } from '~/question/sent-answer'

const AnswerItemMutation = graphql(`
  mutation AnswerItem($input: AnswerItemInput!) {
    answerItem(input: $input) {
      attempt {
        id
      }
      userErrors {
        code
        path
        message
      }
    }
  }
`)

const EndAttemptMutation = graphql(`
  mutation EndAttempt($input: EndAttemptInput!) {
    endAttempt(input: $input) {
      attempt {
        id
      }
      userErrors {
        code
        path
        message
      }
    }
  }
`)

const VoidAttemptMutation = graphql(`
  mutation VoidAttempt($input: VoidAttemptInput!) {
    voidAttempt(input: $input) {
      attempt {
        id
      }
      userErrors {
        code
        path
        message
      }
    }
  }
`)

const AppealMutation = graphql(`
  mutation Appeal($input: AppealInput!) {
    appeal(input: $input) {
      attempt {
        id
      }
      userErrors {
        code
        path
        message
      }
    }
  }
`)

/** Answers that came too late are told on the page that waits now, whose address says which words. */
export const toldOf = {
  ALREADY_ANSWERED: 'answered',
  ATTEMPT_OVER: 'over',
  NOT_ASKED: 'notAsked',
} as const

const fieldNames = ['number']

/** `here` is the attempt's page, to which every step leads back without a new entry in the history. */
export async function answerItem(request: Request, form: FormData, here: string) {
  const unknown = form.has('unknown')
  const answer = unknown ? {} : sentAnswer(form)
  if (!answer) return refused([unreadableNumber], form, fieldNames)
  const input = {
    attempt: text(form, 'attempt'),
    position: Number(text(form, 'position')),
    unknown,
    ...answer,
  }
  const {
    answerItem: { userErrors },
  } = await query(request, AnswerItemMutation, { input })
  const told = userErrors.map(({ code }) => toldOf[code as keyof typeof toldOf]).find(Boolean)
  if (told) return replace(`${here}?told=${told}`)
  return userErrors.length > 0 ? refused(userErrors, form, fieldNames) : replace(here)
}

export async function endAttempt(request: Request, form: FormData, here: string) {
  const input = { attempt: text(form, 'attempt') }
  const {
    endAttempt: { userErrors },
  } = await query(request, EndAttemptMutation, { input })
  return userErrors.length > 0 ? refused(userErrors, form, []) : replace(here)
}

export async function setAside(request: Request, form: FormData, list: string) {
  const input = { attempt: text(form, 'attempt') }
  const {
    voidAttempt: { userErrors },
  } = await query(request, VoidAttemptMutation, { input })
  return userErrors.length > 0 ? refused(userErrors, form, []) : replace(list)
}

/** Says what is wrong with a question, or with the report where no position is named. */
export async function appeal(request: Request, form: FormData, here: string) {
  const position = text(form, 'position')
  const input = {
    attempt: text(form, 'attempt'),
    position: position === '' ? null : Number(position),
    words: text(form, 'words'),
    tellsCompany: form.has('tellsCompany'),
  }
  const {
    appeal: { userErrors },
  } = await query(request, AppealMutation, { input })
  return userErrors.length > 0 ? refused(userErrors, form, []) : replace(here)
}
