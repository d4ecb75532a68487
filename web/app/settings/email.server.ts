import { data } from '@remix-run/node'
import { secret, text } from '~/forms/form-result'
import { query } from '~/graphql/client.server'
import { graphql } from '~/graphql/generated'
import { refusedSecretly } from './refused-secretly.server'

const BeginEmailChangeMutation = graphql(`
  mutation BeginEmailChange($input: BeginEmailChangeInput!) {
    beginEmailChange(input: $input) {
      done
      userErrors {
        code
        path
        message
      }
    }
  }
`)

const ConfirmEmailChangeMutation = graphql(`
  mutation ConfirmEmailChange($input: ConfirmEmailChangeInput!) {
    confirmEmailChange(input: $input) {
      viewer {
        id
        email
      }
      userErrors {
        code
        path
        message
      }
    }
  }
`)

export const emailActions = { 'email-begin': begin, 'email-confirm': confirm }

async function begin(request: Request, form: FormData) {
  const email = text(form, 'email')
  const input = { email, currentPassword: secret(form, 'currentPassword') }
  const { beginEmailChange } = await query(request, BeginEmailChangeMutation, { input })
  if (beginEmailChange.userErrors.length > 0)
    return refusedSecretly(request, beginEmailChange.userErrors, ['email', 'currentPassword'])
  return data({ sentTo: email })
}

async function confirm(request: Request, form: FormData) {
  const input = { code: text(form, 'code') }
  const { confirmEmailChange } = await query(request, ConfirmEmailChangeMutation, { input })
  if (confirmEmailChange.userErrors.length > 0)
    return refusedSecretly(request, confirmEmailChange.userErrors, ['code'])
  return data({ done: confirmEmailChange.viewer?.email ?? '' })
}
