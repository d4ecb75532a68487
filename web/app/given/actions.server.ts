import { text } from '~/forms/form-result'
import { query } from '~/graphql/client.server'
import { graphql } from '~/graphql/generated'
import { outcome } from '~/people/outcome.server'

const GiveLearningMutation = graphql(`
  mutation GiveLearning($input: GiveLearningInput!) {
    giveLearning(input: $input) {
      organization {
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

const TakeBackLearningMutation = graphql(`
  mutation TakeBackLearning($input: TakeBackLearningInput!) {
    takeBackLearning(input: $input) {
      organization {
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

const ChooseLearningMutation = graphql(`
  mutation ChooseLearning($input: ChooseLearningInput!) {
    chooseLearning(input: $input) {
      organization {
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

const LeavePathMutation = graphql(`
  mutation LeavePath($input: LeavePathInput!) {
    leavePath(input: $input) {
      organization {
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

/** What is to be learned: given or taken back by whoever leads, taken up or left by oneself. */
export async function changeLearning(request: Request, form: FormData) {
  const organization = text(form, 'organization')
  switch (text(form, 'intent')) {
    case 'give': {
      const input = {
        organization,
        team: text(form, 'team'),
        members: form.getAll('member').map(String),
        ...learningIn(form),
      }
      const { giveLearning } = await query(request, GiveLearningMutation, { input })
      return outcome(giveLearning.userErrors, form, ['team', 'member', 'course', 'dueOn'])
    }
    case 'take-back': {
      const input = { organization, assignment: text(form, 'assignment') }
      const { takeBackLearning } = await query(request, TakeBackLearningMutation, { input })
      return outcome(takeBackLearning.userErrors, form, [])
    }
    case 'leave': {
      const input = { organization, path: text(form, 'path') }
      const { leavePath } = await query(request, LeavePathMutation, { input })
      return outcome(leavePath.userErrors, form, [])
    }
    default: {
      const input = { organization, ...learningIn(form) }
      const { chooseLearning } = await query(request, ChooseLearningMutation, { input })
      return outcome(chooseLearning.userErrors, form, ['dueOn'])
    }
  }
}

/** A path or a course: where one is chosen from both, they are told apart by a word before the id. */
function learningIn(form: FormData) {
  const [kind, ...id] = text(form, 'learning').split(' ')
  const dueOn = text(form, 'dueOn')
  return kind === 'path' ? { path: id.join(' '), dueOn } : { course: id.join(' '), dueOn }
}
