import { createHash } from 'node:crypto'
import { checkStatus } from '@digitalbazaar/vc-bitstring-status-list'
import { verifyJWT, type JWTVerified } from 'did-jwt'
import { compactVerify, importJWK } from 'jose'
import { Resolver, type ResolverRegistry } from 'did-resolver'
import { getResolver } from 'web-did-resolver'
import { distrustCredentialKey, retireCredentialKey } from '@skillgrad/db/setup'
import { givenApi, type Member } from '../../../testkit/api.js'
import { givenCertified } from '../../../testkit/certified.js'
import { startHttpsFront } from '../../../testkit/https-front.js'
import type { Loose } from '../../../testkit/person.js'

/** Libraries of others resolve our did:web over HTTPS, as any wallet would, and know nothing of our code. */
const front = await startHttpsFront()
afterAll(() => front.close())
const api = await givenApi({ publicOrigin: front.origin })
front.leadsTo(api.url)
const did = `did:web:localhost%3A${new URL(front.origin).port}`
const owner = api.db.urls.migrator

/** A resolver without a memory: what it says is of now. */
const verifies = (jwt: string): Promise<JWTVerified> =>
  verifyJWT(jwt, { resolver: new Resolver(getResolver() as ResolverRegistry), policies: { aud: false } })

const fetched = async (path: string, person?: Member) => {
  const response = await fetch(`${api.url}${path}`, { headers: person?.headers() ?? {} })
  return { status: response.status, headers: response.headers, text: await response.text() }
}
const headerOf = (jwt: string) =>
  JSON.parse(Buffer.from(jwt.split('.')[0]!, 'base64url').toString()) as { kid: string }
const credentialOf = async (code: string, person?: Member) =>
  (await fetched(`/credentials/${code}`, person)).text

async function isRevoked(jwt: string): Promise<boolean> {
  const { payload } = await verifies(jwt)
  const { verified, results } = await checkStatus({
    credential: payload,
    verifyBitstringStatusListCredential: false,
    // Signed like the credential, and verified like it.
    documentLoader: async (address: string) => {
      const list = await fetched(new URL(address).pathname)
      return { document: (await verifies(list.text)).payload }
    },
  })
  return !verified || results.some(({ status }) => status)
}

test('an independent verifier resolves the did:web, and finds what was completed signed by it', async () => {
  const ada = await api.member({ name: 'Ada Nowak' })
  const { code, issuedAt } = await givenCertified(api, ada)

  const { status, headers, text } = await fetched(`/credentials/${code}`)
  const { verified, payload, issuer } = await verifies(text)

  expect([status, headers.get('content-type')]).toEqual([200, 'application/vc+jwt'])
  expect([verified, issuer]).toEqual([true, did])
  const credential = payload as Loose
  expect(credential).toMatchObject({
    type: ['VerifiableCredential', 'OpenBadgeCredential'],
    id: `${front.origin}/credentials/${code}`,
    issuer: { id: did, type: ['Profile'] },
    credentialSubject: {
      identifier: [{ identityType: 'name', identityHash: 'Ada Nowak', hashed: false }],
      narrative: 'Completed 5 lessons. There is no graded exercise in it.',
      achievement: { achievementType: 'Course', name: 'What AI is', version: '1' },
    },
    credentialStatus: { type: 'BitstringStatusListEntry', statusPurpose: 'revocation' },
  })
  // By section 8.2 the registered claims say the same as the credential.
  expect([credential.jti, credential.iss]).toEqual([credential.id, credential.issuer.id])
  expect(credential.sub).toBe(credential.credentialSubject.id)
  expect(credential.nbf * 1000).toBe(Date.parse(credential.validFrom))
  expect(Math.floor(issuedAt.getTime() / 1000)).toBe(credential.nbf)
  const { alignment } = credential.credentialSubject.achievement
  expect(alignment.length).toBeGreaterThan(0)
  // And as Open Badges has it: the `kid` is the address of the bare key.
  const { kid } = headerOf(text)
  const key = await importJWK(JSON.parse((await fetched(new URL(kid).pathname)).text))
  expect((await compactVerify(text, key)).protectedHeader).toEqual({ alg: 'ES256', typ: 'JWT', kid })
  expect(await isRevoked(text)).toBe(false)
})

