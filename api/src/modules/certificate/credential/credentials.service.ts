import type { PrismaClient } from '@skillgrad/db'
import type { CatalogueCache } from '../../../catalogue/cache.js'
import type { Locale } from '../../../locale.js'
import type { SignedIn } from '../../identity/session-cache.js'
import {
  certificateAt,
  isOwn,
  ownerOf,
  standingIn,
  type KnownCertificate,
} from '../certificate.repository.js'
import { achievedBy } from '../find-achieved.js'
import type { CredentialKeys } from './credential-keys.js'
import { didDocument, keySet, publicJwk } from './did-document.js'
import type { Issuer } from './issuer.js'
import { openBadge } from './open-badge.js'
import { sign } from './sign.js'
import { statusList } from './status-list.js'

/** A list is valid from a little before it is made, for whoever's clock is behind. */
const slackMs = 300_000

/** What the installation signs, and what signatures are checked with: all of it public, at well-known addresses. */
export class CredentialsService {
  constructor(
    private readonly options: {
      shared: PrismaClient
      /** The last moment at which a certificate holds, where it has to be renewed. */
      holdsUntil(certificate: KnownCertificate): Promise<Date | null>
      catalogue: CatalogueCache
      keys: CredentialKeys
      issuer: Issuer
      now(): Date
    },
  ) {}

  async didDocument(): Promise<object> {
    const { keys, issuer } = this.options
    // Whoever looks before anything was signed finds what the first signature will be made with.
    await keys.signing()
    return didDocument(issuer, await keys.known())
  }

  async keySet(): Promise<object> {
    const { keys, issuer } = this.options
    return keySet(issuer, await keys.known())
  }

  async key(id: string): Promise<object | null> {
    const { keys, issuer } = this.options
    const key = (await keys.known()).find((known) => known.id === id)
    return key ? publicJwk(issuer, key) : null
  }

  /** A certificate as a signed credential, also of one that was revoked: its status says so. Null where it is not shown. */
  async credential(
    code: string,
    { signedIn, locale }: { signedIn: SignedIn | null; locale: Locale },
  ): Promise<string | null> {
    const { shared, keys, issuer } = this.options
    const owner = signedIn && ownerOf(signedIn)
    const certificate = await certificateAt(shared, code, owner)
    // Of somebody who was erased nothing is said any more.
    if (!certificate?.holder) return null
    const catalogue = await this.options.catalogue.current()
    const achieved = await achievedBy(shared, catalogue, certificate)
    if (!achieved) return null
    const holdsUntil = await this.options.holdsUntil(certificate)
    const credential = openBadge(issuer, {
      ...{ certificate, achieved, catalogue, locale, holdsUntil },
      ...(signedIn && isOwn(owner, certificate) && { email: signedIn.email }),
    })
    return sign(keys, issuer, {
      credential,
      subject: `urn:uuid:${code}`,
      from: certificate.issuedAt,
      until: holdsUntil,
    })
  }

  async statusList(list: number): Promise<string | null> {
    const { shared, keys, issuer, now } = this.options
    const standing = await standingIn(shared, list)
    if (!standing) return null
    const at = new Date(now().getTime() - slackMs)
    const credential = statusList(issuer, { list, standing, at })
    return sign(keys, issuer, { credential, subject: `${String(credential.id)}#list`, from: at })
  }
}
