import request from 'supertest'
import type { Member, TestApi } from './api.js'
import type { Loose } from './person.js'
import { givenServiceToken } from './token-program.js'

export interface ScimAnswer {
  status: number
  body: Loose
  headers: Record<string, string>
}

/** An identity provider that provisions one company. */
export class IdentityProvider {
  constructor(
    readonly url: string,
    readonly secret: string,
  ) {}

  get(path: string, headers: Record<string, string> = {}) {
    return this.sends('get', path, undefined, headers)
  }

  post(path: string, body: unknown) {
    return this.sends('post', path, body)
  }

  put(path: string, body: unknown, headers: Record<string, string> = {}) {
    return this.sends('put', path, body, headers)
  }

  patch(path: string, body: unknown, headers: Record<string, string> = {}) {
    return this.sends('patch', path, body, headers)
  }

  delete(path: string, headers: Record<string, string> = {}) {
    return this.sends('delete', path, undefined, headers)
  }

  async sends(
    method: 'get' | 'post' | 'put' | 'patch' | 'delete',
    path: string,
    body?: unknown,
    headers: Record<string, string> = {},
  ): Promise<ScimAnswer> {
    const agent = request(this.url)
    const asked = agent[method](`/scim/v2${path}`).set({
      authorization: `Bearer ${this.secret}`,
      ...headers,
    })
    const answer =
      body === undefined
        ? await asked
        : await asked
            .set('content-type', 'application/scim+json')
            .send(typeof body === 'string' ? body : JSON.stringify(body))
    const parsed = answer.text ? (JSON.parse(answer.text) as Loose) : {}
    return { status: answer.status, body: parsed, headers: answer.headers as Record<string, string> }
  }
}

/** A company whose directory is led by an identity provider; `owner` looks at it through the pages. */
export async function givenDirectory(
  api: TestApi,
  { seats = 50 }: { seats?: number } = {},
): Promise<{ owner: Member; idp: IdentityProvider; tokenId: string }> {
  const organization = await api.db.givenOrganization({ seats })
  const owner = await api.member({ role: 'owner', organization })
  const { program, token } = await givenServiceToken(api, owner, { scopes: ['scim'] })
  return { owner, idp: new IdentityProvider(api.url, program.secret), tokenId: token.id as string }
}

/** Somebody as a directory describes them. */
export function described(name: string, more: object = {}) {
  const [givenName, familyName] = name.split(' ')
  const userName = `${name.toLowerCase().replaceAll(' ', '.')}.${crypto.randomUUID().slice(0, 8)}@corp.example`
  return {
    schemas: ['urn:ietf:params:scim:schemas:core:2.0:User'],
    userName,
    externalId: crypto.randomUUID(),
    name: { givenName, familyName },
    displayName: name,
    emails: [{ value: userName, type: 'work', primary: true }],
    active: true,
    ...more,
  }
}

export const patchOf = (...Operations: object[]) => ({
  schemas: ['urn:ietf:params:scim:api:messages:2.0:PatchOp'],
  Operations,
})