test('a changed byte is found, in what is said and in the signature', async () => {
  const { code } = await givenCertified(api, await api.member({ name: 'Ada Nowak' }))
  const [header, payload, signature] = (await credentialOf(code)).split('.') as [string, string, string]
  const said = Buffer.from(payload, 'base64url').toString('utf8')
  const forged = Buffer.from(said.replace('Ada Nowak', 'Eve Nowak')).toString('base64url')
  const turned = signature.replace(/^./, (letter) => (letter === 'A' ? 'B' : 'A'))

  await expect(verifies(`${header}.${forged}.${signature}`)).rejects.toThrow(/signature/i)
  await expect(verifies(`${header}.${payload}.${turned}`)).rejects.toThrow(/signature/i)
})

test('a revoked one is found revoked by its signed list, and so is one that went with its company', async () => {
  const ada = await api.member()
  const eve = await api.member()
  const [first, second] = [await givenCertified(api, ada), await givenCertified(api, eve)]
  const [held, gone] = [await credentialOf(first.code), await credentialOf(second.code)]
  const { organizationId, id } = first

  expect([await isRevoked(held), await isRevoked(gone)]).toEqual([false, false])
  await api.db.owner.certificate.update({
    where: { organizationId_id: { organizationId, id } },
    data: { revokedAt: new Date(), revocationReason: 'Issued by mistake' },
  })
  await api.db.owner.certificate.delete({
    where: { organizationId_id: { organizationId: second.organizationId, id: second.id } },
  })

  expect([await isRevoked(held), await isRevoked(gone)]).toEqual([true, true])
})

test('the address is in the copy of the holder alone, salted and hashed', async () => {
  const ada = await api.member()
  const { code } = await givenCertified(api, ada)
  const identifiers = async (person?: Member) =>
    ((await verifies(await credentialOf(code, person))).payload as Loose).credentialSubject.identifier

  expect((await identifiers()).map(({ identityType }: Loose) => identityType)).toEqual(['name'])
  const [address] = await identifiers(ada)
  const { email } = ada.row.user
  const hash = createHash('sha256').update(`${email}${address.salt}`).digest('hex')
  expect(address).toMatchObject({
    identityType: 'emailAddress',
    hashed: true,
    identityHash: `sha256$${hash}`,
  })
})

test('what a retired key signed stands beside what the next one signs; what a stolen one signed does not', async () => {
  const { code } = await givenCertified(api, await api.member())
  const before = await credentialOf(code)
  const keyOf = (jwt: string) => headerOf(jwt).kid.split('/').at(-1)!

  expect(await retireCredentialKey(owner)).toBe(1)
  const after = await credentialOf(code)

  expect(keyOf(after)).not.toBe(keyOf(before))
  expect([(await verifies(before)).verified, (await verifies(after)).verified]).toEqual([true, true])
  expect((await fetched(`/credentials/keys/${keyOf(before)}`)).status).toBe(200)

  expect(await distrustCredentialKey(owner, keyOf(before))).toBe(true)
  await expect(verifies(before)).rejects.toThrow()
  expect((await verifies(after)).verified).toBe(true)
  expect((await fetched(`/credentials/keys/${keyOf(before)}`)).status).toBe(404)
  expect(await distrustCredentialKey(owner, 'no-such-key')).toBe(false)
})

test('in Chinese it says the same', async () => {
  const { code } = await givenCertified(api, await api.member())

  const { text } = await fetched(`/credentials/${code}?locale=zh-CN`)

  expect((await verifies(text)).payload.credentialSubject).toMatchObject({
    narrative: '完成 5 节课。其中没有评分练习。',
    achievement: { name: 'AI 到底是什么', inLanguage: 'zh-CN' },
  })
})

test('what is public can be read by pages of others, and what is not there is not found', async () => {
  for (const path of ['/.well-known/did.json', '/.well-known/jwks.json'])
    expect((await fetched(path)).headers.get('access-control-allow-origin')).toBe('*')
  for (const path of [
    '/credentials/x',
    '/credentials/status/999',
    '/credentials/status/x',
    '/credentials/keys/x',
  ])
    expect((await fetched(path)).status).toBe(404)
})
