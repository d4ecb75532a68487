import type { TestApi } from '../../api.js'
import type { FilledCompany } from '../filled-company.js'
import type { HttpRow } from './ask.js'

/** What is open to everybody, or to whoever sits at the machine. */
export function openRows(api: TestApi, { owner }: FilledCompany): HttpRow[] {
  const everybodys = (path: string): HttpRow => ({
    route: `GET ${path}`,
    ...{ method: 'get', path, insider: owner },
    refused: () => '200',
    given: { outcome: '200', tells: false },
  })
  const atTheMachine = { headers: () => ({ ...api.somebody().headers(), host: 'localhost' }) }
  return [
    everybodys('/livez'),
    everybodys('/readyz'),
    ...identityRows({ owner }),
    {
      route: 'GET /mail',
      ...{ method: 'get', path: '/mail', headers: { host: 'skillgrad.example' }, insider: atTheMachine },
      refused: () => '404',
      given: { outcome: '200', tells: true },
    },
  ]
}

/** Of the identity library: that it is there, and nothing of sessions and people, which go by our own rules. */
function identityRows({ owner }: Pick<FilledCompany, 'owner'>): HttpRow[] {
  const route = 'ALL /api/auth/{*any}'
  return [
    {
      ...{ route, method: 'get', path: '/api/auth/get-session', insider: owner },
      refused: () => '404',
      given: { outcome: '404', tells: false },
    },
    {
      ...{ route, method: 'post', path: '/api/auth/update-user', body: { name: 'Mallory' }, insider: owner },
      refused: () => '404',
      given: { outcome: '404', tells: false },
    },
  ]
}
