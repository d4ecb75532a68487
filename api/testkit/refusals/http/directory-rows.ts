import type { TestApi } from '../../api.js'
import type { Loose } from '../../person.js'
import { described, IdentityProvider, patchOf } from '../../scim.js'
import { givenServiceToken, type TokenProgram } from '../../token-program.js'
import type { FilledCompany } from '../filled-company.js'
import { mark } from '../filled-company.js'
import type { HttpActor, HttpAsk, HttpRow } from './ask.js'

/** Two holders of service tokens: the directory of another company, and a service of this one that has another scope. */
export async function programsAround(api: TestApi, { owner }: FilledCompany): Promise<HttpActor[]> {
  const elsewhere = await api.member({ role: 'owner' })
  const { program: directory } = await givenServiceToken(api, elsewhere, { scopes: ['scim'] })
  const { program: service } = await givenServiceToken(api, owner, { scopes: ['people:write'] })
  return [
    {
      ...{ kind: 'directory', name: 'the directory of another company', person: directory },
      ...{ slug: elsewhere.organization.slug, secret: mark },
    },
    {
      ...{ kind: 'service', name: 'a service of the company without the scope', person: service },
      ...{ slug: owner.organization.slug, secret: mark },
    },
  ]
}

/** `/scim/v2` as the company's own directory uses it, with a person and a group that it has described. */
export async function directoryRows(api: TestApi, { owner }: FilledCompany): Promise<HttpRow[]> {
  const { program } = await givenServiceToken(api, owner, { scopes: ['scim'], name: 'Undisclosed token' })
  const idp = new IdentityProvider(api.url, program.secret)
  const { body: person } = await idp.post('/Users', described('Undisclosed Person'))
  const { body: group } = await idp.post('/Groups', {
    displayName: 'Undisclosed group',
    members: [{ value: person.id }],
  })
  return [
    ...documentRows(program),
    // Before anybody is deleted who is in one.
    ...resourceRows(program, 'Groups', group, { displayName: 'Newcomers' }),
    ...resourceRows(program, 'Users', person, described('Nia Newcomer')),
  ]
}

/** Without the scope it is told so; with it, a directory gets what is its own company's, and of others nothing is there. */
const refusedElse =
  (byAnotherDirectory: string) =>
  ({ kind }: HttpActor): string => {
    if (kind === 'directory') return byAnotherDirectory
    return kind === 'program' || kind === 'service' ? '403' : '401'
  }

/** What the protocol can do, alike for every company. */
function documentRows(insider: TokenProgram): HttpRow[] {
  const alike = (route: string, path: string, outcome: string): HttpRow => ({
    ...{ route, method: 'get', path: `/scim/v2${path}`, insider },
    refused: refusedElse(outcome),
    given: { outcome, tells: false },
  })
  return [
    alike('GET /scim/v2/ServiceProviderConfig', '/ServiceProviderConfig', '200'),
    alike('GET /scim/v2/ResourceTypes', '/ResourceTypes', '200'),
    alike('GET /scim/v2/ResourceTypes/:id', '/ResourceTypes/User', '200'),
    alike('GET /scim/v2/Schemas', '/Schemas', '200'),
    alike('GET /scim/v2/Schemas/:id', '/Schemas/urn:ietf:params:scim:schemas:core:2.0:User', '200'),
    alike('ALL /scim/v2/Bulk', '/Bulk', '501'),
    alike('ALL /scim/v2/Me', '/Me', '501'),
    alike('ALL /scim/v2/.search', '/.search', '501'),
  ]
}

function resourceRows(insider: TokenProgram, kind: string, known: Loose, newcomer: object): HttpRow[] {
  const [list, one] = [`/scim/v2/${kind}`, `/scim/v2/${kind}/${known.id}`]
  const { id: _id, meta: _meta, ...same } = known
  const row = (
    asked: HttpAsk,
    [byAnotherDirectory, outcome]: [string, string],
    route = `/scim/v2/${kind}/:id`,
  ): HttpRow => ({
    ...{ ...asked, route: `${asked.method.toUpperCase()} ${route}`, insider },
    refused: refusedElse(byAnotherDirectory),
    given: { outcome, tells: outcome === '200' },
  })
  const renamed = patchOf({ op: 'replace', path: 'externalId', value: 'undisclosed' })
  return [
    row({ method: 'get', path: list }, ['200', '200'], list),
    row({ method: 'get', path: one }, ['404', '200']),
    row({ method: 'put', path: one, body: same }, ['404', '200']),
    row({ method: 'patch', path: one, body: renamed }, ['404', '200']),
    row({ method: 'delete', path: one }, ['404', '204']),
    row({ method: 'post', path: list, body: newcomer }, ['201', '201'], list),
  ]
}
