import { text } from '~/forms/form-result'
import { query } from '~/graphql/client.server'
import { graphql } from '~/graphql/generated'
import { outcome } from './outcome.server'
import { isRole } from './roles'

const ChangeMemberMutation = graphql(`
  mutation ChangeMember($input: ChangeMemberInput!) {
    changeMember(input: $input) {
      member {
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

const RemoveMemberMutation = graphql(`
  mutation RemoveMember($input: RemoveMemberInput!) {
    removeMember(input: $input) {
      removed {
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

const SuspendMemberMutation = graphql(`
  mutation SuspendMember($input: SuspendMemberInput!) {
    suspendMember(input: $input) {
      member {
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

const ReactivateMemberMutation = graphql(`
  mutation ReactivateMember($input: ReactivateMemberInput!) {
    reactivateMember(input: $input) {
      member {
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

export async function changeMember(request: Request, form: FormData) {
  const role = text(form, 'role')
  const input = {
    member: text(form, 'member'),
    role: isRole(role) ? role : undefined,
    teams: form.getAll('teams').map(String),
    // Asked for a manager only; whoever else keeps theirs, for the day they manage again.
    managedTeams: form.has('manages') ? form.getAll('managedTeams').map(String) : undefined,
    path: text(form, 'path'),
    roleProfile: text(form, 'roleProfile'),
  }
  const { changeMember: payload } = await query(request, ChangeMemberMutation, { input })
  return outcome(
    payload.userErrors,
    form,
    ['role', 'teams', 'managedTeams', 'path', 'roleProfile'],
    payload.member?.name,
  )
}

/** Of another member, or of oneself: then one leaves. */
export async function removeMember(request: Request, form: FormData) {
  const input = { member: text(form, 'member') }
  const { removeMember: payload } = await query(request, RemoveMemberMutation, { input })
  return outcome(payload.userErrors, form, [], payload.removed?.name)
}

export async function suspendMember(request: Request, form: FormData) {
  const input = { member: text(form, 'member') }
  const { suspendMember: payload } = await query(request, SuspendMemberMutation, { input })
  return outcome(payload.userErrors, form, [], payload.member?.name)
}

export async function reactivateMember(request: Request, form: FormData) {
  const input = { member: text(form, 'member') }
  const { reactivateMember: payload } = await query(request, ReactivateMemberMutation, { input })
  return outcome(payload.userErrors, form, [], payload.member?.name)
}
