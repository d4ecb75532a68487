import { data, redirect } from '@remix-run/node'
import { refused, text, type UserError } from '~/forms/form-result'
import { query } from '~/graphql/client.server'
import { graphql } from '~/graphql/generated'
import { webhookEvents } from './events'

const CreateWebhookMutation = graphql(`
  mutation CreateWebhook($input: CreateWebhookInput!) {
    createWebhook(input: $input) {
      secret
      webhook {
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

const UpdateWebhookMutation = graphql(`
  mutation UpdateWebhook($input: UpdateWebhookInput!) {
    updateWebhook(input: $input) {
      webhook {
        id
        state
      }
      userErrors {
        code
        path
        message
      }
    }
  }
`)

const RotateWebhookSecretMutation = graphql(`
  mutation RotateWebhookSecret($input: RotateWebhookSecretInput!) {
    rotateWebhookSecret(input: $input) {
      secret
      userErrors {
        code
        path
        message
      }
    }
  }
`)

const DeleteWebhookMutation = graphql(`
  mutation DeleteWebhook($input: DeleteWebhookInput!) {
    deleteWebhook(input: $input) {
      deleted
      userErrors {
        code
        path
        message
      }
    }
  }
`)

const TestWebhookMutation = graphql(`
  mutation TestWebhook($input: TestWebhookInput!) {
    testWebhook(input: $input) {
      delivery {
        ...DeliveryOutcome
      }
      userErrors {
        code
        path
        message
      }
    }
  }
`)

const ResendWebhookDeliveryMutation = graphql(`
  mutation ResendWebhookDelivery($input: ResendWebhookDeliveryInput!) {
    resendWebhookDelivery(input: $input) {
      delivery {
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

const fieldNames = ['url', 'description', 'events'] as const

const handlers: Record<string, (request: Request, form: FormData) => Promise<unknown>> = {
  create,
  change,
  'switch-on': (request, form) => switchTo(request, form, true),
  'switch-off': (request, form) => switchTo(request, form, false),
  rotate,
  delete: remove,
  test: tryOut,
  resend,
}

/** The forms of the webhook pages, told apart by the button that was pressed. */
export async function changeWebhooks(request: Request) {
  const form = await request.formData()
  const intent = text(form, 'intent')
  if (!Object.hasOwn(handlers, intent)) throw new Response(null, { status: 400 })
  return handlers[intent]!(request, form)
}

async function create(request: Request, form: FormData) {
  const input = { organization: text(form, 'organization'), ...wishIn(form) }
  const { createWebhook } = await query(request, CreateWebhookMutation, { input })
  const { secret, webhook, userErrors } = createWebhook
  if (!secret || !webhook) return refused(userErrors, form, fieldNames)
  return data({ secret, id: webhook.id })
}

async function change(request: Request, form: FormData) {
  const input = { webhook: text(form, 'webhook'), ...wishIn(form) }
  const { updateWebhook } = await query(request, UpdateWebhookMutation, { input })
  return outcome(updateWebhook.userErrors, form)
}

function wishIn(form: FormData) {
  const chosen = form.getAll('events')
  return {
    url: text(form, 'url'),
    description: text(form, 'description'),
    events: webhookEvents.filter((event) => chosen.includes(event)),
  }
}

async function switchTo(request: Request, form: FormData, isOn: boolean) {
  const input = { webhook: text(form, 'webhook'), isOn }
  const { updateWebhook } = await query(request, UpdateWebhookMutation, { input })
  return outcome(updateWebhook.userErrors, form)
}

async function rotate(request: Request, form: FormData) {
  const input = { webhook: text(form, 'webhook') }
  const { rotateWebhookSecret } = await query(request, RotateWebhookSecretMutation, { input })
  const { secret, userErrors } = rotateWebhookSecret
  return secret ? data({ secret }) : refused(userErrors, form, fieldNames)
}

async function remove(request: Request, form: FormData) {
  const input = { webhook: text(form, 'webhook') }
  const { deleteWebhook } = await query(request, DeleteWebhookMutation, { input })
  if (deleteWebhook.userErrors.length > 0) return refused(deleteWebhook.userErrors, form, fieldNames)
  return redirect(new URL('.', request.url).pathname.replace(/\/$/, ''))
}

async function tryOut(request: Request, form: FormData) {
  const input = { webhook: text(form, 'webhook') }
  const { testWebhook } = await query(request, TestWebhookMutation, { input })
  const { delivery, userErrors } = testWebhook
  return delivery ? data({ delivery }) : refused(userErrors, form, fieldNames)
}

async function resend(request: Request, form: FormData) {
  const input = { delivery: text(form, 'delivery') }
  const { resendWebhookDelivery } = await query(request, ResendWebhookDeliveryMutation, { input })
  return outcome(resendWebhookDelivery.userErrors, form)
}

function outcome(errors: UserError[], form: FormData) {
  if (errors.length > 0) return refused(errors, form, fieldNames)
  return data({ done: '' })
}
