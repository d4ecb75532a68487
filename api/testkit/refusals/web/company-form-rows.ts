import { encodeId } from '../../../src/graphql/global-id.js'
import type { FilledCompany } from '../filled-company.js'
import { rowsInside, type FormRow } from './rows.js'

type Fields = Record<string, string | readonly string[]>

/** The forms by which a company is led, each with all that it needs. */
export function companyFormRows(company: FilledCompany): FormRow[] {
  return [
    ...authoringForms(company),
    ...writingForms(company),
    ...webhookForms(company),
    ...reportForms(company),
    ...tokenForms(company),
    ...signInForms(company),
    ...peopleForms(company),
    ...generalForms(company),
    ...privacyForms(company),
  ]
}

const formsOf =
  (company: FilledCompany, name: string, place: string, more: Partial<FormRow> = {}) =>
  (intent: string, fields: Fields): FormRow =>
    rowsInside(company)(name, place, { fields: { intent, ...fields } }, more)

function authoringForms(company: FilledCompany): FormRow[] {
  const { owner, ownExercise, byType } = company
  const place = `/authoring/${ownExercise}`
  const form = formsOf(company, 'authoring.$slug', place)
  const exercise = { exercise: byType.OwnExercise!, revision: '1' }
  const files = JSON.stringify([{ path: 'statement.en.md', text: 'Taken over' }])
  const zip = { file: { field: 'zip', text: 'PK' } }
  return [
    rowsInside(company)('authoring._index', '/authoring?index', {
      fields: { organization: owner.organizationId, name: 'Another exercise' },
    }),
    form('save', { ...exercise, files }),
    form('remove', { ...exercise, path: 'statement.en.md' }),
    rowsInside(company)('authoring.$slug', place, {
      ...{ fields: { intent: 'replace', ...exercise }, ...zip },
    }),
    form('try', exercise),
    form('publish', exercise),
    form('retire', exercise),
  ]
}

function writingForms(company: FilledCompany): FormRow[] {
  const { owner, ownCourse, byType } = company
  const place = `/authoring/courses/${ownCourse}`
  const form = formsOf(company, 'authoring_.courses.$course._index', `${place}?index`)
  const [course, revision] = [byType.OwnCourse!, '2']
  const [lesson, page] = ['authoring_.courses.$course.$lesson', `${place}/undisclosed-lesson`]
  const beside = { minutes: 5, exercise: null, skills: [], buildsOn: [], questions: [] }
  const texts = [{ locale: 'EN', title: 'Taken over', summary: '', body: 'Taken over.' }]
  const code = JSON.stringify({ ...beside, texts })
  return [
    rowsInside(company)('authoring_.courses._index', '/authoring/courses?index', {
      fields: { organization: owner.organizationId, locale: 'EN', title: 'Another course', summary: '' },
    }),
    rowsInside(company)('authoring_.courses._index', '/authoring/courses?index', {
      ...{
        fields: { intent: 'import', organization: owner.organizationId },
        file: { field: 'zip', text: 'PK' },
      },
    }),
    rowsInside(company)('authoring_.courses.$course._index', `${place}?index`, {
      ...{ fields: { intent: 'replace', course, edition: '2' }, file: { field: 'zip', text: 'PK' } },
    }),
    rowsInside(company)(lesson, page, { fields: { course, revision: '1' } }),
    rowsInside(company)(`${lesson}_.draft`, `${page}/draft`, { json: { course, code, baseRevision: 1 } }),
    rowsInside(company)(
      `${lesson}_.preview`,
      `${page}/preview`,
      { json: { text: 'Seen' } },
      { changes: false },
    ),
    form('about', { course, revision, 'title-EN': 'Taken over', 'summary-EN': 'Taken over by somebody.' }),
    form('add', { course, revision: '3', locale: 'EN', title: 'Another lesson' }),
    form('ask-review', { course, edition: '5', note: '' }),
    form('approve', { course, edition: '5', note: '' }),
    form('send-back', { course, edition: '5', note: 'Taken over' }),
    form('publish', { course, edition: '5', notes: '' }),
    form('republish', { course, version: '1', notes: '' }),
    form('retire', { course }),
    form('arrange', { course, revision, lessons: '[]' }),
  ]
}

function webhookForms(company: FilledCompany): FormRow[] {
  const { owner, byType } = company
  const webhook = byType.Webhook!
  const wish = { url: 'https://example.com/hook', description: 'Taken over', events: 'MEMBER_JOINED' }
  const form = formsOf(
    company,
    'settings.webhooks.$webhook',
    `/settings/webhooks/${encodeURIComponent(webhook)}`,
  )
  return [
    formsOf(
      company,
      'settings.webhooks._index',
      '/settings/webhooks?index',
    )('create', {
      ...{ organization: owner.organizationId, ...wish },
    }),
    form('change', { webhook, ...wish }),
    form('switch-on', { webhook }),
    form('switch-off', { webhook }),
    form('rotate', { webhook }),
    form('test', { webhook }),
    form('resend', { delivery: byType.WebhookDelivery! }),
    form('delete', { webhook }),
  ]
}

