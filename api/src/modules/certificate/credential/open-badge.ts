import { createHash, randomBytes } from 'node:crypto'
import type { Catalogue } from '../../../catalogue/catalogue.js'
import { textFor } from '../../../catalogue/texts.js'
import type { Locale } from '../../../locale.js'
import { addressOf, skillsOf, textsOf, type Achieved } from '../achievement.js'
import type { KnownCertificate } from '../certificate.repository.js'
import { deedsIn, requirementOf } from '../sentences.js'
import { credentialAddress, statusListAddress, type Issuer } from './issuer.js'

export interface Certified {
  certificate: KnownCertificate
  achieved: Achieved
  catalogue: Catalogue
  locale: Locale
  /** Of a course that is to be renewed, its last day; null of all others. */
  holdsUntil: Date | null
  /** Of the holder, for their own copy alone: a salted hash by which a wallet knows whose badge it is. */
  email?: string
}

/** An `OpenBadgeCredential` by https://www.imsglobal.org/spec/ob/v3p0, unsigned. */
export function openBadge(issuer: Issuer, certified: Certified): Record<string, unknown> {
  const { certificate, achieved, locale } = certified
  const { title } = textFor(locale, textsOf(achieved))
  const id = credentialAddress(issuer, certificate.code)
  return {
    '@context': [
      'https://www.w3.org/ns/credentials/v2',
      'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json',
    ],
    id,
    type: ['VerifiableCredential', 'OpenBadgeCredential'],
    name: title,
    issuer: { id: issuer.did, type: ['Profile'], name: 'Skillgrad', url: issuer.origin },
    validFrom: moment(certificate.issuedAt),
    ...(certified.holdsUntil && { validUntil: moment(certified.holdsUntil) }),
    awardedDate: moment(certificate.completedAt),
    credentialSubject: {
      id: `urn:uuid:${certificate.code}`,
      type: ['AchievementSubject'],
      identifier: identifiersOf(certified),
      activityEndDate: moment(certificate.completedAt),
      narrative: deedsIn(locale, certificate),
      achievement: achievement(issuer, certified),
    },
    credentialStatus: statusEntry(issuer, certificate),
  }
}

/** In whole seconds, as `nbf` counts them, which has to be the same moment. */
function moment(date: Date): string {
  return date.toISOString().replace(/\.\d+/, '')
}

/** Wallets compare the first with their owner's address. */
function identifiersOf({ certificate: { holder }, email }: Certified): object[] {
  const name = { type: 'IdentityObject', hashed: false, identityHash: holder ?? '', identityType: 'name' }
  if (!email) return [name]
  const salt = randomBytes(16).toString('hex')
  const hash = createHash('sha256').update(`${email}${salt}`).digest('hex')
  const address = {
    type: 'IdentityObject',
    hashed: true,
    identityHash: `sha256$${hash}`,
    identityType: 'emailAddress',
    salt,
  }
  return [address, name]
}

function achievement({ origin, did }: Issuer, { achieved, catalogue, locale }: Certified): object {
  const { title, summary } = textFor(locale, textsOf(achieved))
  const address = `${origin}${addressOf(achieved)}`
  return {
    id: address,
    type: ['Achievement'],
    achievementType: achieved.kind === 'course' ? 'Course' : 'LearningProgram',
    creator: { id: did, type: ['Profile'], name: 'Skillgrad', url: origin },
    name: title,
    description: summary,
    inLanguage: locale,
    ...(achieved.kind === 'course' && { version: String(achieved.version.number) }),
    criteria: { id: address, narrative: requirementOf(locale, achieved.kind) },
    alignment: skillsOf(catalogue, achieved).map(({ slug, texts }) => {
      const { name, description } = textFor(locale, texts)
      return {
        type: ['Alignment'],
        targetName: name,
        targetDescription: description,
        targetUrl: `${address}#${slug}`,
        targetCode: slug,
        targetFramework: 'Skillgrad',
      }
    }),
  }
}

function statusEntry(issuer: Issuer, { statusList, statusIndex }: KnownCertificate): object {
  const list = statusListAddress(issuer, statusList)
  return {
    id: `${list}#${statusIndex}`,
    type: 'BitstringStatusListEntry',
    statusPurpose: 'revocation',
    statusListIndex: String(statusIndex),
    statusListCredential: list,
  }
}
