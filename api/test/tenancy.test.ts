import { isObjectType } from 'graphql'
import { createSchema } from '../src/schema.js'
import { givenApi } from '../testkit/api.js'
import { subscribeOnce } from '../testkit/live.js'
import { filledCompany } from '../testkit/refusals/filled-company.js'
import type { Answer, Loose } from '../testkit/person.js'
import { givenPersonalToken, givenServiceToken } from '../testkit/token-program.js'
import { scopesOf } from '../src/modules/token/scopes.js'

/**
 * The refusal matrix: every operation of the schema, asked by somebody of another company who knows all the ids, and by
 * nobody. A new operation fails the first test until a row for it stands here.
 */
const api = await givenApi()
const { owner: insider, byType: known } = await filledCompany(api)
const outsider = await api.member({ role: 'owner' })
const stranger = api.somebody()
const csv = Buffer.from('email\nguest@example.com').toString('base64')
const { program: actingForOutsider } = await givenPersonalToken(api, outsider, { scopes: scopesOf.person })
const { program: serviceOfOutsider } = await givenServiceToken(api, outsider, { scopes: scopesOf.service })

interface Row {
  document: string
  variables?: object
  /** What the outsider may get: nothing, a refusal by code, or what belongs to themselves. */
  expected(answer: Answer<Loose>): void
}

const input = (name: string, fields: object, result: string): Row => {
  const type = `${name[0]!.toUpperCase()}${name.slice(1)}Input!`
  return {
    document: `mutation ($input: ${type}) { ${name}(input: $input) { ${result} { __typename } userErrors { code } } }`,
    variables: { input: fields },
    expected: ({ data }) => {
      expect(data[name][result]).toBeNull()
      expect(['NOT_FOUND', 'UNAUTHENTICATED']).toContain(data[name].userErrors[0].code)
    },
  }
}
const reportPlan = {
  ...{ name: 'Intruders', format: 'CSV', locale: 'EN', rhythm: 'WEEK', day: 1 },
  recipients: [known.Member],
}
const ended = (name: string): Row => ({
  document: `mutation ($input: ${name[0]!.toUpperCase()}${name.slice(1)}Input!) { ${name}(input: $input) { ended userErrors { code } } }`,
  variables: { input: { report: known.Report } },
  expected: ({ data }) => {
    expect(data[name].ended).toBeNull()
    expect(['NOT_FOUND', 'UNAUTHENTICATED']).toContain(data[name].userErrors[0].code)
  },
})
const subscription = (document: string, variables: object): Row => ({
  document,
  variables,
  expected: ({ errors }) =>
    expect(['NOT_FOUND', 'UNAUTHENTICATED', 'CLOSED']).toContain(errors[0]?.extensions.code),
})
const nothingOf = (name: string, document: string, variables: object = {}): Row => ({
  document,
  variables,
  expected: ({ data, errors }) => {
    expect(errors).toEqual([])
    expect(data[name]).toBeNull()
  },
})
/** Not about any company: the answer is the same for everybody, and holds nothing of the insider. */
const global = (document: string, variables: object = {}): Row => ({
  document,
  variables,
  expected: (answer) => {
    for (const secret of [insider.row.user.email, insider.organization.name, insider.organization.slug])
      expect(JSON.stringify(answer.data)).not.toContain(secret)
  },
})

