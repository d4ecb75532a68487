import { randomBytes } from 'node:crypto'
import type { Invitation } from '@skillgrad/db'
import type { Tx } from '../../database.js'
import { localeFrom } from '../../locale.js'
import type { RoleName } from '../../permission.js'
import { uuidv7 } from '../../uuid.js'
import { auditIn } from '../audit/record-event.js'
import { isVouched } from '../company-sign-in/domain/vouched.js'
import { storePasswordLink } from '../identity/password-link.js'
import { lockAccount } from '../identity/lock-account.js'
import { invitationByRecipient } from '../identity/throttle.js'
import { companyWelcomeLetter, welcomeDays, welcomeLetter } from '../mail/welcome-letter.js'
import { assertSeatFree, isStillOffered, lockSeats } from '../organization/invitation.policy.js'
import { cancelPending } from '../organization/invitation.repository.js'
import { arrive } from '../organization/arrive.js'
import { issueInvitation } from '../organization/issue-invitation.js'
import { tellAccepted } from '../organization/tell-accepted.js'
import type { Directory } from './directory.js'
import type { ScimPerson } from './scim-user.repository.js'
import type { Described } from './user-resource.js'

/**
 * Lets somebody in whom the directory names. Whoever has an account already is asked: an account is its person's, and no
 * company's directory may put it to use, name it, or learn that it exists by more than that an invitation is sent. Only where
 * the company itself signs the address in, which would let them in as well, is nobody asked. Whoever has no account gets one,
 * with a letter that says how they sign in. Done twice, it is done once.
 */
export async function admit(
  tx: Tx,
  directory: Directory,
  person: ScimPerson,
  described: Described,
  before?: ScimPerson,
): Promise<void> {
  const entry = person.entry!
  if (before?.entry && before.entry.email !== entry.email) await withdraw(tx, directory, before.entry.email)
  // Two companies, or a sign-up, at once with one e-mail.
  await lockAccount(tx, entry.email)
  const account = await tx.user.findFirst({
    where: { email: entry.email },
    select: { id: true, emailVerified: true },
  })
  const { organization } = directory
  const isCompanys = await isVouched(tx, organization.id, entry.email)
  const offer = await openOffer(tx, directory, entry.email)
  // An unproved account may be somebody else's, made in wait for this person. Owners are made by owners, who have asked this one.
  if ((account && !(isCompanys && account.emailVerified)) || offer?.role === 'owner')
    return invite(tx, directory, person, described)
  await endOffers(tx, organization.id, { email: entry.email, offer })
  await assertSeatFree(tx, organization, directory.now())
  await countLetter(tx, directory, entry.email)
  const userId = account?.id ?? (await makeAccount(tx, entry, described))
  await arrive(tx, {
    organizationId: organization.id,
    userId,
    email: entry.email,
    role: described.role ?? offer?.role ?? entry.role,
    actorId: null,
    ...(offer ? { teamId: offer.teamId, pathId: offer.learningPathId } : {}),
  })
  if (offer) await tellAccepted(tx, { organizationId: organization.id, userId, invitationId: offer.id })
  await sendWelcome(tx, directory, entry.email, described, isCompanys)
}

/** What the company has offered by hand: it holds the person's seat, and says more than most directories. */
async function openOffer(
  tx: Tx,
  { organization, now }: Directory,
  email: string,
): Promise<Invitation | null> {
  await lockSeats(tx, organization.id)
  const offer = await tx.invitation.findFirst({
    where: { organizationId: organization.id, email, status: 'pending', expiresAt: { gt: now() } },
    orderBy: { createdAt: 'desc' },
  })
  return offer && (await isStillOffered(tx, offer)) ? offer : null
}

/** Whoever is let in needs no invitation; the open one counts as accepted. */
async function endOffers(
  tx: Tx,
  organizationId: string,
  { email, offer }: { email: string; offer: Invitation | null },
): Promise<void> {
  if (offer) {
    await tx.invitation.update({ where: { id: offer.id }, data: { status: 'accepted' } })
    await auditIn(tx, organizationId, {
      actorId: null,
      action: 'invitation.accepted',
      subjectType: 'invitation',
      subjectId: offer.id,
    })
  }
  await cancelPending(tx, organizationId, email)
}

