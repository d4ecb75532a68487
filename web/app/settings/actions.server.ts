import { data } from '@remix-run/node'
import { refused, secret, text, type UserError } from '~/forms/form-result'
import { query } from '~/graphql/client.server'
import { graphql } from '~/graphql/generated'
import { isLocale, localeCookie, toApiLocale } from '~/i18n/locale'
import { removeMember } from '~/people/member-actions.server'
import { tokenActions } from '~/token/actions.server'
import { emailActions } from './email.server'
import { ownDataActions } from './own-data.server'
import { passkeyActions } from './passkeys.server'
import { twoStepActions } from './two-step.server'

const UpdateViewerMutation = graphql(`
  mutation UpdateViewer($input: UpdateViewerInput!) {
    updateViewer(input: $input) {
      viewer {
        id
        name
        locale
      }
      userErrors {
        code
        path
        message
      }
    }
  }
`)

const ChangePasswordMutation = graphql(`
  mutation ChangePassword($input: ChangePasswordInput!) {
    changePassword(input: $input) {
      viewer {
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

const EndSessionMutation = graphql(`
  mutation EndSession($input: EndSessionInput!) {
    endSession(input: $input) {
      viewer {
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

const EndOtherSessionsMutation = graphql(`
  mutation EndOtherSessions {
    endOtherSessions {
      viewer {
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

const handlers: Record<string, (request: Request, form: FormData) => Promise<unknown>> = {
  profile: changeProfile,
  letters: changeLetters,
  password: changePassword,
  'end-session': endSession,
  'end-others': endOthers,
  leave: removeMember,
  ...emailActions,
  ...twoStepActions,
  ...passkeyActions,
  ...tokenActions,
  ...ownDataActions,
}

/** The forms of the settings page, told apart by the button that was pressed. */
export async function changeSettings(request: Request) {
  const form = await request.formData()
  const intent = text(form, 'intent')
  if (!Object.hasOwn(handlers, intent)) throw new Response(null, { status: 400 })
  return handlers[intent]!(request, form)
}

async function changeProfile(request: Request, form: FormData) {
  const wished = text(form, 'locale')
  const locale = isLocale(wished) ? wished : undefined
  const input = { name: text(form, 'name'), locale: locale && toApiLocale(locale) }
  const { updateViewer } = await query(request, UpdateViewerMutation, { input })
  const headers = locale ? { 'set-cookie': localeCookie(locale) } : undefined
  return outcome(updateViewer.userErrors, form, ['name', 'locale'], headers)
}

async function changeLetters(request: Request, form: FormData) {
  const input = {
    wantsReminders: form.has('reminders'),
    wantsDigest: form.has('digest'),
    wantsAnswers: form.has('answers'),
  }
  const { updateViewer } = await query(request, UpdateViewerMutation, { input })
  return outcome(updateViewer.userErrors, form, [])
}

async function changePassword(request: Request, form: FormData) {
  const input = { currentPassword: secret(form, 'currentPassword'), password: secret(form, 'password') }
  const { changePassword: payload } = await query(request, ChangePasswordMutation, { input })
  return outcome(payload.userErrors, form, ['currentPassword', 'password'])
}

async function endSession(request: Request, form: FormData) {
  const input = { session: text(form, 'session') }
  const { endSession: payload } = await query(request, EndSessionMutation, { input })
  return outcome(payload.userErrors, form, [])
}

async function endOthers(request: Request, form: FormData) {
  const { endOtherSessions } = await query(request, EndOtherSessionsMutation)
  return outcome(endOtherSessions.userErrors, form, [])
}

function outcome(errors: UserError[], form: FormData, fieldNames: readonly string[], headers?: HeadersInit) {
  if (errors.length > 0) return refused(errors, form, fieldNames)
  return data({ done: '' }, headers ? { headers } : {})
}
