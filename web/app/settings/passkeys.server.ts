import { data } from '@remix-run/node'
import { refused, secret, text } from '~/forms/form-result'
import { jsonOf } from '~/forms/json-body'
import { query } from '~/graphql/client.server'
import { graphql } from '~/graphql/generated'
import { refusedSecretly } from './refused-secretly.server'

const BeginPasskeyMutation = graphql(`
  mutation BeginPasskey {
    beginPasskey {
      options
      userErrors {
        code
        path
        message
      }
    }
  }
`)

const AddPasskeyMutation = graphql(`
  mutation AddPasskey($input: AddPasskeyInput!) {
    addPasskey(input: $input) {
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

const RenamePasskeyMutation = graphql(`
  mutation RenamePasskey($input: RenamePasskeyInput!) {
    renamePasskey(input: $input) {
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

const RemovePasskeyMutation = graphql(`
  mutation RemovePasskey($input: RemovePasskeyInput!) {
    removePasskey(input: $input) {
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

export const passkeyActions = {
  'passkey-begin': begin,
  'passkey-add': add,
  'passkey-rename': rename,
  'passkey-remove': remove,
}

async function begin(request: Request) {
  const { beginPasskey } = await query(request, BeginPasskeyMutation)
  if (!beginPasskey.options) return refusedSecretly(request, beginPasskey.userErrors, [])
  return data({ options: beginPasskey.options })
}

async function add(request: Request, form: FormData) {
  const input = { credential: jsonOf(secret(form, 'credential')), name: text(form, 'name') }
  const { addPasskey } = await query(request, AddPasskeyMutation, { input })
  return addPasskey.viewer ? data({ done: '' }) : refusedSecretly(request, addPasskey.userErrors, [])
}

async function rename(request: Request, form: FormData) {
  const input = { passkey: text(form, 'passkey'), name: text(form, 'name') }
  const { renamePasskey } = await query(request, RenamePasskeyMutation, { input })
  return renamePasskey.viewer ? data({ done: '' }) : refused(renamePasskey.userErrors, form, ['name'])
}

async function remove(request: Request, form: FormData) {
  const input = { passkey: text(form, 'passkey') }
  const { removePasskey } = await query(request, RemovePasskeyMutation, { input })
  return removePasskey.viewer ? data({ done: '' }) : refusedSecretly(request, removePasskey.userErrors, [])
}
