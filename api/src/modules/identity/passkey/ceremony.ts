import {
  generateAuthenticationOptions,
  generateRegistrationOptions,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from '@simplewebauthn/server'
import { decodeAttestationObject, decodeClientDataJSON, isoBase64URL } from '@simplewebauthn/server/helpers'
import { z } from 'zod'

export const challengeMinutes = 5
const timeout = challengeMinutes * 60_000

const text = z.string().min(1).max(20_000)
const head = { id: text, rawId: text, type: z.literal('public-key') }
/** What browsers hand over; whatever else they say is left out. */
const registration = z.object({
  ...head,
  response: z.object({
    clientDataJSON: text,
    attestationObject: text,
    transports: z
      .array(z.enum(['ble', 'cable', 'hybrid', 'internal', 'nfc', 'smart-card', 'usb']))
      .optional(),
  }),
})
const assertion = z.object({
  ...head,
  response: z.object({
    clientDataJSON: text,
    authenticatorData: text,
    signature: text,
    userHandle: text.optional(),
  }),
})

export type Registration = z.output<typeof registration>
export type Assertion = z.output<typeof assertion>

/** The site that passkeys are for. */
export interface Site {
  origin: string
  rpId: string
}

export function siteOf(publicOrigin: string): Site {
  return { origin: publicOrigin, rpId: new URL(publicOrigin).hostname }
}

/** Discoverable, so that no name must be typed; its holder is always asked for, so that it stands for two factors. */
export function registrationOptions(
  { rpId }: Site,
  person: { id: string; name: string; email: string },
  known: readonly string[],
) {
  return generateRegistrationOptions({
    rpName: 'Skillgrad',
    rpID: rpId,
    userID: handleOf(person.id),
    userName: person.email,
    userDisplayName: person.name,
    timeout,
    attestationType: 'none',
    excludeCredentials: known.map((id) => ({ id })),
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
  })
}

export function authenticationOptions({ rpId }: Site) {
  return generateAuthenticationOptions({ rpID: rpId, timeout, userVerification: 'required' })
}

/** Null for what no browser sends. */
export function readRegistration(credential: unknown): Registration | null {
  return registration.safeParse(credential).data ?? null
}

export function readAssertion(credential: unknown): Assertion | null {
  return assertion.safeParse(credential).data ?? null
}

/** The challenge that was signed, when it was signed on a page of ours and not in somebody's frame. */
export function challengeIn({ response }: Registration | Assertion): string | null {
  try {
    const { challenge, crossOrigin } = decodeClientDataJSON(response.clientDataJSON)
    return crossOrigin === true || typeof challenge !== 'string' ? null : challenge
  } catch {
    return null
  }
}

/** The new key; null when anything about it is wrong. */
export async function verifiedRegistration({ origin, rpId }: Site, given: Registration, challenge: string) {
  if (bringsCertificates(given)) return null
  try {
    const { registrationInfo } = await verifyRegistrationResponse({
      response: { ...given, clientExtensionResults: {} },
      expectedChallenge: challenge,
      expectedOrigin: origin,
      expectedRPID: rpId,
      requireUserVerification: true,
    })
    return registrationInfo ?? null
  } catch {
    return null
  }
}

/**
 * What the authenticator says of itself; null when anything is wrong. How often it was used is not judged here but after the
 * signature, so that nobody but the holder of a key can make it look copied.
 */
export async function verifiedAssertion(
  { origin, rpId }: Site,
  given: Assertion,
  { challenge, publicKey }: { challenge: string; publicKey: Uint8Array },
) {
  try {
    const { verified, authenticationInfo } = await verifyAuthenticationResponse({
      response: { ...given, clientExtensionResults: {} },
      expectedChallenge: challenge,
      expectedOrigin: origin,
      expectedRPID: rpId,
      credential: { id: given.id, publicKey: new Uint8Array(publicKey), counter: 0 },
      requireUserVerification: true,
    })
    return verified ? authenticationInfo : null
  } catch {
    return null
  }
}

/** What the authenticator keeps of the person: an id that says nothing. */
export function handleOf(userId: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(Buffer.from(userId.replaceAll('-', ''), 'hex'))
}

export function isHandleOf(userId: string, handle: string | undefined): boolean {
  return handle === undefined || handle === isoBase64URL.fromBuffer(handleOf(userId))
}

/**
 * We ask for no attestation, and take none: checking certificates of strangers means asking the addresses that stand in them.
 * Some authenticators sign with the key itself, which brings none.
 */
function bringsCertificates({ response }: Registration): boolean {
  try {
    const attestation = decodeAttestationObject(isoBase64URL.toBuffer(response.attestationObject))
    const format = attestation.get('fmt')
    return format !== 'none' && !(format === 'packed' && !attestation.get('attStmt').get('x5c'))
  } catch {
    return true
  }
}
