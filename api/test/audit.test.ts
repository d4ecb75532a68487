import { strToU8, zipSync } from 'fflate'
import { isObjectType } from 'graphql'
import request from 'supertest'
import { givenApi, type Member } from '../testkit/api.js'
import { answers, givenParameters, starts } from '../testkit/assessment.js'
import { eventsOf } from '../testkit/audit.js'
import { Authenticator } from '../testkit/authenticator.js'
import { codeFrom } from '../testkit/authenticator-app.js'
import { givenCertified } from '../testkit/certified.js'
import { builtInExercise, rereadCatalogue } from '../testkit/content.js'
import { filesOf } from '../testkit/own-course.js'
import { failedWith, Grader } from '../testkit/grader.js'
import type { Loose, Person } from '../testkit/person.js'
import { givenPersonalToken, givenServiceToken } from '../testkit/token-program.js'
import { startForgedIssuer } from '../testkit/provider/forged-issuer.js'
import { startNameServer } from '../testkit/provider/name-server.js'
import { newKeys } from '../testkit/provider/saml-issuer.js'
import { encodeId } from '../src/graphql/global-id.js'
import { AuditAction, type AuditActionName } from '../src/modules/audit/actions.js'
import { createSchema } from '../src/schema.js'

const names = await startNameServer()
const issuer = await startForgedIssuer()
afterAll(async () => {
  await names.close()
  await issuer.close()
})
const api = await givenApi({ dnsServers: [names.address], privateNetworks: ['127.0.0.0/8', '::1/128'] })
const exercise = await builtInExercise(api.db)
const grader = new Grader(api.db)

async function sitter(): Promise<Member> {
  await givenParameters(api)
  return api.member()
}

/** What a mutation leaves in the trail; `doIt` does it and gives the company it was done in. */
interface Recorded {
  records: readonly AuditActionName[]
  doIt(): Promise<{ organization: { id: string } }>
}

/** Or why it leaves nothing. */
interface Silent {
  silent: string
}

const password = 'correct horse battery'

const ownWords = 'what somebody wrote is theirs to change, and that it was changed is said where it stands'
const keptAlone = 'what somebody keeps for themselves is nobody’s business but theirs'