const matrix: Record<string, Row> = {
  'Query.node': nothingOf('node', 'query ($id: ID!) { node(id: $id) { id } }', { id: known.Submission }),
  'Query.viewer': global('{ viewer { email memberships { organization { slug name } } } }'),
  'Query.organization': nothingOf(
    'organization',
    'query ($slug: String!) { organization(slug: $slug) { id } }',
    { slug: insider.organization.slug },
  ),
  'Query.invitation': nothingOf('invitation', '{ invitation(token: "a-guess") { email } }'),
  'Query.inviteLink': nothingOf('inviteLink', '{ inviteLink(token: "a-guess") { organizationName } }'),
  'Query.passwordReset': nothingOf('passwordReset', '{ passwordReset(token: "a-guess") { email } }'),
  'Query.signInLink': nothingOf('signInLink', '{ signInLink(token: "a-guess") { email } }'),
  'Query.pendingSignIn': nothingOf('pendingSignIn', '{ pendingSignIn { expiresAt } }'),
  'Query.receipt': nothingOf('receipt', '{ receipt(id: "a-guess") { erasedAt } }'),
  'Query.certificate': nothingOf('certificate', 'query ($id: ID!) { certificate(id: $id) { holder } }', {
    id: known.Certificate,
  }),
  'Query.achievement': nothingOf(
    'achievement',
    '{ achievement(kind: COURSE, slug: "a-guess", version: 1) { title } }',
  ),
  'Query.fleet': nothingOf(
    'fleet',
    '{ fleet { at hosts { name } queue { waiting } running { organization } } }',
  ),
  'Query.itemBank': nothingOf('itemBank', '{ itemBank { parameterSet items { slug } } }'),
  'Query.bankItem': nothingOf(
    'bankItem',
    'query ($slug: String!) { bankItem(slug: $slug) { versions { number } } }',
    { slug: 'precision-of-the-flagged' },
  ),
  'Query.sparedLetter': nothingOf('sparedLetter', '{ sparedLetter(token: "a-guess") }'),
  'Query.system': global('{ system { graderAvailable sandbox queueLength } }'),
  'Mutation.signUpCompany': global(
    'mutation { signUpCompany(input: { organizationName: "", name: "", email: "", password: "", locale: EN }) { organization { slug } userErrors { code } } }',
  ),
  'Mutation.signIn': global(
    `mutation { signIn(input: { email: "nobody@example.com", password: "a guess at it" }) { organization { slug } userErrors { code } } }`,
  ),
  'Mutation.acceptInvitation': global(
    'mutation { acceptInvitation(input: { token: "a-guess" }) { organization { slug } userErrors { code } } }',
  ),
  'Mutation.requestPasswordReset': global(
    'mutation { requestPasswordReset(input: { email: "nobody@example.com" }) { done } }',
  ),
  'Mutation.resetPassword': global(
    'mutation { resetPassword(input: { token: "a-guess", password: "seven quiet lanterns" }) { viewer { email } userErrors { code } } }',
  ),
  'Mutation.changePassword': global(
    'mutation { changePassword(input: { currentPassword: "a guess", password: "seven quiet lanterns" }) { viewer { email } userErrors { code } } }',
  ),
  'Mutation.beginEmailChange': global(
    'mutation { beginEmailChange(input: { email: "intruder@example.com" }) { done userErrors { code } } }',
  ),
  'Mutation.confirmEmailChange': global(
    'mutation { confirmEmailChange(input: { code: "12345678" }) { viewer { email } userErrors { code } } }',
  ),
  'Mutation.endSession': input('endSession', { session: known.Session }, 'viewer'),
  'Mutation.endOtherSessions': global(
    'mutation { endOtherSessions { viewer { email } userErrors { code } } }',
  ),
  'Mutation.finishSignIn': global(
    'mutation { finishSignIn(input: { code: "000000" }) { viewer { email } userErrors { code } } }',
  ),
  'Mutation.beginTwoStep': global('mutation { beginTwoStep { secret { text uri } userErrors { code } } }'),
  'Mutation.confirmTwoStep': global(
    'mutation { confirmTwoStep(input: { code: "000000" }) { viewer { email } recoveryCodes userErrors { code } } }',
  ),
  'Mutation.renewRecoveryCodes': global(
    'mutation { renewRecoveryCodes(input: { proof: "a guess" }) { viewer { email } recoveryCodes userErrors { code } } }',
  ),
  'Mutation.endTwoStep': global(
    'mutation { endTwoStep(input: { proof: "a guess" }) { viewer { email } userErrors { code } } }',
  ),
  'Mutation.beginPasskey': global('mutation { beginPasskey { options userErrors { code } } }'),
  'Mutation.addPasskey': global(
    'mutation { addPasskey(input: { credential: {}, name: "x" }) { viewer { email } userErrors { code } } }',
  ),
  'Mutation.renamePasskey': input('renamePasskey', { passkey: known.Passkey, name: 'Intruder' }, 'viewer'),
  'Mutation.removePasskey': input('removePasskey', { passkey: known.Passkey }, 'viewer'),
  'Mutation.beginPasskeySignIn': global('mutation { beginPasskeySignIn { options userErrors { code } } }'),
  'Mutation.signInWithPasskey': global(
    'mutation { signInWithPasskey(input: { credential: {} }) { viewer { email } userErrors { code } } }',
  ),
  'Mutation.requestSignInLink': global(
    'mutation { requestSignInLink(input: { email: "nobody@example.com" }) { done } }',
  ),
  'Mutation.useSignInLink': global(
    'mutation { useSignInLink(input: { token: "a-guess", isConfirmed: true }) { viewer { email } userErrors { code } } }',
  ),
  'Mutation.unsubscribe': global(
    'mutation { unsubscribe(input: { token: "a-guess" }) { letter userErrors { code } } }',
  ),
  'Mutation.updateViewer': global('mutation { updateViewer(input: { locale: EN }) { viewer { email } } }'),
  'Query.companyWays': nothingOf(
    'companyWays',
    'query ($slug: String!) { companyWays(slug: $slug) { company } }',
    {
      slug: insider.organization.slug,
    },
  ),
  'Mutation.findCompanySignIn': global(
    'mutation { findCompanySignIn(input: { email: "nobody@insiders-prove-it-not.com" }) { found { company } userErrors { code } } }',
  ),
  'Mutation.addCompanyDomain': input(
    'addCompanyDomain',
    { organization: insider.organizationId, domain: 'intruder.com' },
    'organization',
  ),
  'Mutation.verifyCompanyDomain': input(
    'verifyCompanyDomain',
    { domain: known.CompanyDomain },
    'organization',
  ),
  'Mutation.removeCompanyDomain': input(
    'removeCompanyDomain',
    { domain: known.CompanyDomain },
    'organization',
  ),
  'Mutation.saveOidcProvider': input(
    'saveOidcProvider',
    {
      ...{ organization: insider.organizationId, provider: known.IdentityProvider, name: 'Intruder' },
      ...{ issuer: 'https://intruder.com', clientId: 'x' },
    },
    'provider',
  ),
  'Mutation.saveSamlProvider': input(
    'saveSamlProvider',
    {
      organization: insider.organizationId,
      provider: known.IdentityProvider,
      name: 'Intruder',
      entityId: 'x',
    },
    'provider',
  ),
  'Mutation.saveProviderRules': input(
    'saveProviderRules',
    { provider: known.IdentityProvider, defaultRole: 'ADMIN', roles: [], teams: [] },
    'organization',
  ),
  'Mutation.switchProvider': input(
    'switchProvider',
    { provider: known.IdentityProvider, isLive: true },
    'organization',
  ),
  'Mutation.removeProvider': input('removeProvider', { provider: known.IdentityProvider }, 'organization'),
  'Mutation.requireCompanySignIn': input(
    'requireCompanySignIn',
    { organization: insider.organizationId, isRequired: true },
    'organization',
  ),
  'Mutation.requireTwoStep': input(
    'requireTwoStep',
    { organization: insider.organizationId, isRequired: true },
    'organization',
  ),
  'Mutation.giveEmergencyKey': input(
    'giveEmergencyKey',
    { member: known.Member, isKeeper: true },
    'organization',
  ),
  'Mutation.inviteMember': input(
    'inviteMember',
    { organization: insider.organizationId, email: 'x@example.com', role: 'OWNER' },
    'invitation',
  ),
  'Mutation.revokeInvitation': input('revokeInvitation', { invitation: known.Invitation }, 'invitation'),
  'Mutation.resendInvitation': input('resendInvitation', { invitation: known.Invitation }, 'invitation'),
  'Mutation.previewMemberImport': input(
    'previewMemberImport',
    { organization: insider.organizationId, fileName: 'people.csv', file: csv },
    'preview',
  ),
  'Mutation.startMemberImport': input(
    'startMemberImport',
    { organization: insider.organizationId, fileName: 'people.csv', file: csv },
    'import',
  ),
  'Mutation.createInviteLink': input(
    'createInviteLink',
    { organization: insider.organizationId, role: 'LEARNER', days: 7 },
    'link',
  ),
  'Mutation.revokeInviteLink': {
    document:
      'mutation ($input: RevokeInviteLinkInput!) { revokeInviteLink(input: $input) { revoked userErrors { code } } }',
    variables: { input: { link: known.InviteLink } },
    expected: ({ data }) => {
      expect(data.revokeInviteLink.revoked).toBeNull()
      expect(['NOT_FOUND', 'UNAUTHENTICATED']).toContain(data.revokeInviteLink.userErrors[0].code)
    },
  },
  'Mutation.createWebhook': input(
    'createWebhook',
    { organization: insider.organizationId, url: 'https://192.0.2.1/', events: ['MEMBER_JOINED'] },
    'webhook',
  ),
  'Mutation.updateWebhook': input('updateWebhook', { webhook: known.Webhook, isOn: false }, 'webhook'),
  'Mutation.rotateWebhookSecret': input('rotateWebhookSecret', { webhook: known.Webhook }, 'webhook'),
  'Mutation.testWebhook': input('testWebhook', { webhook: known.Webhook }, 'delivery'),
  'Mutation.resendWebhookDelivery': input(
    'resendWebhookDelivery',
    { delivery: known.WebhookDelivery },
    'delivery',
  ),
  'Mutation.deleteWebhook': {
    document:
      'mutation ($input: DeleteWebhookInput!) { deleteWebhook(input: $input) { deleted userErrors { code } } }',
    variables: { input: { webhook: known.Webhook } },
    expected: ({ data }) => {
      expect(data.deleteWebhook.deleted).toBeNull()
      expect(['NOT_FOUND', 'UNAUTHENTICATED']).toContain(data.deleteWebhook.userErrors[0].code)
    },
  },
  'Mutation.requestInvitation': global(
    'mutation { requestInvitation(input: { token: "a-guess", email: "x@example.com" }) { answer userErrors { code } } }',
  ),
  'Mutation.createPersonalToken': input(
    'createPersonalToken',
    { organization: insider.organizationId, name: 'Intruder', scopes: ['READ'], days: 7 },
    'token',
  ),
  'Mutation.createServiceToken': input(
    'createServiceToken',
    { organization: insider.organizationId, name: 'Intruder', scopes: ['READ'] },
    'token',
  ),
  'Mutation.revokeToken': {
    document:
      'mutation ($input: RevokeTokenInput!) { revokeToken(input: $input) { revoked userErrors { code } } }',
    variables: { input: { token: known.ApiToken } },
    expected: ({ data }) => {
      expect(data.revokeToken.revoked).toBeNull()
      expect(['NOT_FOUND', 'UNAUTHENTICATED']).toContain(data.revokeToken.userErrors[0].code)
    },
  },
  'Mutation.requestDataExport': global(
    'mutation { requestDataExport { export { state } userErrors { code } } }',
  ),
  'Mutation.deleteAccount': global(
    'mutation { deleteAccount(input: { email: "nobody@example.com" }) { receipt userErrors { code } } }',
  ),
  'Mutation.updatePrivacy': input(
    'updatePrivacy',
    { organization: insider.organizationId, managersSee: 'EVERYTHING' },
    'organization',
  ),
  'Mutation.requestCompanyExport': input(
    'requestCompanyExport',
    { organization: insider.organizationId },
    'export',
  ),
  'Mutation.closeCompany': input(
    'closeCompany',
    { organization: insider.organizationId, name: insider.organization.name },
    'company',
  ),
  'Mutation.restoreCompany': input(
    'restoreCompany',
    { organization: insider.organizationId },
    'organization',
  ),
  'Mutation.updateOrganization': input(
    'updateOrganization',
    { organization: insider.organizationId, name: 'Taken over' },
    'organization',
  ),
  'Mutation.createTeam': input(
    'createTeam',
    { organization: insider.organizationId, name: 'Intruders' },
    'team',
  ),
  'Mutation.changeMember': input('changeMember', { member: known.Member, role: 'LEARNER' }, 'member'),
  'Mutation.removeMember': input('removeMember', { member: known.Member }, 'removed'),
  'Mutation.suspendMember': input('suspendMember', { member: known.Member }, 'member'),
  'Mutation.reactivateMember': input('reactivateMember', { member: known.Member }, 'member'),
  'Mutation.exportAudit': input('exportAudit', { organization: insider.organizationId }, 'organization'),
  'Mutation.scheduleReport': input(
    'scheduleReport',
    { organization: insider.organizationId, asked: { view: 'MATRIX' }, plan: reportPlan },
    'report',
  ),
  'Mutation.changeReport': input('changeReport', { report: known.Report, plan: reportPlan }, 'report'),
  'Mutation.pauseReport': input('pauseReport', { report: known.Report, isPaused: true }, 'report'),
  'Mutation.tryReport': input('tryReport', { report: known.Report }, 'file'),
  'Mutation.makeReport': input(
    'makeReport',
    { organization: insider.organizationId, asked: { view: 'MATRIX' }, format: 'PDF' },
    'file',
  ),
  'Mutation.deleteReport': ended('deleteReport'),
  'Mutation.leaveReport': ended('leaveReport'),
  'Mutation.changeLearningRules': input(
    'changeLearningRules',
    { organization: insider.organizationId, paths: [], gates: [] },
    'organization',
  ),
  'Mutation.changeRenewal': input(
    'changeRenewal',
    { organization: insider.organizationId, course: known.Course, months: 12 },
    'organization',
  ),
  'Mutation.openEvidence': input('openEvidence', { member: known.Member, skill: known.Skill }, 'evidence'),
  'Mutation.saveView': input(
    'saveView',
    { organization: insider.organizationId, asked: { view: 'MATRIX' }, name: 'Intruders', isShared: true },
    'savedView',
  ),
  'Mutation.changeView': input('changeView', { savedView: known.SavedView, name: 'Intruders' }, 'savedView'),
  'Mutation.preferView': input('preferView', { savedView: known.SavedView, isDefault: true }, 'savedView'),
  'Mutation.deleteView': {
    document: `mutation ($input: DeleteViewInput!) { deleteView(input: $input) { deleted userErrors { code } } }`,
    variables: { input: { savedView: known.SavedView } },
    expected: ({ data }) => {
      expect(data.deleteView.deleted).toBeNull()
      expect(['NOT_FOUND', 'UNAUTHENTICATED']).toContain(data.deleteView.userErrors[0].code)
    },
  },
  'Mutation.openRecord': input('openRecord', { member: known.Member }, 'record'),
  'Mutation.makePersonReport': input('makePersonReport', { member: known.Member, format: 'PDF' }, 'file'),
  'Mutation.giveLearning': input(
    'giveLearning',
    { organization: insider.organizationId, team: known.Team, course: known.Course },
    'organization',
  ),
  'Mutation.takeBackLearning': input(
    'takeBackLearning',
    { organization: insider.organizationId, assignment: known.Assignment },
    'organization',
  ),
  'Mutation.chooseLearning': input(
    'chooseLearning',
    { organization: insider.organizationId, path: known.LearningPath },
    'organization',
  ),
  'Mutation.leavePath': input(
    'leavePath',
    { organization: insider.organizationId, path: known.LearningPath },
    'organization',
  ),
  'Mutation.completeLesson': input(
    'completeLesson',
    { organization: insider.organizationId, lesson: known.Lesson },
    'lesson',
  ),
  'Mutation.moveToCurrentVersion': input(
    'moveToCurrentVersion',
    { organization: insider.organizationId, course: known.Course, version: 1 },
    'course',
  ),
  'Mutation.showCertificate': input(
    'showCertificate',
    { certificate: known.Certificate, isShown: true },
    'certificate',
  ),
  'Mutation.revokeCertificate': input(
    'revokeCertificate',
    { organization: insider.organizationId, certificate: known.Certificate, reason: 'Intruder' },
    'organization',
  ),
  'Mutation.startAttempt': input(
    'startAttempt',
    { organization: insider.organizationId, kind: 'PLACEMENT' },
    'attempt',
  ),
  'Mutation.answerItem': input(
    'answerItem',
    { attempt: known.Attempt, position: 0, unknown: true },
    'attempt',
  ),
  'Mutation.endAttempt': input('endAttempt', { attempt: known.Attempt }, 'attempt'),
  'Mutation.appeal': input('appeal', { attempt: known.Attempt, words: 'Intruder' }, 'attempt'),
  'Mutation.exportAttempt': {
    ...input('exportAttempt', { attempt: known.Attempt }, 'log'),
    document:
      'mutation ($input: ExportAttemptInput!) { exportAttempt(input: $input) { log userErrors { code } } }',
  },
  'Mutation.voidAttempt': input('voidAttempt', { attempt: known.Attempt }, 'attempt'),
  'Mutation.answerQuestion': input(
    'answerQuestion',
    { organization: insider.organizationId, lesson: known.Lesson, question: 'loss', number: 1 },
    'question',
  ),
  'Mutation.answerReview': input(
    'answerReview',
    { organization: insider.organizationId, lesson: known.Lesson, question: 'loss', round: 0, number: 1 },
    'answered',
  ),
  'Mutation.bookmarkLesson': input(
    'bookmarkLesson',
    { organization: insider.organizationId, lesson: known.Lesson, isBookmarked: true },
    'lesson',
  ),
  'Mutation.saveLessonNote': input(
    'saveLessonNote',
    { organization: insider.organizationId, lesson: known.Lesson, text: 'Intruder', baseRevision: 0 },
    'lesson',
  ),
  'Mutation.addHighlight': input(
    'addHighlight',
    { organization: insider.organizationId, lesson: known.Lesson, quote: 'Intruder', prefix: '', suffix: '' },
    'lesson',
  ),
  'Mutation.changeHighlight': input(
    'changeHighlight',
    { highlight: known.Highlight, note: 'Intruder', baseRevision: 1 },
    'lesson',
  ),
  'Mutation.removeHighlight': input('removeHighlight', { highlight: known.Highlight }, 'lesson'),
  'Mutation.askAboutLesson': input(
    'askAboutLesson',
    { organization: insider.organizationId, lesson: known.Lesson, title: 'Intruder', clientKey: 'k' },
    'asked',
  ),
  'Mutation.changeAskedQuestion': input(
    'changeAskedQuestion',
    { asked: known.AskedQuestion, title: 'Intruder' },
    'asked',
  ),
  'Mutation.removeAskedQuestion': input('removeAskedQuestion', { asked: known.AskedQuestion }, 'asked'),
  'Mutation.voteAskedQuestion': input(
    'voteAskedQuestion',
    { asked: known.AskedQuestion, isVoted: true },
    'asked',
  ),
  'Mutation.answerAskedQuestion': input(
    'answerAskedQuestion',
    { asked: known.AskedQuestion, body: 'Intruder', clientKey: 'k' },
    'asked',
  ),
  'Mutation.changeAskedAnswer': input(
    'changeAskedAnswer',
    { given: known.AskedAnswer, body: 'Intruder' },
    'asked',
  ),
  'Mutation.removeAskedAnswer': input('removeAskedAnswer', { given: known.AskedAnswer }, 'asked'),
  'Mutation.acceptAskedAnswer': input(
    'acceptAskedAnswer',
    { given: known.AskedAnswer, isAccepted: true },
    'asked',
  ),
  'Mutation.hideAsked': input('hideAsked', { post: known.AskedQuestion, reason: 'RUDE' }, 'asked'),
  'Mutation.reportAsked': input('reportAsked', { post: known.AskedAnswer, reason: 'RUDE' }, 'asked'),
  'Mutation.saveDraft': input(
    'saveDraft',
    { organization: insider.organizationId, exercise: known.Exercise, code: 'x', baseRevision: 0 },
    'draft',
  ),
  'Mutation.submitExercise': input(
    'submitExercise',
    { organization: insider.organizationId, exercise: known.Exercise, code: 'x', clientKey: 'k' },
    'submission',
  ),
  'Mutation.cancelSubmission': input('cancelSubmission', { submission: known.Submission }, 'submission'),
  'Mutation.revealHint': input('revealHint', { submission: known.Submission, criterion: 'slope' }, 'hint'),
  'Mutation.createOwnExercise': input(
    'createOwnExercise',
    { organization: insider.organizationId, name: 'Intruder' },
    'exercise',
  ),
  'Mutation.replaceManuscript': input(
    'replaceManuscript',
    { exercise: known.OwnExercise, zip: '', baseRevision: 1 },
    'exercise',
  ),
  'Mutation.saveManuscriptFile': input(
    'saveManuscriptFile',
    { exercise: known.OwnExercise, path: 'statement.md', text: 'x', baseRevision: 1 },
    'exercise',
  ),
  'Mutation.tryOwnExercise': input('tryOwnExercise', { exercise: known.OwnExercise }, 'exercise'),
  'Mutation.publishOwnExercise': input('publishOwnExercise', { exercise: known.OwnExercise }, 'exercise'),
  'Mutation.retireOwnExercise': input('retireOwnExercise', { exercise: known.OwnExercise }, 'exercise'),
  'Mutation.createOwnCourse': input(
    'createOwnCourse',
    { organization: insider.organizationId, locale: 'EN', title: 'Intruder', summary: 'Intruding here.' },
    'course',
  ),
  'Mutation.importOwnCourse': input(
    'importOwnCourse',
    { organization: insider.organizationId, zip: '' },
    'course',
  ),
  'Mutation.replaceOwnCourse': input(
    'replaceOwnCourse',
    { course: known.OwnCourse, edition: 2, zip: '' },
    'course',
  ),
  'Mutation.changeOwnCourse': input(
    'changeOwnCourse',
    { course: known.OwnCourse, baseRevision: 2, lessons: [] },
    'course',
  ),
  'Mutation.addOwnLesson': input(
    'addOwnLesson',
    { course: known.OwnCourse, baseRevision: 2, locale: 'EN', title: 'Intruder' },
    'course',
  ),
  'Mutation.saveOwnLesson': input(
    'saveOwnLesson',
    {
      ...{
        course: known.OwnCourse,
        lesson: 'undisclosed-lesson',
        baseRevision: 1,
        minutes: 5,
        exercise: null,
      },
      ...{ skills: [], buildsOn: [], questions: [], texts: [] },
    },
    'lesson',
  ),
  'Mutation.settleOwnLesson': input(
    'settleOwnLesson',
    { course: known.OwnCourse, lesson: 'undisclosed-lesson', revision: 1 },
    'lesson',
  ),
  'Mutation.askCourseReview': input(
    'askCourseReview',
    { course: known.OwnCourse, edition: 2, note: '' },
    'course',
  ),
  'Mutation.decideCourseReview': input(
    'decideCourseReview',
    { course: known.OwnCourse, edition: 2, approves: true, note: '' },
    'course',
  ),
  'Mutation.publishOwnCourse': input(
    'publishOwnCourse',
    { course: known.OwnCourse, edition: 2, notes: '' },
    'course',
  ),
  'Mutation.republishOwnCourse': input(
    'republishOwnCourse',
    { course: known.OwnCourse, version: 1, notes: '' },
    'course',
  ),
  'Mutation.retireOwnCourse': input('retireOwnCourse', { course: known.OwnCourse }, 'course'),
  'Subscription.submissionChanged': subscription(
    'subscription ($id: ID!) { submissionChanged(id: $id) { code } }',
    { id: known.Submission },
  ),
  'Subscription.teamDashboardChanged': subscription(
    'subscription ($id: ID!) { teamDashboardChanged(organization: $id) { at } }',
    { id: insider.organizationId },
  ),
  'Mutation.signOut': global('mutation { signOut { done } }'),
}

