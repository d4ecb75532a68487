import { data, redirect } from '@remix-run/node'
import { refused, text, type UserError } from '~/forms/form-result'
import { query } from '~/graphql/client.server'
import { graphql } from '~/graphql/generated'
import type { ComplaintReason } from '~/graphql/generated/graphql'
import { notFound } from '~/session/refusals'
import { complaintReasons } from './reasons'

const AskMutation = graphql(`
  mutation AskAboutLesson($input: AskAboutLessonInput!) {
    askAboutLesson(input: $input) {
      ...AskingResult
    }
  }
`)
const ChangeQuestionMutation = graphql(`
  mutation ChangeAskedQuestion($input: ChangeAskedQuestionInput!) {
    changeAskedQuestion(input: $input) {
      ...AskingResult
    }
  }
`)
const RemoveQuestionMutation = graphql(`
  mutation RemoveAskedQuestion($input: RemoveAskedQuestionInput!) {
    removeAskedQuestion(input: $input) {
      ...AskingResult
    }
  }
`)
const VoteMutation = graphql(`
  mutation VoteAskedQuestion($input: VoteAskedQuestionInput!) {
    voteAskedQuestion(input: $input) {
      ...AskingResult
    }
  }
`)
const AnswerMutation = graphql(`
  mutation AnswerAskedQuestion($input: AnswerAskedQuestionInput!) {
    answerAskedQuestion(input: $input) {
      ...AskingResult
    }
  }
`)
const ChangeAnswerMutation = graphql(`
  mutation ChangeAskedAnswer($input: ChangeAskedAnswerInput!) {
    changeAskedAnswer(input: $input) {
      ...AskingResult
    }
  }
`)
const RemoveAnswerMutation = graphql(`
  mutation RemoveAskedAnswer($input: RemoveAskedAnswerInput!) {
    removeAskedAnswer(input: $input) {
      ...AskingResult
    }
  }
`)
const AcceptMutation = graphql(`
  mutation AcceptAskedAnswer($input: AcceptAskedAnswerInput!) {
    acceptAskedAnswer(input: $input) {
      ...AskingResult
    }
  }
`)
const HideMutation = graphql(`
  mutation HideAsked($input: HideAskedInput!) {
    hideAsked(input: $input) {
      ...AskingResult
    }
  }
`)
const ReportMutation = graphql(`
  mutation ReportAsked($input: ReportAskedInput!) {
    reportAsked(input: $input) {
      ...AskingResult
    }
  }
`)

interface Result {
  asked?: { id: string } | null
  userErrors: UserError[]
}

/** What a form about questions asks for. */
const acts: Readonly<Record<string, (request: Request, form: FormData) => Promise<Result>>> = {
  async ask(request, form) {
    const place = { organization: text(form, 'organization'), lesson: text(form, 'lesson') }
    const input = { ...place, ...wordsIn(form), quote: text(form, 'quote'), clientKey: keyIn(form) }
    return (await query(request, AskMutation, { input })).askAboutLesson
  },
  async 'change-question'(request, form) {
    const input = { asked: text(form, 'asked'), ...wordsIn(form) }
    return (await query(request, ChangeQuestionMutation, { input })).changeAskedQuestion
  },
  async 'remove-question'(request, form) {
    const input = { asked: text(form, 'asked') }
    return (await query(request, RemoveQuestionMutation, { input })).removeAskedQuestion
  },
  async vote(request, form) {
    const input = { asked: text(form, 'asked'), isVoted: text(form, 'isVoted') === 'yes' }
    return (await query(request, VoteMutation, { input })).voteAskedQuestion
  },
  async 'answer-question'(request, form) {
    const input = { asked: text(form, 'asked'), body: text(form, 'body'), clientKey: keyIn(form) }
    return (await query(request, AnswerMutation, { input })).answerAskedQuestion
  },
  async 'change-answer'(request, form) {
    const input = { given: text(form, 'given'), body: text(form, 'body') }
    return (await query(request, ChangeAnswerMutation, { input })).changeAskedAnswer
  },
  async 'remove-answer'(request, form) {
    const input = { given: text(form, 'given') }
    return (await query(request, RemoveAnswerMutation, { input })).removeAskedAnswer
  },
  async accept(request, form) {
    const input = { given: text(form, 'given'), isAccepted: text(form, 'isAccepted') === 'yes' }
    return (await query(request, AcceptMutation, { input })).acceptAskedAnswer
  },
  async hide(request, form) {
    const input = { post: text(form, 'post'), reason: reasonIn(form) }
    return (await query(request, HideMutation, { input })).hideAsked
  },
  async show(request, form) {
    const input = { post: text(form, 'post'), reason: null }
    return (await query(request, HideMutation, { input })).hideAsked
  },
  async report(request, form) {
    const input = { post: text(form, 'post'), reason: reasonIn(form) }
    return (await query(request, ReportMutation, { input })).reportAsked
  },
}

export function isAsking(form: FormData): boolean {
  return Object.hasOwn(acts, text(form, 'intent'))
}

/** Afterwards the same page, at the question; what is new stands where what is newest comes first. */
export async function askFromForm(request: Request, form: FormData) {
  if (!isAsking(form)) throw notFound()
  const intent = text(form, 'intent')
  const { asked, userErrors } = await acts[intent]!(request, form)
  if (userErrors.length > 0) {
    const answer = refused(userErrors, form, ['title', 'body', 'quote'])
    return data({ ...answer.data, asking: text(form, 'form') }, { status: 422 })
  }
  const { pathname, searchParams } = new URL(request.url)
  if (intent === 'ask') searchParams.set('questions', 'newest')
  const search = searchParams.size > 0 ? `?${searchParams}` : ''
  // In a page that runs script nothing jumps under the eyes but to what is new.
  const stays = form.has('inPlace') && intent !== 'ask' && intent !== 'answer-question'
  const anchor = stays ? '' : asked ? `#asked-${asked.id}` : '#questions'
  return redirect(`${pathname}${search}${anchor}`)
}

const wordsIn = (form: FormData) => ({ title: text(form, 'title'), body: text(form, 'body') })
const keyIn = (form: FormData) => text(form, 'clientKey')

function reasonIn(form: FormData): ComplaintReason {
  const given = text(form, 'reason')
  return complaintReasons.find((reason) => reason === given) ?? complaintReasons[0]
}