const mutations: Record<string, Recorded | Silent> = {
  signUpCompany: { records: ['organization.created'], doIt: async () => givenFounder() },
  signIn: {
    records: ['sign-in'],
    async doIt() {
      const founder = await givenFounder()
      await succeeds(api.somebody(), 'signIn', { email: founder.email, password }, 'viewer { id }')
      return founder
    },
  },
  signOut: {
    records: ['sign-out'],
    async doIt() {
      const owner = await api.member({ role: 'owner' })
      await owner.asks('mutation { signOut { done } }')
      return owner
    },
  },
  endSession: {
    records: ['session.ended'],
    async doIt() {
      const founder = await givenFounder()
      await succeeds(api.somebody(), 'signIn', { email: founder.email, password }, 'viewer { id }')
      const { sessions } = (await founder.person.asks('{ viewer { sessions { id isCurrent } } }')).viewer
      const { id } = sessions.find(({ isCurrent }: { isCurrent: boolean }) => !isCurrent)
      await succeeds(founder.person, 'endSession', { session: id }, 'viewer { id }')
      return founder
    },
  },
  endOtherSessions: {
    records: ['session.ended'],
    async doIt() {
      const founder = await givenFounder()
      await succeeds(api.somebody(), 'signIn', { email: founder.email, password }, 'viewer { id }')
      await founder.person.asks('mutation { endOtherSessions { userErrors { code } } }')
      return founder
    },
  },
  changePassword: {
    records: ['password.changed'],
    async doIt() {
      const founder = await givenFounder()
      const input = { currentPassword: password, password: 'seven quiet lanterns' }
      await succeeds(founder.person, 'changePassword', input, 'viewer { id }')
      return founder
    },
  },
  beginEmailChange: { silent: 'nothing is another before the code was seen' },
  confirmEmailChange: {
    records: ['email.changed'],
    async doIt() {
      const founder = await givenFounder()
      const email = `new-${founder.email}`
      await succeeds(founder.person, 'beginEmailChange', { email, currentPassword: password }, 'done')
      const letter = await api.db.owner.identityMail.findFirstOrThrow({ where: { recipient: email } })
      const code = /\d{4} \d{4}/.exec(letter.text)![0]
      await succeeds(founder.person, 'confirmEmailChange', { code }, 'viewer { id }')
      return founder
    },
  },
  requestPasswordReset: {
    silent:
      'whether there is such an account is not even looked up, so that the answer cannot tell; the new password is recorded',
  },
  resetPassword: {
    records: ['password.reset', 'sign-in'],
    async doIt() {
      const founder = await givenFounder()
      await succeeds(api.somebody(), 'requestPasswordReset', { email: founder.email }, 'done')
      const token = await passwordToken(founder.email)
      const input = { token, password: 'seven quiet lanterns' }
      await succeeds(api.somebody(), 'resetPassword', input, 'viewer { id }')
      return founder
    },
  },
  beginTwoStep: { silent: 'nothing is on before a code of the app was seen' },
  confirmTwoStep: { records: ['two-step.on'], doIt: async () => givenTwoStep() },
  renewRecoveryCodes: {
    records: ['two-step.on', 'recovery-code.used', 'recovery-codes.renewed'],
    async doIt() {
      const founder = await givenTwoStep()
      await succeeds(
        founder.person,
        'renewRecoveryCodes',
        { proof: founder.recoveryCodes[0] },
        'recoveryCodes',
      )
      return founder
    },
  },
  endTwoStep: {
    records: ['two-step.on', 'recovery-code.used', 'two-step.off'],
    async doIt() {
      const founder = await givenTwoStep()
      await succeeds(founder.person, 'endTwoStep', { proof: founder.recoveryCodes[0] }, 'viewer { id }')
      return founder
    },
  },
  finishSignIn: {
    records: ['two-step.on', 'recovery-code.used', 'sign-in'],
    async doIt() {
      const founder = await givenTwoStep()
      const person = api.somebody()
      await succeeds(person, 'signIn', { email: founder.email, password }, 'needsSecondStep')
      await succeeds(person, 'finishSignIn', { code: founder.recoveryCodes[0] }, 'viewer { id }')
      return founder
    },
  },
  beginPasskey: { silent: 'a challenge changes nothing' },
  beginPasskeySignIn: { silent: 'a challenge changes nothing, and whose it will be nobody knows yet' },
  addPasskey: { records: ['passkey.added'], doIt: async () => (await givenPasskey()).member },
  renamePasskey: {
    records: ['passkey.added', 'passkey.renamed'],
    async doIt() {
      const { member, passkey } = await givenPasskey()
      await succeeds(member, 'renamePasskey', { passkey, name: 'Another name' }, 'viewer { id }')
      return member
    },
  },
  removePasskey: {
    records: ['passkey.added', 'passkey.added', 'passkey.removed'],
    async doIt() {
      const { member, passkey } = await givenPasskey()
      // The last way in stays.
      await givenPasskey(member)
      await succeeds(member, 'removePasskey', { passkey }, 'viewer { id }')
      return member
    },
  },
  signInWithPasskey: {
    records: ['passkey.added', 'sign-in'],
    async doIt() {
      const { member, authenticator } = await givenPasskey()
      const person = api.somebody()
      const { beginPasskeySignIn } = await person.asks('mutation { beginPasskeySignIn { options } }')
      const credential = authenticator.signs(beginPasskeySignIn.options)
      await succeeds(person, 'signInWithPasskey', { credential }, 'viewer { id }')
      return member
    },
  },
  requestSignInLink: {
    silent: 'whether there is such an account is not even looked up; signing in by the link is recorded',
  },
  useSignInLink: {
    records: ['sign-in'],
    async doIt() {
      const member = await api.member()
      const { email } = member.row.user
      const person = api.somebody()
      await succeeds(person, 'requestSignInLink', { email }, 'done')
      const input = { token: await passwordToken(email), isConfirmed: true }
      await succeeds(person, 'useSignInLink', input, 'viewer { id }')
      return member
    },
  },
  createPersonalToken: {
    records: ['token.created'],
    async doIt() {
      const member = await api.member()
      await givenPersonalToken(api, member, { scopes: ['read'] })
      return member
    },
  },
  createServiceToken: {
    records: ['token.created'],
    async doIt() {
      const owner = await api.member({ role: 'owner' })
      await givenServiceToken(api, owner, { scopes: ['read'] })
      return owner
    },
  },
  revokeToken: {
    records: ['token.created', 'token.revoked'],
    async doIt() {
      const member = await api.member()
      const { token } = await givenPersonalToken(api, member, { scopes: ['read'] })
      await succeeds(member, 'revokeToken', { token: token.id }, 'revoked')
      return member
    },
  },
  updateViewer: {
    records: ['profile.changed'],
    async doIt() {
      const member = await api.member()
      await succeeds(member, 'updateViewer', { name: 'Mei Lin', locale: 'ZH_CN' }, 'viewer { name }')
      return member
    },
  },
  findCompanySignIn: { silent: 'it changes nothing: which provider a domain has is told to everybody' },
  addCompanyDomain: { records: ['domain.added'], doIt: async () => (await givenDomain()).owner },
  verifyCompanyDomain: {
    records: ['domain.verified'],
    async doIt() {
      const { owner, domain } = await givenDomain()
      names.says(domain.recordName, domain.recordValue)
      await succeeds(owner, 'verifyCompanyDomain', { domain: domain.id }, 'organization { id }')
      return owner
    },
  },
  removeCompanyDomain: {
    records: ['domain.removed'],
    async doIt() {
      const { owner, domain } = await givenDomain()
      await succeeds(owner, 'removeCompanyDomain', { domain: domain.id }, 'organization { id }')
      return owner
    },
  },
  saveOidcProvider: {
    records: ['provider.added', 'provider.changed'],
    async doIt() {
      const { owner, provider, input } = await givenProvider()
      await succeeds(owner, 'saveOidcProvider', { ...input, provider: provider.id }, 'provider { id }')
      return owner
    },
  },
  saveSamlProvider: {
    records: ['provider.added'],
    async doIt() {
      const owner = await api.member({ role: 'owner' })
      const { certificate } = await newKeys()
      const input = { name: 'Entra', entityId: 'x', ssoUrl: 'https://x.com', certificates: certificate }
      await succeeds(
        owner,
        'saveSamlProvider',
        { organization: owner.organizationId, ...input },
        'provider { id }',
      )
      return owner
    },
  },
  saveProviderRules: {
    records: ['provider.rules-changed'],
    async doIt() {
      const { owner, provider } = await givenProvider()
      const rules = { defaultRole: 'AUTHOR', roles: [], teams: [] }
      await succeeds(owner, 'saveProviderRules', { provider: provider.id, ...rules }, 'organization { id }')
      return owner
    },
  },
  switchProvider: {
    records: ['provider.on', 'provider.off'],
    async doIt() {
      const { owner, provider } = await givenProvider()
      await api.db.owner.identityProvider.updateMany({ data: { testedAt: new Date() } })
      for (const isLive of [true, false])
        await succeeds(owner, 'switchProvider', { provider: provider.id, isLive }, 'organization { id }')
      return owner
    },
  },
  removeProvider: {
    records: ['provider.removed'],
    async doIt() {
      const { owner, provider } = await givenProvider()
      await succeeds(owner, 'removeProvider', { provider: provider.id }, 'organization { id }')
      return owner
    },
  },
  requireCompanySignIn: {
    records: ['sso-only.on', 'sso-only.off'],
    async doIt() {
      const owner = await givenReadyForSsoOnly()
      for (const isRequired of [true, false])
        await succeeds(
          owner,
          'requireCompanySignIn',
          { organization: owner.organizationId, isRequired },
          'organization { id }',
        )
      return owner
    },
  },
  requireTwoStep: {
    records: ['two-step-required.on', 'two-step-required.off'],
    async doIt() {
      const owner = await givenReadyForSsoOnly()
      for (const isRequired of [true, false])
        await succeeds(
          owner,
          'requireTwoStep',
          { organization: owner.organizationId, isRequired },
          'organization { id }',
        )
      return owner
    },
  },
  giveEmergencyKey: {
    records: ['emergency-key.given', 'emergency-key.taken'],
    async doIt() {
      const owner = await givenReadyForSsoOnly()
      const member = encodeId('Member', owner.row.id, owner.organization.id)
      await api.db.owner.member.update({ where: { id: owner.row.id }, data: { isBreakGlass: false } })
      for (const isKeeper of [true, false])
        await succeeds(owner, 'giveEmergencyKey', { member, isKeeper }, 'organization { id }')
      return owner
    },
  },
  inviteMember: { records: ['member.invited'], doIt: async () => (await givenInvitation()).owner },
  revokeInvitation: {
    records: ['invitation.revoked'],
    async doIt() {
      const { owner, invitation } = await givenInvitation()
      await succeeds(owner, 'revokeInvitation', { invitation: invitation.id }, 'invitation { status }')
      return owner
    },
  },
  acceptInvitation: {
    records: ['invitation.accepted'],
    async doIt() {
      const { owner, invitation } = await givenInvitation()
      const token = await tokenIn(invitation.email, /\/invitations\/(\S+)/)
      const input = { token, name: 'Mei Lin', password: 'a long password' }
      await succeeds(api.somebody(), 'acceptInvitation', input, 'viewer { id }')
      return owner
    },
  },
  updateOrganization: {
    records: ['organization.changed'],
    async doIt() {
      const owner = await api.member({ role: 'owner' })
      const input = { organization: owner.organizationId, name: 'Another name' }
      await succeeds(owner, 'updateOrganization', input, 'organization { name }')
      // Again, it changes nothing.
      await succeeds(owner, 'updateOrganization', input, 'organization { name }')
      return owner
    },
  },
  resendInvitation: {
    records: ['member.invited', 'invitation.resent'],
    async doIt() {
      const { owner, invitation } = await givenInvitation()
      await succeeds(owner, 'resendInvitation', { invitation: invitation.id }, 'invitation { status }')
      return owner
    },
  },
  createInviteLink: { records: ['invite-link.created'], doIt: async () => (await givenInviteLink()).owner },
  revokeInviteLink: {
    records: ['invite-link.created', 'invite-link.revoked'],
    async doIt() {
      const { owner, link } = await givenInviteLink()
      await succeeds(owner, 'revokeInviteLink', { link: link.id }, 'revoked')
      return owner
    },
  },
  requestInvitation: {
    records: ['invite-link.created', 'member.invited', 'invitation.waiting'],
    async doIt() {
      const { owner, address } = await givenInviteLink(await api.db.givenOrganization({ seats: 2 }))
      const token = address.split('/').at(-1)!
      for (const name of ['first', 'second']) {
        const input = { token, email: `${name}-${owner.row.id}@example.com` }
        await succeeds(api.somebody(), 'requestInvitation', input, 'answer')
      }
      return owner
    },
  },
  createWebhook: { records: ['webhook.created'], doIt: async () => (await givenWebhook()).owner },
  updateWebhook: {
    records: ['webhook.created', 'webhook.changed'],
    async doIt() {
      const { owner, webhook } = await givenWebhook()
      await succeeds(owner, 'updateWebhook', { webhook, isOn: false }, 'webhook { state }')
      return owner
    },
  },
  rotateWebhookSecret: {
    records: ['webhook.created', 'webhook.secret-rotated'],
    async doIt() {
      const { owner, webhook } = await givenWebhook()
      await succeeds(owner, 'rotateWebhookSecret', { webhook }, 'secret')
      return owner
    },
  },
  testWebhook: {
    records: ['webhook.created', 'webhook.tested'],
    async doIt() {
      const { owner, webhook } = await givenWebhook()
      await succeeds(owner, 'testWebhook', { webhook }, 'delivery { id }')
      return owner
    },
  },
  resendWebhookDelivery: {
    records: ['webhook.created', 'webhook.tested', 'webhook.resent'],
    async doIt() {
      const { owner, webhook } = await givenWebhook()
      const { delivery } = await succeeds(owner, 'testWebhook', { webhook }, 'delivery { id }')
      await succeeds(owner, 'resendWebhookDelivery', { delivery: delivery.id }, 'delivery { id }')
      return owner
    },
  },
  deleteWebhook: {
    records: ['webhook.created', 'webhook.removed'],
    async doIt() {
      const { owner, webhook } = await givenWebhook()
      await succeeds(owner, 'deleteWebhook', { webhook }, 'deleted')
      return owner
    },
  },
  unsubscribe: {
    records: ['letters.ended'],
    async doIt() {
      const owner = await api.member({ role: 'owner' })
      const token = api.composition.services.unsubscribe.tokenFor({
        letter: 'digest',
        userId: owner.row.userId,
      })
      await succeeds(api.somebody(), 'unsubscribe', { token }, 'letter')
      return owner
    },
  },
  previewMemberImport: {
    silent: 'nothing is changed, and what was in the file is looked at by whoever chose it alone',
  },
  startMemberImport: {
    records: ['members.imported'],
    async doIt() {
      const owner = await api.member({ role: 'owner' })
      const file = Buffer.from('email\nguest@example.com').toString('base64')
      const input = { organization: owner.organizationId, fileName: 'people.csv', file }
      await succeeds(owner, 'startMemberImport', input, 'import { id }')
      return owner
    },
  },
  removeMember: {
    records: ['member.removed', 'member.left'],
    async doIt() {
      const owner = await api.member({ role: 'owner' })
      for (const acting of ['owner', 'themselves']) {
        const learner = await api.member({ organization: owner.organization })
        const member = encodeId('Member', learner.row.id, owner.organization.id)
        await succeeds(acting === 'owner' ? owner : learner, 'removeMember', { member }, 'removed { name }')
      }
      return owner
    },
  },
  suspendMember: {
    records: ['member.suspended'],
    doIt: async () => (await givenSuspended()).owner,
  },
  reactivateMember: {
    records: ['member.suspended', 'member.reactivated'],
    async doIt() {
      const { owner, member } = await givenSuspended()
      await succeeds(owner, 'reactivateMember', { member }, 'member { id }')
      return owner
    },
  },
  createTeam: {
    records: ['team.created'],
    async doIt() {
      const owner = await api.member({ role: 'owner' })
      await succeeds(
        owner,
        'createTeam',
        { organization: owner.organizationId, name: 'Growth' },
        'team { id }',
      )
      return owner
    },
  },
  changeMember: {
    records: ['member.teams-changed', 'path.assigned', 'role-profile.assigned', 'member.role-changed'],
    async doIt() {
      const owner = await api.member({ role: 'owner' })
      const learner = await api.member({ organization: owner.organization })
      const team = await api.db.givenTeam({ organization: owner.organization })
      const path = await api.db.owner.catalogueLearningPath.findFirstOrThrow()
      const profile = await api.db.owner.catalogueRoleProfile.findFirstOrThrow()
      const input = {
        member: encodeId('Member', learner.row.id, owner.organization.id),
        role: 'MANAGER',
        managedTeams: [encodeId('Team', team.id, owner.organization.id)],
        path: encodeId('LearningPath', path.id, owner.organization.id),
        roleProfile: encodeId('RoleProfile', profile.id, owner.organization.id),
      }
      await succeeds(owner, 'changeMember', input, 'member { id }')
      return owner
    },
  },
  changeLearningRules: {
    records: ['learning-rules.changed'],
    async doIt() {
      const owner = await api.member({ role: 'owner' })
      const input = { organization: owner.organizationId, paths: [], gates: [] }
      await succeeds(owner, 'changeLearningRules', input, 'organization { id }')
      // Again, it changes nothing.
      await succeeds(owner, 'changeLearningRules', input, 'organization { id }')
      return owner
    },
  },
  changeRenewal: {
    records: ['learning-rules.changed'],
    async doIt() {
      const owner = await api.member({ role: 'owner' })
      const { id } = await api.db.owner.catalogueCourse.findFirstOrThrow({ where: { slug: 'what-ai-is' } })
      const course = encodeId('Course', id, owner.organization.id)
      const input = { organization: owner.organizationId, course, months: 12, graceDays: 14 }
      await succeeds(owner, 'changeRenewal', input, 'organization { id }')
      // Again, it changes nothing.
      await succeeds(owner, 'changeRenewal', input, 'organization { id }')
      return owner
    },
  },
  openEvidence: {
    records: ['evidence.opened'],
    async doIt() {
      const owner = await api.member({ role: 'owner' })
      const { row } = await api.member({ organization: owner.organization })
      const { id } = await api.db.owner.skill.findFirstOrThrow()
      const input = {
        member: encodeId('Member', row.id, owner.organization.id),
        skill: encodeId('Skill', id, owner.organization.id),
      }
      await succeeds(owner, 'openEvidence', input, 'evidence { estimate { state } }')
      // Again on the same day, it is the same.
      await succeeds(owner, 'openEvidence', input, 'evidence { estimate { state } }')
      return owner
    },
  },
  openRecord: {
    records: ['person.opened'],
    async doIt() {
      const owner = await api.member({ role: 'owner' })
      const { row } = await api.member({ organization: owner.organization })
      const input = { member: encodeId('Member', row.id, owner.organization.id) }
      await succeeds(owner, 'openRecord', input, 'record { member { id } }')
      // Again on the same day, it is the same.
      await succeeds(owner, 'openRecord', { ...input, first: 5 }, 'record { member { id } }')
      return owner
    },
  },
  makePersonReport: {
    records: ['person.reported'],
    async doIt() {
      const owner = await api.member({ role: 'owner' })
      const { row } = await api.member({ organization: owner.organization })
      const member = encodeId('Member', row.id, owner.organization.id)
      await succeeds(owner, 'makePersonReport', { member, format: 'PDF' }, 'file { id }')
      return owner
    },
  },
  giveLearning: {
    records: ['learning.given'],
    async doIt() {
      const { owner, input } = await givenTeamWithCourse()
      await succeeds(owner, 'giveLearning', input, 'organization { id }')
      // Again, by the same day, it changes nothing.
      await succeeds(owner, 'giveLearning', input, 'organization { id }')
      return owner
    },
  },
  takeBackLearning: {
    records: ['learning.given', 'learning.taken-back'],
    async doIt() {
      const { owner, input } = await givenTeamWithCourse()
      await succeeds(owner, 'giveLearning', input, 'organization { id }')
      const { id } = await api.db.owner.teamAssignment.findFirstOrThrow({
        where: { organizationId: owner.organization.id },
      })
      const assignment = encodeId('Assignment', id, owner.organization.id)
      const taken = { organization: owner.organizationId, assignment }
      await succeeds(owner, 'takeBackLearning', taken, 'organization { id }')
      return owner
    },
  },
  chooseLearning: {
    records: ['learning.chosen'],
    async doIt() {
      const learner = await api.member()
      const input = { organization: learner.organizationId, path: await givenPath(learner) }
      await succeeds(learner, 'chooseLearning', input, 'organization { id }')
      // Who is on it already takes it up no further.
      await succeeds(learner, 'chooseLearning', input, 'organization { id }')
      return learner
    },
  },
  leavePath: {
    records: ['learning.chosen', 'learning.chosen'],
    async doIt() {
      const learner = await api.member()
      const input = { organization: learner.organizationId, path: await givenPath(learner) }
      await succeeds(learner, 'chooseLearning', input, 'organization { id }')
      await succeeds(learner, 'leavePath', input, 'organization { id }')
      await succeeds(learner, 'leavePath', input, 'organization { id }')
      return learner
    },
  },
  completeLesson: {
    records: ['lesson.completed'],
    async doIt() {
      const learner = await api.member()
      const lesson = await api.db.owner.catalogueLesson.findFirstOrThrow()
      const id = encodeId('Lesson', lesson.id, learner.organization.id)
      const input = { organization: learner.organizationId, lesson: id }
      await succeeds(learner, 'completeLesson', input, 'lesson { id }')
      // Doing it again changes nothing, and so records nothing.
      await succeeds(learner, 'completeLesson', input, 'lesson { id }')
      return learner
    },
  },
  moveToCurrentVersion: {
    records: ['course.version-changed'],
    async doIt() {
      const learner = await api.member()
      const course = await api.db.owner.catalogueCourse.findFirstOrThrow()
      const { organizationId, userId } = learner.row
      const earlier = await api.db.owner.catalogueCourseVersion.create({
        data: { courseId: course.id, number: 0, minutes: 1, sourceHash: 'of before' },
      })
      await api.db.owner.enrollment.create({
        data: { organizationId, userId, catalogueCourseVersionId: earlier.id },
      })
      await rereadCatalogue(api)
      const input = {
        organization: learner.organizationId,
        course: encodeId('Course', course.id, learner.organization.id),
        version: course.currentVersion,
      }
      await succeeds(learner, 'moveToCurrentVersion', input, 'course { id }')
      // Who is there already moves no further.
      await succeeds(learner, 'moveToCurrentVersion', input, 'course { id }')
      return learner
    },
  },
  showCertificate: {
    silent: 'whether somebody shows what they completed is their own to say, and no company’s to know',
  },
  revokeCertificate: {
    records: ['certificate.revoked'],
    async doIt() {
      const owner = await api.member({ role: 'owner' })
      const { code: certificate } = await givenCertified(api, owner)
      const input = { organization: owner.organizationId, certificate, reason: 'Issued by mistake' }
      await succeeds(owner, 'revokeCertificate', input, 'organization { id }')
      return owner
    },
  },
  startAttempt: {
    records: ['attempt.started'],
    async doIt() {
      const learner = await sitter()
      await starts(learner)
      return learner
    },
  },
  answerItem: {
    silent:
      'what somebody knows is nobody’s business but theirs; it stands in a ledger of its own, and the end of the attempt is recorded',
  },
  endAttempt: {
    records: ['attempt.started', 'attempt.ended'],
    async doIt() {
      const learner = await sitter()
      let { attempt } = await starts(learner)
      while (attempt.answered < 5) attempt = (await answers(learner, attempt, { unknown: true })).attempt
      await succeeds(learner, 'endAttempt', { attempt: attempt.id }, 'attempt { id }')
      await succeeds(learner, 'endAttempt', { attempt: attempt.id }, 'attempt { id }')
      return learner
    },
  },
  voidAttempt: {
    records: ['attempt.started', 'attempt.voided'],
    async doIt() {
      const learner = await sitter()
      const { attempt } = await starts(learner)
      await succeeds(learner, 'voidAttempt', { attempt: attempt.id }, 'attempt { id }')
      return learner
    },
  },
  appeal: {
    records: ['attempt.started', 'attempt.ended', 'attempt.appealed'],
    async doIt() {
      const learner = await sitter()
      let { attempt } = await starts(learner)
      while (attempt.answered < 5) attempt = (await answers(learner, attempt, { unknown: true })).attempt
      await succeeds(learner, 'endAttempt', { attempt: attempt.id }, 'attempt { id }')
      const words = { attempt: attempt.id, words: 'I know this.' }
      // Nobody of the company reads of it unless the person wants it.
      await succeeds(learner, 'appeal', words, 'attempt { id }')
      await succeeds(learner, 'appeal', { ...words, tellsCompany: true }, 'attempt { id }')
      await succeeds(learner, 'appeal', { ...words, tellsCompany: true }, 'attempt { id }')
      return learner
    },
  },
  exportAttempt: {
    records: ['attempt.started', 'attempt.ended', 'attempt.exported'],
    async doIt() {
      const learner = await sitter()
      let { attempt } = await starts(learner)
      while (attempt.answered < 5) attempt = (await answers(learner, attempt, { unknown: true })).attempt
      await succeeds(learner, 'endAttempt', { attempt: attempt.id }, 'attempt { id }')
      await succeeds(learner, 'exportAttempt', { attempt: attempt.id }, 'log')
      return learner
    },
  },
  answerQuestion: {
    silent:
      'what somebody got wrong while learning is nobody’s business but theirs; it stands in a ledger of its own, and the completed lesson is recorded',
  },
  answerReview: { silent: 'practice with what one got wrong is as little anybody’s business' },
  bookmarkLesson: { silent: keptAlone },
  saveLessonNote: { silent: keptAlone },
  addHighlight: { silent: keptAlone },
  changeHighlight: { silent: keptAlone },
  removeHighlight: { silent: keptAlone },
  askAboutLesson: {
    records: ['question.asked'],
    doIt: async () => (await givenAsked()).asker,
  },
  changeAskedQuestion: { silent: ownWords },
  removeAskedQuestion: { silent: ownWords },
  voteAskedQuestion: { silent: 'what somebody would like to know, too, is theirs' },
  answerAskedQuestion: {
    records: ['question.asked', 'question.answered'],
    doIt: async () => (await givenAnswered()).asker,
  },
  changeAskedAnswer: { silent: ownWords },
  removeAskedAnswer: { silent: ownWords },
  acceptAskedAnswer: {
    records: ['question.asked', 'question.answered', 'answer.accepted'],
    async doIt() {
      const { asker, given } = await givenAnswered()
      for (const isAccepted of [true, true, false])
        await succeeds(asker, 'acceptAskedAnswer', { given, isAccepted }, 'asked { id }')
      return asker
    },
  },
  hideAsked: {
    records: [
      'question.asked',
      'question.answered',
      ...(['question.hidden', 'question.shown', 'answer.hidden', 'answer.shown'] as const),
    ],
    async doIt() {
      const { asker, author, asked, given } = await givenAnswered()
      for (const post of [asked, given])
        for (const reason of ['RUDE', 'RUDE', null])
          await succeeds(author, 'hideAsked', { post, reason }, 'asked { id }')
      return asker
    },
  },
  reportAsked: { silent: 'who reports something is told to nobody; what comes of it is recorded' },
  saveDraft: {
    silent: 'the page saves what is typed every few seconds; what counts is handed in, and recorded then',
  },
  submitExercise: {
    records: ['submission.created'],
    async doIt() {
      const { learner } = await givenSubmission()
      await grader.grades()
      return learner
    },
  },
  cancelSubmission: {
    records: ['submission.created', 'submission.cancelled'],
    async doIt() {
      const { learner, submission } = await givenSubmission()
      await succeeds(learner, 'cancelSubmission', { submission: submission.id }, 'submission { id }')
      return learner
    },
  },
  revealHint: {
    records: ['submission.created', 'hint.revealed'],
    async doIt() {
      const { learner, submission } = await givenSubmission()
      await grader.grades(failedWith(exercise.hintId))
      await succeeds(learner, 'revealHint', { submission: submission.id, criterion: 'slope' }, 'hint { id }')
      return learner
    },
  },
  createOwnCourse: { records: ['course.created'], doIt: async () => (await givenOwnCourse()).author },
  changeOwnCourse: {
    records: ['course.created', 'course.changed'],
    async doIt() {
      const { author, own } = await givenOwnCourse()
      const texts = [{ locale: 'EN', title: 'Ours', summary: 'How we decide.' }]
      const input = { course: own.id, baseRevision: own.revision, texts }
      await succeeds(author, 'changeOwnCourse', input, 'course { id }')
      return author
    },
  },
  importOwnCourse: {
    records: ['course.created'],
    async doIt() {
      const author = await api.member({ role: 'author' })
      const input = { organization: author.organizationId, zip: courseZip() }
      await succeeds(author, 'importOwnCourse', input, 'course { id }')
      return author
    },
  },
  replaceOwnCourse: {
    records: ['course.created', 'course.exported', 'course.replaced'],
    async doIt() {
      const { author, own } = await givenOwnCourse()
      const input = { course: own.id, edition: 1, zip: await filesOf(author, own) }
      await succeeds(author, 'replaceOwnCourse', input, 'course { id }')
      return author
    },
  },
  addOwnLesson: {
    records: ['course.created', 'course.changed'],
    doIt: async () => (await givenOwnLesson()).author,
  },
  saveOwnLesson: {
    records: ['course.created', 'course.changed', 'course.changed'],
    doIt: async () => (await givenSoundCourse()).author,
  },
  settleOwnLesson: {
    // The same part of the course within the hour is recorded once.
    records: ['course.created', 'course.changed', 'course.changed'],
    async doIt() {
      const { author, own } = await givenSoundCourse()
      const input = { course: own.id, lesson: 'why-we-ask', revision: 2 }
      await succeeds(author, 'settleOwnLesson', input, 'lesson { slug }')
      return author
    },
  },
  askCourseReview: {
    records: ['course.created', 'course.changed', 'course.changed', 'course.review-asked'],
    doIt: async () => (await givenAskedReview()).author,
  },
  decideCourseReview: {
    records: [
      'course.created',
      'course.changed',
      'course.changed',
      'course.review-asked',
      'course.approved',
      'course.review-asked',
      'course.returned',
    ],
    async doIt() {
      const { author, input } = await givenAskedReview()
      const colleague = await api.member({ role: 'author', organization: author.organization })
      await succeeds(colleague, 'decideCourseReview', { ...input, approves: true }, 'course { id }')
      await succeeds(author, 'askCourseReview', input, 'course { id }')
      await succeeds(
        colleague,
        'decideCourseReview',
        { ...input, approves: false, note: 'Why?' },
        'course { id }',
      )
      return author
    },
  },
  publishOwnCourse: {
    records: ['course.created', 'course.changed', 'course.changed', 'course.published'],
    doIt: async () => (await givenOfferedCourse()).author,
  },
  republishOwnCourse: {
    records: [
      'course.created',
      'course.changed',
      'course.changed',
      'course.published',
      'course.retired',
      'course.published',
    ],
    async doIt() {
      const { author, own } = await givenOfferedCourse()
      await succeeds(author, 'retireOwnCourse', { course: own.id }, 'course { id }')
      await succeeds(author, 'republishOwnCourse', { course: own.id, version: 1, notes: '' }, 'course { id }')
      return author
    },
  },
  retireOwnCourse: {
    records: ['course.created', 'course.changed', 'course.changed', 'course.published', 'course.retired'],
    async doIt() {
      const { author, own } = await givenOfferedCourse()
      await succeeds(author, 'retireOwnCourse', { course: own.id }, 'course { id }')
      return author
    },
  },
  createOwnExercise: { records: ['exercise.created'], doIt: async () => (await givenOwnExercise()).author },
  saveManuscriptFile: {
    records: ['exercise.created', 'exercise.file-changed'],
    async doIt() {
      const { author, own } = await givenOwnExercise()
      const input = { exercise: own.id, path: 'statement.md', text: '# A line', baseRevision: own.revision }
      await succeeds(author, 'saveManuscriptFile', input, 'exercise { id }')
      return author
    },
  },
  replaceManuscript: {
    records: ['exercise.created', 'exercise.exported', 'exercise.replaced'],
    async doIt() {
      const { author, own } = await givenOwnExercise()
      const document = `query ($org: String!, $slug: String!) { organization(slug: $org) { ownExercise(slug: $slug) { archive } } }`
      const { organization } = await author.asks(document, { org: author.organization.slug, slug: own.slug })
      const zip = organization.ownExercise.archive
      const input = { exercise: own.id, zip, baseRevision: own.revision }
      await succeeds(author, 'replaceManuscript', input, 'exercise { id }')
      return author
    },
  },
  tryOwnExercise: {
    records: ['exercise.created', 'exercise.tried'],
    doIt: async () => (await givenTriedExercise()).author,
  },
  publishOwnExercise: {
    records: ['exercise.created', 'exercise.tried', 'exercise.published'],
    doIt: async () => (await givenPublishedExercise()).author,
  },
  retireOwnExercise: {
    records: ['exercise.created', 'exercise.tried', 'exercise.published', 'exercise.retired'],
    async doIt() {
      const { author, own } = await givenPublishedExercise()
      await succeeds(author, 'retireOwnExercise', { exercise: own.id }, 'exercise { state }')
      return author
    },
  },
  requestDataExport: {
    records: ['data.copied'],
    async doIt() {
      const member = await api.member()
      await member.asks('mutation { requestDataExport { userErrors { code } } }')
      return member
    },
  },
  requestCompanyExport: {
    records: ['company.copied'],
    async doIt() {
      const owner = await api.member({ role: 'owner' })
      await succeeds(owner, 'requestCompanyExport', { organization: owner.organizationId }, 'export { id }')
      return owner
    },
  },
  deleteAccount: {
    records: ['account.deletion-asked', 'account.deletion-taken-back'],
    async doIt() {
      const founder = await givenFounder()
      await api.member({ role: 'owner', organization: founder.organization })
      await succeeds(founder.person, 'deleteAccount', { email: founder.email }, 'receipt')
      await succeeds(api.somebody(), 'signIn', { email: founder.email, password }, 'viewer { id }')
      return founder
    },
  },
  updatePrivacy: {
    records: ['privacy.changed'],
    async doIt() {
      const owner = await api.member({ role: 'owner' })
      const input = { organization: owner.organizationId, managersSee: 'EVERYTHING', auditDays: 365 }
      await succeeds(owner, 'updatePrivacy', input, 'organization { id }')
      // Again, it changes nothing.
      await succeeds(owner, 'updatePrivacy', input, 'organization { id }')
      return owner
    },
  },
  closeCompany: { records: ['company.closed'], doIt: async () => givenClosed() },
  restoreCompany: {
    records: ['company.closed', 'company.restored'],
    async doIt() {
      const owner = await givenClosed()
      await succeeds(owner, 'restoreCompany', { organization: owner.organizationId }, 'organization { id }')
      return owner
    },
  },
  saveView: { silent: 'how somebody looks at a page they see anyhow' },
  changeView: { silent: 'the same' },
  preferView: { silent: 'the same' },
  deleteView: { silent: 'the same' },
  makeReport: { silent: 'nothing leaves the company until the file is fetched, and that is recorded' },
  tryReport: { silent: 'the same: a file for who asked for it' },
  scheduleReport: { records: ['report.scheduled'], doIt: async () => (await givenReport()).owner },
  changeReport: {
    records: ['report.scheduled', 'report.changed'],
    async doIt() {
      const { owner, report } = await givenReport()
      await succeeds(owner, 'changeReport', { report, plan: planFor(owner) }, 'report { id }')
      return owner
    },
  },
  pauseReport: {
    records: ['report.scheduled', 'report.paused', 'report.resumed'],
    async doIt() {
      const { owner, report } = await givenReport()
      for (const isPaused of [true, false])
        await succeeds(owner, 'pauseReport', { report, isPaused }, 'report { id }')
      return owner
    },
  },
  deleteReport: {
    records: ['report.scheduled', 'report.deleted'],
    async doIt() {
      const { owner, report } = await givenReport()
      await succeeds(owner, 'deleteReport', { report }, 'ended')
      return owner
    },
  },
  leaveReport: {
    records: ['report.scheduled', 'report.left'],
    async doIt() {
      const { owner, report } = await givenReport()
      await succeeds(owner, 'leaveReport', { report }, 'ended')
      return owner
    },
  },
  exportAudit: {
    records: ['audit.exported'],
    async doIt() {
      const owner = await api.member({ role: 'owner' })
      await succeeds(owner, 'exportAudit', { organization: owner.organizationId }, 'organization { id }')
      return owner
    },
  },
}

