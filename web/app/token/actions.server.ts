import { data } from '@remix-run/node'
import { refused, text, type UserError } from '~/forms/form-result'
import { query } from '~/graphql/client.server'
import { graphql } from '~/graphql/generated'
import { signInAgain } from '~/session/sign-in-again.server'
import { isScope } from './scopes'

const CreatePersonalTokenMutation = graphql(`
  mutation CreatePersonalToken($input: CreatePersonalTokenInput!) {
    createPersonalToken(input: $input) {
      secret
      userErrors {
        code
        path
        message
      }
    }
  }
`)

const CreateServiceTokenMutation = graphql(`
  mutation CreateServiceToken($input: CreateServiceTokenInput!) {
    createServiceToken(input: $input) {
      secret
      userErrors {
        code
        path
        message
      }
    }
  }
`)

const RevokeTokenMutation = graphql(`
  mutation RevokeToken($input: RevokeTokenInput!) {
    revokeToken(input: $input) {
      revoked
      userErrors {
        code
        path
        message
      }
    }
  }
`)

export const tokenActions = {
  'create-personal-token': createPersonal,
  'create-service-token': createService,
  'revoke-token': revoke,
} satisfies Record<string, (request: Request, form: FormData) => Promise<unknown>>

/** The forms of the page of a company's tokens, told apart by the button that was pressed. */
export async function changeTokens(request: Request) {
  const form = await request.formData()
  const intent = text(form, 'intent')
  if (!Object.hasOwn(tokenActions, intent)) throw new Response(null, { status: 400 })
  return tokenActions[intent as keyof typeof tokenActions](request, form)
}

async function createPersonal(request: Request, form: FormData) {
  const input = { ...wishIn(form), days: Number.parseInt(text(form, 'days'), 10) || 0 }
  const { createPersonalToken } = await query(request, CreatePersonalTokenMutation, { input })
  return made(request, form, createPersonalToken)
}

async function createService(request: Request, form: FormData) {
  const days = text(form, 'days')
  const input = { ...wishIn(form), days: days ? Number.parseInt(days, 10) || 0 : undefined }
  const { createServiceToken } = await query(request, CreateServiceTokenMutation, { input })
  return made(request, form, createServiceToken)
}

async function revoke(request: Request, form: FormData) {
  const { revokeToken } = await query(request, RevokeTokenMutation, { input: { token: text(form, 'token') } })
  return revokeToken.revoked ? data({ done: '' }) : refused(revokeToken.userErrors, form, [])
}

function wishIn(form: FormData) {
  return {
    organization: text(form, 'organization'),
    name: text(form, 'name'),
    scopes: form.getAll('scopes').filter(isScope),
  }
}

/** The token goes to the page that asked, and nowhere else. Whoever signed in too long ago is led to do so again. */
function made(
  request: Request,
  form: FormData,
  payload: { secret?: string | null; userErrors: UserError[] },
) {
  const { secret, userErrors } = payload
  if (secret) return data({ secret })
  signInAgain(request, userErrors)
  return refused(userErrors, form, ['name', 'scopes', 'days'])
}