test('every operation of the schema has a row', () => {
  const schema = createSchema()
  const operations = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()]
    .filter(isObjectType)
    .flatMap((type) => Object.keys(type.getFields()).map((field) => `${type.name}.${field}`))

  expect(Object.keys(matrix).toSorted()).toEqual(operations.toSorted())
})

// Signing out comes last: it changes the outsider.
describe.each(Object.entries(matrix))('%s', (_, { document, variables = {}, expected }) => {
  test.each([
    ['somebody of another company', outsider],
    ['somebody who is not signed in', stranger],
  ])('gives nothing to %s', async (_who, person) => {
    const isLive = document.startsWith('subscription')
    const answer = isLive
      ? await subscribeOnce(person, document, variables)
      : await person.sends({ query: document, variables })

    expected(answer)
  })

  test.each([
    ['a program that acts for somebody of another company', actingForOutsider],
    ['a service of another company', serviceOfOutsider],
  ])('gives nothing to %s', async (_who, program) => {
    const isLive = document.startsWith('subscription')
    const answer = isLive
      ? await subscribeOnce(program, document, variables)
      : await program.sends({ query: document, variables })

    const isBeyondTokens = ['TOKEN_NEVER', 'TOKEN_SCOPE'].includes(answer.errors[0]?.extensions.code ?? '')
    if (isBeyondTokens) expect(answer.data).toBeNull()
    else expected(answer)
  })
})

test.each(Object.entries(known))('the %s of another company is not found by its id', async (_, id) => {
  const { data } = await (
    await api.member({ role: 'owner' })
  ).sends({ query: 'query ($id: ID!) { node(id: $id) { id } }', variables: { id } })

  expect(data.node).toBeNull()
})

test('an id of another company inside one’s own company is not found', async () => {
  const person = await api.member({ role: 'owner' })
  const fields =
    'member(id: $member) { id } submission(id: $submission) { id } teamDashboard(team: $team) { people { totalCount } }'
  const document = `query ($slug: String!, $member: ID!, $submission: ID!, $team: ID!) { organization(slug: $slug) { ${fields} } }`

  const { organization } = await person.asks(document, {
    slug: person.organization.slug,
    member: known.Member,
    submission: known.Submission,
    team: known.Team,
  })

  expect(organization).toEqual({ member: null, submission: null, teamDashboard: null })
})