test('every mutation of the schema says what it records, or why nothing', () => {
  const type = createSchema().getMutationType()

  expect(Object.keys(mutations).toSorted()).toEqual(
    isObjectType(type) ? Object.keys(type.getFields()).toSorted() : [],
  )
})

const recorded = Object.entries(mutations).flatMap(([name, row]) =>
  'records' in row ? [[name, row] as const] : [],
)

test.each(recorded)('%s leaves its events, with from where they came', async (_, { records, doIt }) => {
  const { organization } = await doIt()

  const events = await eventsOf(api, organization.id)
  expect(
    events.map(({ action }) => action).filter((action) => records.some((one) => one === action)),
  ).toEqual(records)
  for (const event of events)
    expect(event).toMatchObject({
      address: expect.stringMatching(/^10\.1\./),
      requestId: expect.stringMatching(/^[\w-]{8,}$/),
    })
})

test('every action is left by something that is tested', () => {
  // Each has a test of its own where it belongs.
  const others: AuditActionName[] = [
    'sign-in.refused',
    'token.refused',
    'refused',
    'invitation.changed',
    'passkey.copied',
    'course.picture-added',
    'two-step.removed-by-operator',
    // `report.test.ts`
    'report.sent',
    'team.exported',
    'person.exported',
    'sessions.ended-by-operator',
    'seats.changed-by-operator',
    'progress.rebuilt',
    'member.provisioned',
    'member.synced',
    'member.unprovisioned',
    'team.changed',
    'team.members-changed',
    'team.removed',
    'account.erased',
    'retention.enforced',
    'webhook.switched-off',
    'invitation.reminded',
    'provider.tried',
    'provider.refused',
    'member.provided',
  ]
  const covered = new Set<string>([...recorded.flatMap(([, { records }]) => records), ...others])

  expect([...covered].toSorted()).toEqual(Object.values(AuditAction).toSorted())
})