function reportForms(company: FilledCompany): FormRow[] {
  const { owner, byType } = company
  const report = byType.Report!
  const plan = {
    ...{ name: 'Taken over', rhythm: 'WEEK', weekday: '1', format: 'CSV', locale: 'EN' },
    // Somebody who may see that team.
    recipients: encodeId('Member', owner.row.id, owner.row.organizationId),
  }
  const form = formsOf(company, 'team.reports._index', '/team/reports?index')
  const views = formsOf(company, 'team.views', '/team/views')
  const savedView = byType.SavedView!
  const anew = formsOf(company, 'team.reports.new', '/team/reports/new')
  const change = formsOf(
    company,
    'team.reports.plan.$report',
    `/team/reports/plan/${encodeURIComponent(report)}`,
  )
  const subject = { organization: owner.organizationId, search: `?team=${encodeURIComponent(byType.Team!)}` }
  return [
    anew('schedule', { ...subject, ...plan }),
    views('save', { ...subject, name: 'Taken over', isShared: 'yes' }),
    views('rename', { savedView, name: 'Taken over' }),
    views('share', { savedView }),
    views('unshare', { savedView }),
    views('prefer', { savedView }),
    views('unprefer', { savedView }),
    views('delete', { savedView }),
    anew('make', { ...subject, format: 'PDF' }),
    change('change', { report, ...plan }),
    form('try', { report }),
    form('pause', { report }),
    form('resume', { report }),
    form('leave', { report }),
    form('delete', { report }),
  ]
}

function tokenForms(company: FilledCompany): FormRow[] {
  const { owner, byType } = company
  const form = formsOf(company, 'settings.tokens', '/settings/tokens')
  const wish = { organization: owner.organizationId, name: 'Another token', days: '7' }
  return [
    form('create-service-token', { ...wish, scopes: 'SCIM' }),
    // For themselves, members may.
    { ...form('create-personal-token', { ...wish, scopes: 'READ' }), mayBy: ['learner', 'manager'] },
    form('revoke-token', { token: byType.ApiToken! }),
  ]
}

function signInForms(company: FilledCompany): FormRow[] {
  const { owner, byType } = company
  const form = formsOf(company, 'settings.sign-in', '/settings/sign-in')
  const organization = owner.organizationId
  const [domain, provider, member] = [byType.CompanyDomain!, byType.IdentityProvider!, byType.Member!]
  return [
    form('add-domain', { organization, domain: 'another-company.com' }),
    form('save-oidc', {
      ...{ organization, provider, name: 'Taken over', issuer: 'https://example.com' },
      ...{ clientId: 'x', clientSecret: 'y', scopes: 'openid' },
    }),
    form('save-saml', {
      ...{ organization, provider, name: 'Taken over', entityId: 'https://example.com' },
      ...{ ssoUrl: 'https://example.com/sso', certificates: 'x' },
    }),
    form('save-rules', {
      ...{ provider, emailField: 'email', nameField: 'name', groupField: 'groups' },
      ...{ defaultRole: 'ADMIN', roleValue: 'all', role: 'OWNER' },
    }),
    form('switch-provider', { provider, isLive: 'yes' }),
    form('verify-domain', { domain }),
    form('require', { organization, isRequired: 'yes' }),
    form('give-key', { member, isKeeper: 'yes' }),
    form('remove-provider', { provider }),
    form('remove-domain', { domain }),
  ]
}

function peopleForms(company: FilledCompany): FormRow[] {
  const { owner, byType } = company
  const form = formsOf(company, 'people._index', '/people?index')
  const organization = owner.organizationId
  const [invitation, link, member, team] = [
    ...[byType.Invitation!, byType.InviteLink!, byType.Member!, byType.Team!],
  ]
  const imported = (intent: string) =>
    rowsInside(company)(
      'people.import',
      '/people/import',
      {
        fields: { intent, organization },
        file: { field: 'file', text: 'email\nsomebody.else@example.com\n' },
      },
      // One is under way.
      { changes: false },
    )
  return [
    form('invite', { organization, email: 'mallory@example.com', role: 'ADMIN' }),
    form('resend', { invitation: invitation! }),
    form('revoke', { invitation: invitation! }),
    form('create-link', { organization, role: 'LEARNER', days: '7' }),
    form('revoke-link', { link: link! }),
    form('create-team', { organization, name: 'Another team' }),
    form('change-member', { member: member!, role: 'ADMIN', teams: team!, path: '', roleProfile: '' }),
    form('suspend-member', { member: member! }),
    form('reactivate-member', { member: member! }),
    imported('preview'),
    imported('start'),
    form('remove-member', { member: member! }),
  ]
}

function generalForms(company: FilledCompany): FormRow[] {
  const { organizationId: organization } = company.owner
  const change = (name: string): Fields => ({
    ...{ organization, name, locale: 'en', timezone: 'Europe/Berlin', roleProfile: '', path: '' },
  })
  return [
    formsOf(company, 'settings._index', '/settings?index')('change-company', change('Taken over')),
    formsOf(
      company,
      'settings.paths',
      '/settings/paths',
    )('rules', { organization, path: company.byType.LearningPath! }),
    formsOf(company, 'setup', '/setup')('change-company', change('Undisclosed Ltd')),
  ]
}

function privacyForms(company: FilledCompany): FormRow[] {
  const { owner } = company
  const form = formsOf(company, 'settings.privacy', '/settings/privacy')
  const organization = owner.organizationId
  const kept = ['auditDays', 'addressDays', 'codeDays', 'listDays', 'letterDays']
  const days = Object.fromEntries(kept.map((kind) => [kind, '90']))
  return [
    formsOf(
      company,
      'settings.certificates',
      '/settings/certificates',
    )('revoke', { organization, certificate: company.byType.Certificate!, reason: 'Intruder' }),
    form('see', { organization, managersSee: 'LEVELS' }),
    form('keep', { organization, ...days }),
    form('copy', { organization }),
    form('close', { organization, name: 'Undisclosed Ltd' }),
  ]
}
