import type { TestApi } from './api.js'
import type { Member } from './api.js'
import { Person, type Loose } from './person.js'

/** A program that shows a token and nothing else: no cookie, no page it comes from. */
export class TokenProgram extends Person {
  constructor(
    api: TestApi,
    readonly secret: string,
  ) {
    super(api.url, api.somebody().address, 'en')
  }

  override headers(): Record<string, string> {
    return {
      authorization: `Bearer ${this.secret}`,
      'accept-language': this.language,
      'x-forwarded-for': this.address,
    }
  }
}

export interface Given {
  scopes: readonly string[]
  name?: string
  days?: number | null
}

/** A program that acts as the member, by a token they have just made. */
export function givenPersonalToken(
  api: TestApi,
  member: Member,
  { name = 'Nightly report', days = 7, scopes }: Given,
) {
  return givenToken(api, member, 'createPersonalToken', { name, days, scopes })
}

/** A program that acts for the member's company. */
export function givenServiceToken(
  api: TestApi,
  member: Member,
  { name = 'Provisioning', days = null, scopes }: Given,
) {
  return givenToken(api, member, 'createServiceToken', { name, days, scopes })
}

async function givenToken(
  api: TestApi,
  member: Member,
  mutation: string,
  { scopes, ...input }: Required<Given>,
): Promise<{ program: TokenProgram; token: Loose }> {
  const wished = scopes.map((scope) => scope.toUpperCase().replace(':', '_'))
  const made = await member.does(
    mutation,
    { ...input, organization: member.organizationId, scopes: wished },
    'secret token { id name hint scopes expiresAt }',
  )
  if (!made.secret) throw new Error(`No token: ${JSON.stringify(made.userErrors)}`)
  return { program: new TokenProgram(api, made.secret), token: made.token }
}