async function succeeds(person: Person, mutation: string, input: object, selection: string): Promise<Loose> {
  const payload = await person.does(mutation, input, selection)
  expect(payload.userErrors).toEqual([])
  return payload
}

let founders = 0

async function givenFounder() {
  const person = api.somebody()
  const email = `founder-${++founders}@example.com`
  const input = { organizationName: 'Lumen', name: 'Amara Okafor', email, password, locale: 'EN' }
  const { organization } = await succeeds(person, 'signUpCompany', input, 'organization { slug }')
  const { slug } = organization
  return {
    person,
    email,
    organization: await api.db.owner.organization.findFirstOrThrow({ where: { slug } }),
  }
}

async function givenTwoStep() {
  const founder = await givenFounder()
  const { beginTwoStep } = await founder.person.asks('mutation { beginTwoStep { secret { text } } }')
  const code = codeFrom(beginTwoStep.secret.text, api.composition.services.now())
  const { recoveryCodes } = await succeeds(founder.person, 'confirmTwoStep', { code }, 'recoveryCodes')
  return { ...founder, recoveryCodes: recoveryCodes as string[] }
}

async function givenPasskey(given?: Member) {
  const member = given ?? (await api.member())
  const authenticator = new Authenticator()
  const { beginPasskey } = await member.asks('mutation { beginPasskey { options } }')
  const input = { credential: authenticator.makes(beginPasskey.options), name: 'My laptop' }
  const { viewer } = await succeeds(member, 'addPasskey', input, 'viewer { passkeys { id } }')
  return { member, authenticator, passkey: viewer.passkeys[0].id as string }
}

