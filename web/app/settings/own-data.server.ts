import { data, redirect } from '@remix-run/node'
import { refused, text } from '~/forms/form-result'
import { query } from '~/graphql/client.server'
import { graphql } from '~/graphql/generated'
import { signInAgain } from '~/session/sign-in-again.server'
import { refusedSecretly } from './refused-secretly.server'

const RequestDataExportMutation = graphql(`
  mutation RequestDataExport {
    requestDataExport {
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

const DeleteAccountMutation = graphql(`
  mutation DeleteAccount($input: DeleteAccountInput!) {
    deleteAccount(input: $input) {
      receipt
      userErrors {
        code
        path
        message
      }
    }
  }
`)

const RestoreCompanyMutation = graphql(`
  mutation RestoreCompany($input: RestoreCompanyInput!) {
    restoreCompany(input: $input) {
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

export const ownDataActions = {
  'data-export': requestExport,
  'account-delete': deleteAccount,
  'company-restore': restoreCompany,
}

async function requestExport(request: Request) {
  const { requestDataExport } = await query(request, RequestDataExportMutation)
  return requestDataExport.export
    ? data({ done: '' })
    : refusedSecretly(request, requestDataExport.userErrors, [])
}

/** Whoever succeeds is signed out, and led to the page that will be the receipt. */
async function deleteAccount(request: Request, form: FormData) {
  const input = { email: text(form, 'email') }
  const { deleteAccount: payload } = await query(request, DeleteAccountMutation, { input })
  if (payload.receipt) throw redirect(`/receipts/${payload.receipt}`)
  signInAgain(request, payload.userErrors)
  return refused(payload.userErrors, form, ['email'])
}

async function restoreCompany(request: Request, form: FormData) {
  const input = { organization: text(form, 'organization') }
  const { restoreCompany: payload } = await query(request, RestoreCompanyMutation, { input })
  return payload.organization ? data({ done: '' }) : refused(payload.userErrors, form, [])
}
