import { data } from '@remix-run/node'
import { secret, text } from '~/forms/form-result'
import { query } from '~/graphql/client.server'
import { graphql } from '~/graphql/generated'
import { qrPath } from './qr-path.server'
import { refusedSecretly } from './refused-secretly.server'

const BeginTwoStepMutation = graphql(`
  mutation BeginTwoStep {
    beginTwoStep {
      secret {
        text
        uri
      }
      userErrors {
        code
        path
        message
      }
    }
  }
`)

const ConfirmTwoStepMutation = graphql(`
  mutation ConfirmTwoStep($input: ConfirmTwoStepInput!) {
    confirmTwoStep(input: $input) {
      recoveryCodes
      userErrors {
        code
        path
        message
      }
    }
  }
`)

const RenewRecoveryCodesMutation = graphql(`
  mutation RenewRecoveryCodes($input: RenewRecoveryCodesInput!) {
    renewRecoveryCodes(input: $input) {
      recoveryCodes
      userErrors {
        code
        path
        message
      }
    }
  }
`)

const EndTwoStepMutation = graphql(`
  mutation EndTwoStep($input: EndTwoStepInput!) {
    endTwoStep(input: $input) {
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

export const twoStepActions = {
  'two-step-begin': begin,
  'two-step-confirm': confirm,
  'two-step-renew': renew,
  'two-step-end': end,
}

async function begin(request: Request) {
  const { beginTwoStep } = await query(request, BeginTwoStepMutation)
  const { secret: made, userErrors } = beginTwoStep
  if (!made) return refusedSecretly(request, userErrors, [])
  return data({ setUp: { secret: made.text, qr: qrPath(made.uri) } })
}

async function confirm(request: Request, form: FormData) {
  const input = { code: text(form, 'code') }
  const { confirmTwoStep } = await query(request, ConfirmTwoStepMutation, { input })
  const { recoveryCodes, userErrors } = confirmTwoStep
  if (!recoveryCodes) return refusedSecretly(request, userErrors, ['code'])
  return data({ recoveryCodes })
}

async function renew(request: Request, form: FormData) {
  const input = { proof: secret(form, 'proof') }
  const { renewRecoveryCodes } = await query(request, RenewRecoveryCodesMutation, { input })
  const { recoveryCodes, userErrors } = renewRecoveryCodes
  if (!recoveryCodes) return refusedSecretly(request, userErrors, ['proof'])
  return data({ recoveryCodes })
}

async function end(request: Request, form: FormData) {
  const input = { proof: secret(form, 'proof') }
  const { endTwoStep } = await query(request, EndTwoStepMutation, { input })
  return endTwoStep.viewer ? data({ done: '' }) : refusedSecretly(request, endTwoStep.userErrors, ['proof'])
}