async function givenTeamWithCourse() {
  const owner = await api.member({ role: 'owner' })
  const { organization, organizationId } = owner
  const team = await api.db.givenTeam({ organization })
  const course = await api.db.owner.catalogueCourse.findFirstOrThrow()
  const input = {
    ...{ organization: organizationId, dueOn: '2029-12-24' },
    ...{
      team: encodeId('Team', team.id, organization.id),
      course: encodeId('Course', course.id, organization.id),
    },
  }
  return { owner, input }
}

async function givenPath({ organization }: Member): Promise<string> {
  const path = await api.db.owner.catalogueLearningPath.findFirstOrThrow()
  return encodeId('LearningPath', path.id, organization.id)
}

async function givenClosed() {
  const owner = await api.member({ role: 'owner' })
  const input = { organization: owner.organizationId, name: owner.organization.name }
  await succeeds(owner, 'closeCompany', input, 'company { id }')
  return owner
}

async function givenDomain() {
  const owner = await api.member({ role: 'owner' })
  const input = { organization: owner.organizationId, domain: `audited-${owner.row.id}.com` }
  const fields = 'organization { signIn { domains { id recordName recordValue } } }'
  const { organization } = await succeeds(owner, 'addCompanyDomain', input, fields)
  return { owner, domain: organization.signIn.domains[0] }
}

