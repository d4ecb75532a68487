import { data } from '@remix-run/node'
import { refused, text } from '~/forms/form-result'
import { query } from '~/graphql/client.server'
import { graphql } from '~/graphql/generated'
import { isLocale, toApiLocale } from '~/i18n/locale'
import { changeMember, reactivateMember, removeMember, suspendMember } from './member-actions.server'
import { outcome } from './outcome.server'
import { isRole } from './roles'

const InviteMemberMutation = graphql(`
  mutation InviteMember($input: InviteMemberInput!) {
    inviteMember(input: $input) {
      invitation {
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

const RevokeInvitationMutation = graphql(`
  mutation RevokeInvitation($input: RevokeInvitationInput!) {
    revokeInvitation(input: $input) {
      invitation {
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

const ResendInvitationMutation = graphql(`
  mutation ResendInvitation($input: ResendInvitationInput!) {
    resendInvitation(input: $input) {
      invitation {
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

const CreateInviteLinkMutation = graphql(`
  mutation CreateInviteLink($input: CreateInviteLinkInput!) {
    createInviteLink(input: $input) {
      address
      userErrors {
        code
        path
        message
      }
    }
  }
`)

const RevokeInviteLinkMutation = graphql(`
  mutation RevokeInviteLink($input: RevokeInviteLinkInput!) {
    revokeInviteLink(input: $input) {
      revoked
      userErrors {
        code
        path
        message
      }
    }
  }
`)

const UpdateOrganizationMutation = graphql(`
  mutation UpdateOrganization($input: UpdateOrganizationInput!) {
    updateOrganization(input: $input) {
      organization {
        id
        name
      }
      userErrors {
        code
        path
        message
      }
    }
  }
`)

const CreateTeamMutation = graphql(`
  mutation CreateTeam($input: CreateTeamInput!) {
    createTeam(input: $input) {
      team {
        id
        name
      }
      userErrors {
        code
        path
        message
      }
    }
  }
`)

export const intents = [
  'change-company',
  'invite',
  'resend',
  'revoke',
  'create-link',
  'revoke-link',
  'create-team',
  'change-member',
  'remove-member',
  'suspend-member',
  'reactivate-member',
] as const
export type Intent = (typeof intents)[number]

const handlers: Record<Intent, (request: Request, form: FormData) => Promise<unknown>> = {
  'change-company': changeCompany,
  invite,
  resend,
  revoke,
  'create-link': createLink,
  'revoke-link': revokeLink,
  'create-team': createTeam,
  'change-member': changeMember,
  'remove-member': removeMember,
  'suspend-member': suspendMember,
  'reactivate-member': reactivateMember,
}

/** The forms of the people page, told apart by the button that was pressed. */
export async function changePeople(request: Request) {
  const form = await request.formData()
  const intent = intents.find((known) => known === form.get('intent'))
  if (!intent) throw new Response(null, { status: 400 })
  return handlers[intent](request, form)
}

async function invite(request: Request, form: FormData) {
  const role = text(form, 'role')
  const input = {
    organization: text(form, 'organization'),
    email: text(form, 'email'),
    role: isRole(role) ? role : ('LEARNER' as const),
    team: text(form, 'team') || undefined,
    path: text(form, 'path') || undefined,
  }
  const { inviteMember } = await query(request, InviteMemberMutation, { input })
  return outcome(
    inviteMember.userErrors,
    form,
    ['email', 'role', 'team', 'path'],
    inviteMember.invitation?.email,
  )
}

async function revoke(request: Request, form: FormData) {
  const input = { invitation: text(form, 'invitation') }
  const { revokeInvitation } = await query(request, RevokeInvitationMutation, { input })
  return outcome(revokeInvitation.userErrors, form, [], revokeInvitation.invitation?.email)
}

async function resend(request: Request, form: FormData) {
  const input = { invitation: text(form, 'invitation') }
  const { resendInvitation } = await query(request, ResendInvitationMutation, { input })
  return outcome(resendInvitation.userErrors, form, [], resendInvitation.invitation?.email)
}

async function createLink(request: Request, form: FormData) {
  const role = text(form, 'role')
  const input = {
    organization: text(form, 'organization'),
    role: isRole(role) ? role : ('LEARNER' as const),
    team: text(form, 'team') || undefined,
    path: text(form, 'path') || undefined,
    days: Number.parseInt(text(form, 'days'), 10) || 0,
    most: text(form, 'most') ? Number.parseInt(text(form, 'most'), 10) || 0 : undefined,
    domain: text(form, 'domain') || undefined,
  }
  const { createInviteLink } = await query(request, CreateInviteLinkMutation, { input })
  const { address, userErrors } = createInviteLink
  if (!address) return refused(userErrors, form, ['role', 'team', 'path', 'days', 'most', 'domain'])
  return data({ address })
}

async function revokeLink(request: Request, form: FormData) {
  const input = { link: text(form, 'link') }
  const { revokeInviteLink } = await query(request, RevokeInviteLinkMutation, { input })
  return outcome(revokeInviteLink.userErrors, form, [])
}

async function changeCompany(request: Request, form: FormData) {
  const wished = text(form, 'locale')
  const input = {
    organization: text(form, 'organization'),
    name: text(form, 'name'),
    locale: isLocale(wished) ? toApiLocale(wished) : undefined,
    timezone: text(form, 'timezone') || undefined,
    remindsInvited: form.has('remindsInvited'),
    reviewsCourses: form.has('reviewsCourses'),
    roleProfile: text(form, 'roleProfile'),
    path: text(form, 'path'),
  }
  const { updateOrganization } = await query(request, UpdateOrganizationMutation, { input })
  return outcome(
    updateOrganization.userErrors,
    form,
    ['name', 'locale', 'timezone', 'roleProfile', 'path'],
    updateOrganization.organization?.name,
  )
}

async function createTeam(request: Request, form: FormData) {
  const input = { organization: text(form, 'organization'), name: text(form, 'name') }
  const { createTeam: payload } = await query(request, CreateTeamMutation, { input })
  return outcome(payload.userErrors, form, ['name'], payload.team?.name)
}
