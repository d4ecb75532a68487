import { generateKeyPairSync, sign, type KeyObject } from 'node:crypto'
import { gzipSync } from 'node:zlib'
import { checkCredential } from './check-credential'

const origin = 'https://learn.example'
const address = `${origin}/credentials/1`
const list = `${origin}/credentials/status/0`
const ours = generateKeyPairSync('ec', { namedCurve: 'P-256' })
const kid = `${origin}/credentials/keys/a`
const method = { publicKeyJwk: { ...ours.publicKey.export({ format: 'jwk' }), kid } }

function signed(
  payload: object,
  key: KeyObject = ours.privateKey,
  header: object = { alg: 'ES256', kid },
): string {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')
  const text = `${part(header)}.${part(payload)}`
  const signature = sign('sha256', Buffer.from(text), { key, dsaEncoding: 'ieee-p1363' })
  return `${text}.${signature.toString('base64url')}`
}

const credential = {
  credentialSubject: { name: 'Ada' },
  credentialStatus: { statusListIndex: '9', statusListCredential: list },
}
const listWith = (byte: number) => {
  const bits = Buffer.alloc(16_384, 0)
  bits[1] = byte
  return { credentialSubject: { encodedList: `u${gzipSync(bits).toString('base64url')}` } }
}

const asks = (answers: Record<string, string>) => (asked: string) =>
  Promise.resolve(asked in answers ? new Response(answers[asked]) : new Response(null, { status: 404 }))
const document = { [`${origin}/.well-known/did.json`]: JSON.stringify({ verificationMethod: [method] }) }
const found = (jwt: string, status: string) =>
  checkCredential(address, asks({ ...document, [address]: jwt, [list]: status }))

test('a signed credential whose bit is clear is valid, whatever the bits beside it say', async () => {
  expect(await found(signed(credential), signed(listWith(0b1011_1111)))).toBe('valid')
})

test('a set bit says revoked', async () => {
  expect(await found(signed(credential), signed(listWith(0b0100_0000)))).toBe('revoked')
})

test('whatever is not signed by a key of the issuer is forged', async () => {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const [header, , signature] = signed(credential).split('.')
  const changed = Buffer.from(JSON.stringify({ ...credential, name: 'Eve' })).toString('base64url')

  expect(await found(signed(credential, privateKey), signed(listWith(0)))).toBe('forged')
  expect(await found(`${header}.${changed}.${signature}`, signed(listWith(0)))).toBe('forged')
  expect(await found(signed(credential), signed(listWith(0), privateKey))).toBe('forged')
  expect(await found(signed(credential, ours.privateKey, { alg: 'none', kid }), signed(listWith(0)))).toBe(
    'forged',
  )
  expect(await found('no token at all', signed(listWith(0)))).toBe('forged')
})

test('where something cannot be fetched, nothing is said of the certificate', async () => {
  expect(await checkCredential(address, asks(document))).toBe('unknown')
  expect(await checkCredential(address, asks({ ...document, [address]: signed(credential) }))).toBe('unknown')
})