async function givenProvider() {
  const owner = await api.member({ role: 'owner' })
  const input = {
    ...{ organization: owner.organizationId, name: 'Okta', issuer: issuer.issuer },
    ...{ clientId: issuer.clientId, clientSecret: issuer.clientSecret },
  }
  const { provider } = await succeeds(owner, 'saveOidcProvider', input, 'provider { id }')
  return { owner, provider, input }
}

/** An owner who keeps the emergency key, with a domain that is proved and a provider that is on. */
async function givenReadyForSsoOnly() {
  const owner = await api.member({ role: 'owner' })
  const organizationId = owner.organization.id
  const domain = `ready-${owner.row.id}.com`
  await api.db.owner.totp.create({
    data: { userId: owner.row.userId, secret: new Uint8Array(1), confirmedAt: new Date() },
  })
  await api.db.owner.member.update({ where: { id: owner.row.id }, data: { isBreakGlass: true } })
  await api.db.owner.companyDomain.create({
    data: { organizationId, domain, verifiedDomain: domain, verifiedAt: new Date(), challenge: 'x' },
  })
  await api.db.owner.identityProvider.create({
    data: { organizationId, name: 'Okta', kind: 'oidc', issuer: 'x', clientId: 'x', liveAt: new Date() },
  })
  return owner
}

