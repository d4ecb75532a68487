import { data, redirect } from '@remix-run/node'
import { refused, text } from '~/forms/form-result'
import { query } from '~/graphql/client.server'
import { graphql } from '~/graphql/generated'
import { signInAgain } from '~/session/sign-in-again.server'
import { keptKinds } from './kept-kinds'
import { managersSeeChoices } from './managers-see'

const UpdatePrivacyMutation = graphql(`
  mutation UpdatePrivacy($input: UpdatePrivacyInput!) {
    updatePrivacy(input: $input) {
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

const RequestCompanyExportMutation = graphql(`
  mutation RequestCompanyExport($input: RequestCompanyExportInput!) {
    requestCompanyExport(input: $input) {
      export {
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

const CloseCompanyMutation = graphql(`
  mutation CloseCompany($input: CloseCompanyInput!) {
    closeCompany(input: $input) {
      company {
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
  see: changeSeen,
  keep: changeKept,
  copy: askForCopy,
  close,
}

/** The forms of the privacy page, told apart by the button that was pressed. */
export async function changePrivacy(request: Request) {
  const form = await request.formData()
  const intent = text(form, 'intent')
  if (!Object.hasOwn(handlers, intent)) throw new Response(null, { status: 400 })
  return handlers[intent]!(request, form)
}

async function changeSeen(request: Request, form: FormData) {
  const managersSee = managersSeeChoices.find((choice) => choice === text(form, 'managersSee'))
  if (!managersSee) throw new Response(null, { status: 400 })
  return update(request, form, { managersSee }, ['managersSee'])
}

async function changeKept(request: Request, form: FormData) {
  // What is no whole number is told like a number out of bounds.
  const days = Object.fromEntries(
    keptKinds.map((kind) => [kind, /^\d{1,6}$/.test(text(form, kind)) ? Number(text(form, kind)) : 0]),
  )
  return update(request, form, days, keptKinds)
}

async function update(request: Request, form: FormData, change: object, fieldNames: readonly string[]) {
  const input = { organization: text(form, 'organization'), ...change }
  const { updatePrivacy } = await query(request, UpdatePrivacyMutation, { input })
  return updatePrivacy.organization ? data({ done: '' }) : refused(updatePrivacy.userErrors, form, fieldNames)
}

async function askForCopy(request: Request, form: FormData) {
  const input = { organization: text(form, 'organization') }
  const { requestCompanyExport } = await query(request, RequestCompanyExportMutation, { input })
  signInAgain(request, requestCompanyExport.userErrors)
  return requestCompanyExport.export ? data({ done: '' }) : refused(requestCompanyExport.userErrors, form, [])
}

/** Its own pages are gone with it: the person's settings say what becomes of it. */
async function close(request: Request, form: FormData) {
  const input = { organization: text(form, 'organization'), name: text(form, 'name') }
  const { closeCompany } = await query(request, CloseCompanyMutation, { input })
  if (closeCompany.company) throw redirect('/settings#companies')
  signInAgain(request, closeCompany.userErrors)
  return refused(closeCompany.userErrors, form, ['name'])
}
