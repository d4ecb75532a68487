import { text } from '~/forms/form-result'
import { query } from '~/graphql/client.server'
import { graphql } from '~/graphql/generated'
import { outcome } from '~/people/outcome.server'

const ChangeRenewalMutation = graphql(`
  mutation ChangeRenewal($input: ChangeRenewalInput!) {
    changeRenewal(input: $input) {
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

export function isRenewal(form: FormData): boolean {
  return text(form, 'intent').endsWith('renewal')
}

/** That a course is to be renewed, or no longer. */
export async function changeRenewal(request: Request, form: FormData) {
  const isEnd = text(form, 'intent') === 'end-renewal'
  const input = {
    ...{ organization: text(form, 'organization'), course: text(form, 'course') },
    ...(isEnd
      ? { months: null }
      : { months: wholeIn(form, 'months'), graceDays: wholeIn(form, 'graceDays') }),
  }
  const { changeRenewal } = await query(request, ChangeRenewalMutation, { input })
  return outcome(changeRenewal.userErrors, form, ['course', 'months', 'graceDays'])
}

/** What is no whole number is out of bounds, so that the field says what is wanted. */
function wholeIn(form: FormData, name: string): number {
  const value = text(form, name).trim()
  return /^\d{1,4}$/.test(value) ? Number(value) : -1
}