async function givenInvitation() {
  const owner = await api.member({ role: 'owner' })
  const email = `guest-${owner.row.id}@example.com`
  const input = { organization: owner.organizationId, email, role: 'LEARNER' }
  const { invitation } = await succeeds(owner, 'inviteMember', input, 'invitation { id email }')
  return { owner, invitation }
}

async function givenSuspended() {
  const owner = await api.member({ role: 'owner' })
  const learner = await api.member({ organization: owner.organization })
  const member = encodeId('Member', learner.row.id, owner.organization.id)
  await succeeds(owner, 'suspendMember', { member }, 'member { suspendedAt }')
  return { owner, member }
}

async function givenInviteLink(organization?: Awaited<ReturnType<typeof api.db.givenOrganization>>) {
  const owner = await api.member({ role: 'owner', ...(organization ? { organization } : {}) })
  const input = { organization: owner.organizationId, role: 'LEARNER', days: 7 }
  const { link, address } = await succeeds(owner, 'createInviteLink', input, 'address link { id }')
  return { owner, link, address }
}

async function givenWebhook() {
  const owner = await api.member({ role: 'owner' })
  // Nobody listens there: what is recorded is that it was done.
  const input = { organization: owner.organizationId, url: 'http://127.0.0.1:9/', events: ['MEMBER_JOINED'] }
  const { webhook } = await succeeds(owner, 'createWebhook', input, 'webhook { id }')
  return { owner, webhook: webhook.id as string }
}

