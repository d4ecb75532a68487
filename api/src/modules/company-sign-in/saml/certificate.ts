import { X509Certificate } from 'node:crypto'
import { Refusal } from '../../../graphql/refusal.js'

const shortestRsaBits = 2048
const most = 5

/** Certificates as PEM, from PEM or bare base64; several, where a change of keys is under way. */
export function certificatesFrom(text: string, path: string[], now: Date): string[] {
  const blocks = [...text.matchAll(/-----BEGIN CERTIFICATE-----([^-]+)-----END CERTIFICATE-----/g)]
  const bodies = blocks.length > 0 ? blocks.map(([, body]) => body!) : [text]
  const certificates = bodies.map((body) => read(body, path))
  for (const certificate of certificates) assertStrong(certificate, path)
  const good = certificates.filter((certificate) => endOf(certificate) > now)
  if (good.length === 0)
    throw new Refusal('CERTIFICATE_EXPIRED', path, {
      date: endOf(certificates[0]!).toISOString().slice(0, 10),
    })
  return [...new Set(good.map((certificate) => certificate.toString()))].slice(0, most)
}

export function describeCertificate(pem: string): { subject: string; endsAt: Date; fingerprint: string } {
  const certificate = new X509Certificate(pem)
  return {
    subject: certificate.subject.split('\n').at(-1)?.replace(/^\w+=/, '') ?? '',
    endsAt: endOf(certificate),
    fingerprint: certificate.fingerprint256,
  }
}

function read(body: string, path: string[]): X509Certificate {
  try {
    return new X509Certificate(Buffer.from(body.replaceAll(/\s/g, ''), 'base64'))
  } catch {
    throw new Refusal('CERTIFICATE_UNREADABLE', path)
  }
}

function assertStrong(certificate: X509Certificate, path: string[]): void {
  const { asymmetricKeyType, asymmetricKeyDetails } = certificate.publicKey
  // What the guard of responses takes is RSA.
  if (asymmetricKeyType !== 'rsa' || (asymmetricKeyDetails?.modulusLength ?? 0) < shortestRsaBits)
    throw new Refusal('CERTIFICATE_WEAK', path)
}

function endOf(certificate: X509Certificate): Date {
  return new Date(certificate.validTo)
}