async function makeAccount(
  tx: Tx,
  { id, email }: NonNullable<ScimPerson['entry']>,
  { locale, name }: Described,
): Promise<string> {
  const account = await tx.user.create({
    data: { id: uuidv7(), name, email, emailVerified: false, ...(locale ? { locale } : {}) },
    select: { id: true },
  })
  await tx.scimUser.update({ where: { id }, data: { madeAccount: true } })
  return account.id
}

/** Calls off an invitation that is still open. */
export async function withdraw(tx: Tx, { organization }: Directory, email: string): Promise<void> {
  const organizationId = organization.id
  const open = await tx.invitation.findMany({
    where: { organizationId, email, status: { in: ['pending', 'waiting'] } },
    select: { id: true },
  })
  for (const { id } of open) {
    await tx.invitation.updateMany({ where: { organizationId, id }, data: { status: 'canceled' } })
    await auditIn(tx, organizationId, {
      actorId: null,
      action: 'invitation.revoked',
      subjectType: 'invitation',
      subjectId: id,
    })
  }
}

async function invite(
  tx: Tx,
  directory: Directory,
  { entry }: ScimPerson,
  { name, locale }: Described,
): Promise<void> {
  const { organization, tokenId, publicOrigin } = directory
  const now = directory.now()
  const { email, role } = entry!
  const open = await tx.invitation.findFirst({
    where: { organizationId: organization.id, email, status: 'pending', expiresAt: { gt: now } },
    select: { id: true, role: true },
  })
  if (open) return changeOffer(tx, organization.id, open, role)
  await countLetter(tx, directory, email)
  await issueInvitation(
    tx,
    {
      organization,
      inviter: { userId: null, name: null, tokenId },
      locale: locale ?? localeFrom(organization.locale),
      publicOrigin,
      now,
    },
    { email, name, role: role as RoleName, teamId: null, pathId: null },
  )
}

/** In the transaction itself: what is rolled back has sent nothing. */
function countLetter(tx: Tx, { throttle }: Directory, email: string): Promise<void> {
  return throttle.within(tx).count(invitationByRecipient, email)
}

async function changeOffer(
  tx: Tx,
  organizationId: string,
  { id, role: before }: { id: string; role: string | null },
  role: string,
): Promise<void> {
  // What an owner offered, owners alone change.
  if (before === role || before === 'owner') return
  await tx.invitation.updateMany({ where: { organizationId, id, status: 'pending' }, data: { role } })
  await auditIn(tx, organizationId, {
    actorId: null,
    action: 'invitation.changed',
    subjectType: 'invitation',
    subjectId: id,
    details: { before: { role: before ?? 'learner' }, after: { role } },
  })
}

async function sendWelcome(
  tx: Tx,
  { organization, publicOrigin, now }: Directory,
  email: string,
  described: Described,
  isCompanys: boolean,
): Promise<void> {
  const locale = described.locale ?? localeFrom(organization.locale)
  const whom = { name: described.name, organization: organization.name }
  const letter = isCompanys
    ? companyWelcomeLetter(locale, { ...whom, link: `${publicOrigin}/o/${organization.slug}/sign-in` })
    : welcomeLetter(locale, {
        ...whom,
        link: `${publicOrigin}/reset-password/${await passwordToken(tx, email, now())}`,
        signIn: `${publicOrigin}/sign-in`,
      })
  const { id } = await tx.mail.create({
    data: { organizationId: organization.id, recipient: email, ...letter },
  })
  await tx.$executeRaw`select app.enqueue('mail.send', jsonb_build_object('mailId', ${id}::text))`
}

async function passwordToken(tx: Tx, email: string, now: Date): Promise<string> {
  const token = randomBytes(32).toString('base64url')
  const expiresAt = new Date(now.getTime() + welcomeDays * 86_400_000)
  await storePasswordLink(tx, { email, token, expiresAt })
  return token
}