async function givenSubmission() {
  const learner = await api.member()
  const input = {
    organization: learner.organizationId,
    exercise: encodeId('Exercise', exercise.id, learner.organization.id),
    code: 'let a',
    clientKey: 'k',
  }
  const { submission } = await succeeds(learner, 'submitExercise', input, 'submission { id }')
  return { learner, submission }
}

async function givenOwnExercise() {
  const author = await api.member({ role: 'author' })
  const input = { organization: author.organizationId, name: 'Churn' }
  const { exercise: own } = await succeeds(
    author,
    'createOwnExercise',
    input,
    'exercise { id slug revision }',
  )
  return { author, own }
}

/** The example's own trials, ended as it says. */
async function givenTriedExercise() {
  const { author, own } = await givenOwnExercise()
  await succeeds(author, 'tryOwnExercise', { exercise: own.id }, 'exercise { id }')
  for (const [verdict, passed] of [['passed', true], ...Array(3).fill(['failed', false])])
    await grader.grades({ verdict, points: passed ? 100 : 10, criteria: criteria(passed) })
  return { author, own }
}

const criteria = (passed: boolean) => [
  { id: 'explains', passed, credit: 0, reason: { en: 'So.', 'zh-CN': '如此。' } },
  { id: 'close', passed: true, credit: 0, reason: { en: 'So.', 'zh-CN': '如此。' } },
]

async function givenPublishedExercise() {
  const { author, own } = await givenTriedExercise()
  await succeeds(author, 'publishOwnExercise', { exercise: own.id }, 'exercise { state }')
  return { author, own }
}

/** As the background process would find it in the queue. */
async function passwordToken(email: string): Promise<string> {
  const { rows } = await api.db.as('queue', 'select payload from graphile_worker._private_jobs')
  return rows.map(({ payload }) => payload).find((payload) => payload.email === email).token
}

async function tokenIn(email: string, pattern: RegExp): Promise<string> {
  const letters = (await request(api.url).get('/mail')).body as { recipient: string; text: string }[]
  return pattern.exec(letters.find(({ recipient }) => recipient === email)!.text)![1]!
}

async function givenOwnCourse() {
  const author = await api.member({ role: 'author' })
  const words = { locale: 'EN', title: 'Our own way', summary: 'How we decide here.' }
  const input = { organization: author.organizationId, ...words }
  const { course: own } = await succeeds(author, 'createOwnCourse', input, 'course { id slug revision }')
  return { author, own }
}

async function givenAsked() {
  const asker = await api.member()
  const lesson = await api.db.owner.catalogueLesson.findFirstOrThrow()
  const input = {
    ...{ organization: asker.organizationId, lesson: encodeId('Lesson', lesson.id, asker.organization.id) },
    ...{ title: 'Why?', clientKey: 'k' },
  }
  const { asked } = await succeeds(asker, 'askAboutLesson', input, 'asked { id }')
  return { asker, asked: asked.id as string }
}

async function givenAnswered() {
  const { asker, asked } = await givenAsked()
  const author = await api.member({ role: 'author', organization: asker.organization })
  const input = { asked, body: 'So.', clientKey: 'k' }
  const payload = await succeeds(author, 'answerAskedQuestion', input, 'asked { answers { id } }')
  return { asker, author, asked, given: payload.asked.answers[0].id as string }
}

const courseZip = () =>
  Buffer.from(zipSync({ 'course.yaml': strToU8('texts: { en: { title: Ours, summary: Ours. } }') })).toString(
    'base64',
  )

async function givenOwnLesson() {
  const { author, own } = await givenOwnCourse()
  const input = { course: own.id, baseRevision: own.revision, locale: 'EN', title: 'Why we ask' }
  await succeeds(author, 'addOwnLesson', input, 'course { id }')
  return { author, own }
}

async function givenSoundCourse() {
  const { author, own } = await givenOwnLesson()
  const texts = [{ locale: 'EN', title: 'Why we ask', summary: '', body: 'A customer asks.' }]
  const beside = { minutes: 5, exercise: null, skills: [], buildsOn: [], questions: [] }
  const input = { course: own.id, lesson: 'why-we-ask', baseRevision: 1, ...beside, texts }
  await succeeds(author, 'saveOwnLesson', input, 'lesson { slug }')
  return { author, own }
}

async function givenAskedReview() {
  const { author, own } = await givenSoundCourse()
  const input = { course: own.id, edition: 3, note: '' }
  await succeeds(author, 'askCourseReview', input, 'course { id }')
  return { author, own, input }
}

async function givenOfferedCourse() {
  const { author, own } = await givenSoundCourse()
  await succeeds(author, 'publishOwnCourse', { course: own.id, edition: 3, notes: '' }, 'course { id }')
  return { author, own }
}

async function givenReport() {
  const owner = await api.member({ role: 'owner' })
  const input = { organization: owner.organizationId, asked: { view: 'MATRIX' }, plan: planFor(owner) }
  const { report } = await succeeds(owner, 'scheduleReport', input, 'report { id }')
  return { owner, report: report.id as string }
}

const planFor = ({ row }: Member) => ({
  ...{ name: 'Figures', format: 'PDF', locale: 'EN', rhythm: 'WEEK', day: 1 },
  recipients: [encodeId('Member', row.id, row.organizationId)],
})
