import type { FilledCompany } from '../filled-company.js'
import type { Sent } from './ask.js'
import { refusals, type FormRow } from './rows.js'

/** Forms of no company's page: what everybody may send, with words that are not theirs to know. */
export function siteFormRows(company: FilledCompany): FormRow[] {
  const { owner } = company
  const form = (route: string, path: string, fields: Sent['fields'] = {}, answered = ['422']): FormRow => ({
    ...{ route, path, sent: { fields }, mayBy: [], refused: answered, insider: owner, changes: false },
  })
  const site = (name: string, ...rest: [string, Sent['fields']?, string[]?]) =>
    form(`routes/_site+/${name}`, ...rest)
  const password = 'seven quiet lanterns'
  const { email } = owner.row.user
  return [
    ...accountForms(company),
    site('enter.$token', '/enter/a-guess', { confirmed: 'yes', password }),
    site('forgot-password', '/forgot-password', { email: 'nobody@example.com' }, ['200']),
    site('invitations.$token', '/invitations/a-guess', { name: 'Mallory', password }),
    site('join.$token', '/join/a-guess', { email: 'mallory@example.com' }),
    site('reset-password.$token', '/reset-password/a-guess', { password }),
    site('second-step', '/second-step', { code: '000000' }, ['/sign-in']),
    site('sign-in', '/sign-in', { email, password: 'a guess at it' }),
    site('sign-in', '/sign-in', { intent: 'company', email }),
    site('sign-in', '/sign-in', { credential: '{}' }),
    site('sign-up', '/sign-up', { organizationName: '', name: '', email, password: '' }),
    site('unsubscribe.$token', '/unsubscribe/a-guess'),
    form('routes/passkey-options', '/passkey-options', {}, ['200']),
    form('routes/preferences', '/preferences', { theme: 'dark', returnTo: '/gallery' }, ['/gallery']),
    form('routes/sign-out', '/sign-out', {}, ['/sign-in']),
  ]
}

/** Of the settings that everybody has, those that name something: here what is somebody else's. */
function accountForms({ owner, learner, byType }: FilledCompany): FormRow[] {
  const form = (intent: string, fields: Record<string, string>, insider = owner): FormRow => ({
    ...{ route: 'routes/_site+/settings', path: '/settings', sent: { fields: { intent, ...fields } } },
    ...{ mayBy: [], refused: refusals, insider, changes: true },
  })
  const { organizationId: organization } = owner
  const [session, passkey] = [byType.Session!, byType.Passkey!]
  return [
    form('passkey-rename', { passkey, name: 'Taken over' }, learner),
    form('passkey-remove', { passkey }, learner),
    form('leave', { member: byType.Member! }),
    form('create-service-token', { organization, name: 'Another', scopes: 'SCIM', days: '7' }),
    form('revoke-token', { token: byType.ApiToken! }),
    form('company-restore', { organization }),
    {
      ...{ route: 'routes/_site+/certificates.$id', path: `/certificates/${byType.Certificate!}` },
      ...{
        sent: { fields: { shown: 'no' } },
        mayBy: [],
        refused: refusals,
        insider: learner,
        changes: false,
      },
    },
    form('end-session', { session }, learner),
  ]
}
