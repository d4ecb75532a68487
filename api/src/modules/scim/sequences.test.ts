import { givenApi } from '../../../testkit/api.js'
import type { Loose } from '../../../testkit/person.js'
import { givenDirectory, patchOf, type IdentityProvider, type ScimAnswer } from '../../../testkit/scim.js'

/**
 * What the two most common identity providers send, in the order in which their documentation has it: "Develop and plan
 * provisioning for a SCIM endpoint" of Microsoft Entra ID with the queries of its validator, and Okta's "SCIM 2.0 protocol
 * reference". `{name}` stands for what an earlier step has kept.
 */
const api = await givenApi()

interface Step {
  what: string
  send: [method: 'get' | 'post' | 'put' | 'patch' | 'delete', path: string, body?: unknown]
  status: number
  /** Part of the answer. */
  gets?: object
  /** What later steps call it. */
  keep?: Record<string, (body: Loose) => string>
}

const user = 'urn:ietf:params:scim:schemas:core:2.0:User'
const group = 'urn:ietf:params:scim:schemas:core:2.0:Group'
const enterprise = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User'
const error = 'urn:ietf:params:scim:api:messages:2.0:Error'
const nobody = {
  schemas: ['urn:ietf:params:scim:api:messages:2.0:ListResponse'],
  totalResults: 0,
  Resources: [],
}
const id = (body: Loose) => body.id as string

const entra: Step[] = [
  {
    what: 'tests the connection by asking for somebody who cannot exist',
    send: ['get', `/Users?filter=userName+eq+%22non-existent-7e1f%22`],
    status: 200,
    gets: nobody,
  },
  {
    what: 'reads what the service can do',
    send: ['get', '/ServiceProviderConfig'],
    status: 200,
    gets: { patch: { supported: true }, bulk: { supported: false }, filter: { supported: true } },
  },
  { what: 'reads the schemas', send: ['get', '/Schemas'], status: 200, gets: { totalResults: 3 } },
  { what: 'reads one of them', send: ['get', `/Schemas/${user}`], status: 200, gets: { id: user } },
  {
    what: 'creates a person',
    send: [
      'post',
      '/Users?aadOptscim062020',
      {
        schemas: [user, enterprise],
        externalId: '0a21f0f2-8d2a-4f8e-bf98-7363c4aed4ef',
        userName: 'Test_User_dfeef4c5@corp.example',
        active: true,
        emails: [{ primary: true, type: 'work', value: 'Test_User_fd0ea19b@corp.example' }],
        meta: { resourceType: 'User' },
        name: { formatted: 'givenName familyName', familyName: 'familyName', givenName: 'givenName' },
        roles: [],
        [enterprise]: { department: 'Search', employeeNumber: '7' },
      },
    ],
    status: 201,
    gets: {
      userName: 'Test_User_dfeef4c5@corp.example',
      externalId: '0a21f0f2-8d2a-4f8e-bf98-7363c4aed4ef',
      active: true,
      name: { formatted: 'givenName familyName', familyName: 'familyName', givenName: 'givenName' },
      [enterprise]: { department: 'Search', employeeNumber: '7' },
      meta: { resourceType: 'User' },
    },
    keep: { person: id },
  },
  {
    what: 'reads them by id',
    send: ['get', '/Users/{person}'],
    status: 200,
    gets: { userName: 'Test_User_dfeef4c5@corp.example' },
  },
  {
    what: 'finds them by user name, whatever its case',
    send: ['get', '/Users?filter=userName eq "test_user_DFEEF4C5@corp.example"'],
    status: 200,
    gets: { totalResults: 1, itemsPerPage: 1, startIndex: 1, Resources: [{ id: '{person}' }] },
  },
  {
    what: 'finds them by external id',
    send: ['get', '/Users?filter=externalId eq "0a21f0f2-8d2a-4f8e-bf98-7363c4aed4ef"'],
    status: 200,
    gets: { totalResults: 1, Resources: [{ id: '{person}' }] },
  },
  {
    what: 'finds them by the address at work',
    send: ['get', '/Users?filter=emails[type eq "work"].value eq "Test_User_fd0ea19b@corp.example"'],
    status: 200,
    gets: { totalResults: 1, Resources: [{ id: '{person}' }] },
  },
  {
    what: 'creates them again',
    send: ['post', '/Users', { schemas: [user], userName: 'TEST_USER_dfeef4c5@corp.example', active: true }],
    status: 409,
    gets: { schemas: [error], status: '409', scimType: 'uniqueness' },
  },
  {
    what: 'changes several things at once',
    send: [
      'patch',
      '/Users/{person}',
      patchOf(
        { op: 'Replace', path: 'emails[type eq "work"].value', value: 'updatedEmail@corp.example' },
        { op: 'Replace', path: 'name.familyName', value: 'updatedFamilyName' },
        { op: 'Add', path: 'displayName', value: 'Updated Person' },
        { op: 'Add', path: `${enterprise}:department`, value: 'Ranking' },
      ),
    ],
    status: 200,
    gets: {
      emails: [{ primary: true, type: 'work', value: 'updatedEmail@corp.example' }],
      name: { familyName: 'updatedFamilyName', givenName: 'givenName' },
      displayName: 'Updated Person',
      [enterprise]: { department: 'Ranking', employeeNumber: '7' },
    },
  },
  {
    what: 'changes the user name',
    send: [
      'patch',
      '/Users/{person}',
      patchOf({ op: 'replace', path: 'userName', value: '5b50642d@corp.example' }),
    ],
    status: 200,
    gets: { userName: '5b50642d@corp.example' },
  },
  {
    what: 'gives a role of the application',
    send: [
      'patch',
      '/Users/{person}',
      patchOf({ op: 'Add', path: 'roles[primary eq "True"].value', value: 'Manager' }),
    ],
    status: 200,
    gets: { roles: [{ value: 'manager', primary: true }] },
  },
  {
    what: 'switches the person off, as it did before 2020',
    send: [
      'patch',
      '/Users/{person}',
      patchOf({ op: 'Replace', path: 'active', value: [{ $ref: null, value: 'False' }] }),
    ],
    status: 200,
    gets: { active: false },
  },
  {
    what: 'switches the person on, with the flag for the form of 2020',
    send: [
      'patch',
      '/Users/{person}?aadOptscim062020',
      patchOf({ op: 'replace', path: 'active', value: true }),
    ],
    status: 200,
    gets: { active: true },
  },
  {
    what: 'creates a group',
    send: [
      'post',
      '/Groups',
      {
        schemas: [group, 'http://schemas.microsoft.com/2006/11/ResourceManagement/ADSCIM/2.0/Group'],
        externalId: '8aa1a0c0-c4c3-4bc0-b4a5-2ef676900159',
        displayName: 'displayName-7f1c',
        meta: { resourceType: 'Group' },
      },
    ],
    status: 201,
    gets: {
      displayName: 'displayName-7f1c',
      externalId: '8aa1a0c0-c4c3-4bc0-b4a5-2ef676900159',
      members: [],
    },
    keep: { team: id },
  },
  {
    what: 'reads it without its members',
    send: ['get', '/Groups/{team}?excludedAttributes=members'],
    status: 200,
    gets: { displayName: 'displayName-7f1c' },
  },
  {
    what: 'finds it by name, without its members',
    send: ['get', '/Groups?excludedAttributes=members&filter=displayName eq "displayName-7f1c"'],
    status: 200,
    gets: { totalResults: 1, Resources: [{ id: '{team}' }] },
  },
  {
    what: 'renames it',
    send: ['patch', '/Groups/{team}', patchOf({ op: 'Replace', path: 'displayName', value: '1879db59' })],
    status: 200,
    gets: { displayName: '1879db59' },
  },
  {
    what: 'adds a member',
    send: [
      'patch',
      '/Groups/{team}',
      patchOf({ op: 'Add', path: 'members', value: [{ $ref: null, value: '{person}' }] }),
    ],
    status: 200,
    gets: { members: [{ value: '{person}', type: 'User' }] },
  },
  {
    what: 'sees the group with the person',
    send: ['get', '/Users/{person}'],
    status: 200,
    gets: { groups: [{ value: '{team}', display: '1879db59' }] },
  },
  {
    what: 'asks whether somebody is a member',
    send: ['get', '/Groups?filter=id eq "{team}" and members eq "{person}"&attributes=id'],
    status: 200,
    gets: { totalResults: 1, Resources: [{ id: '{team}' }] },
  },
  {
    what: 'removes a member, with the value beside the path',
    send: [
      'patch',
      '/Groups/{team}',
      patchOf({ op: 'Remove', path: 'members', value: [{ $ref: null, value: '{person}' }] }),
    ],
    status: 200,
    gets: { members: [] },
  },
  { what: 'deletes the group', send: ['delete', '/Groups/{team}'], status: 204 },
  {
    what: 'deletes the group again',
    send: ['delete', '/Groups/{team}'],
    status: 404,
    gets: { schemas: [error], status: '404' },
  },
  { what: 'deletes the person', send: ['delete', '/Users/{person}'], status: 204 },
  {
    what: 'finds nobody any more',
    send: ['get', '/Users?filter=userName eq "5b50642d@corp.example"'],
    status: 200,
    gets: nobody,
  },
]

const okta: Step[] = [
  {
    what: 'tests the connection',
    send: ['get', '/Users?startIndex=1&count=2'],
    status: 200,
    gets: { startIndex: 1, totalResults: 1 },
  },
  {
    what: 'looks whether the person is there',
    send: ['get', '/Users?filter=userName eq "test.user@okta.local"&startIndex=1&count=100'],
    status: 200,
    gets: nobody,
  },
  {
    what: 'creates the person',
    send: [
      'post',
      '/Users',
      {
        schemas: [user],
        userName: 'test.user@okta.local',
        name: { givenName: 'Test', familyName: 'User' },
        emails: [{ primary: true, value: 'test.user@okta.local', type: 'work' }],
        displayName: 'Test User',
        locale: 'en-US',
        externalId: '00ujl29u0le5T6Aj10h7',
        groups: [],
        password: '1mz050nq',
        active: true,
      },
    ],
    status: 201,
    gets: { userName: 'test.user@okta.local', displayName: 'Test User', active: true, locale: 'en-US' },
    keep: { person: id },
  },
  { what: 'reads the person', send: ['get', '/Users/{person}'], status: 200, gets: { id: '{person}' } },
  {
    what: 'sends the whole profile',
    send: [
      'put',
      '/Users/{person}',
      {
        schemas: [user],
        id: '{person}',
        userName: 'test.user@okta.local',
        name: { givenName: 'Another', middleName: 'Excited', familyName: 'User' },
        emails: [
          { primary: true, value: 'test.user@okta.local', type: 'work', display: 'test.user@okta.local' },
        ],
        active: true,
        groups: [],
        meta: { resourceType: 'User' },
      },
    ],
    status: 200,
    gets: { name: { givenName: 'Another', middleName: 'Excited', familyName: 'User' }, active: true },
  },
  {
    what: 'switches the person off, without a path',
    send: ['patch', '/Users/{person}', patchOf({ op: 'replace', value: { active: false } })],
    status: 200,
    gets: { active: false },
  },
  {
    what: 'switches the person on again',
    send: ['patch', '/Users/{person}', patchOf({ op: 'replace', value: { active: true } })],
    status: 200,
    gets: { active: true },
  },
  { what: 'reads the groups', send: ['get', '/Groups?startIndex=1&count=100'], status: 200, gets: nobody },
  {
    what: 'pushes a group with its members',
    send: [
      'post',
      '/Groups',
      {
        schemas: [group],
        displayName: 'Test SCIMv2',
        members: [{ value: '{person}', display: 'test.user@okta.local' }],
      },
    ],
    status: 201,
    gets: { displayName: 'Test SCIMv2', members: [{ value: '{person}' }] },
    keep: { team: id },
  },
  {
    what: 'renames it, without a path and with its id',
    send: [
      'patch',
      '/Groups/{team}',
      patchOf({ op: 'replace', value: { id: '{team}', displayName: 'Renamed SCIMv2' } }),
    ],
    status: 200,
    gets: { displayName: 'Renamed SCIMv2', members: [{ value: '{person}' }] },
  },
  {
    what: 'removes a member by a filter in the path',
    send: ['patch', '/Groups/{team}', patchOf({ op: 'remove', path: 'members[value eq "{person}"]' })],
    status: 200,
    gets: { members: [] },
  },
  {
    what: 'replaces all members',
    send: [
      'patch',
      '/Groups/{team}',
      patchOf({ op: 'replace', path: 'members', value: [{ value: '{person}', display: 'x' }] }),
    ],
    status: 200,
    gets: { members: [{ value: '{person}' }] },
  },
  {
    what: 'sends the whole group',
    send: ['put', '/Groups/{team}', { schemas: [group], id: '{team}', displayName: 'Whole', members: [] }],
    status: 200,
    gets: { displayName: 'Whole', members: [] },
  },
  { what: 'unlinks the group', send: ['delete', '/Groups/{team}'], status: 204 },
]

async function walks(idp: IdentityProvider, steps: readonly Step[], as: IdentityProvider = idp) {
  const kept: Record<string, string> = {}
  const named = <Of>(value: Of): Of =>
    JSON.parse(
      JSON.stringify(value ?? null).replaceAll(/\{(person|team)\}/g, (_, name: string) => kept[name] ?? ''),
    ) as Of
  const answers: { step: Step; answer: ScimAnswer; foreign: ScimAnswer | null; expected: object }[] = []
  for (const step of steps) {
    const [method, path, body] = step.send
    const isOfOne = JSON.stringify([path, body]).match(/\{(person|team)\}/) !== null
    // First the other company, which must neither see nor change anything of it.
    const foreign =
      as !== idp && isOfOne
        ? await as.sends(method, named(path), body === undefined ? undefined : named(body))
        : null
    const answer = await idp.sends(method, named(path), body === undefined ? undefined : named(body))
    for (const [name, of] of Object.entries(step.keep ?? {})) kept[name] = of(answer.body)
    answers.push({ step, answer, foreign, expected: named(step.gets ?? {}) })
  }
  return answers
}

test.each([
  ['Microsoft Entra ID', entra],
  ['Okta', okta],
])('the sequence of %s', async (_, steps) => {
  const { idp } = await givenDirectory(api)

  for (const { step, answer, expected } of await walks(idp, steps)) {
    expect([step.what, answer.status]).toEqual([step.what, step.status])
    expect({ what: step.what, ...answer.body }).toMatchObject({ what: step.what, ...expected })
    if (answer.status !== 204) expect(answer.headers['content-type']).toContain('application/scim+json')
  }
})

test.each([
  ['Microsoft Entra ID', entra],
  ['Okta', okta],
])('each request of %s about somebody finds nothing by the token of another company', async (_, steps) => {
  const { idp } = await givenDirectory(api)
  const other = await givenDirectory(api)

  const answers = await walks(idp, steps, other.idp)

  const foreign = answers.flatMap(({ step, foreign }) => (foreign ? [{ step, foreign }] : []))
  expect(foreign.length).toBeGreaterThan(7)
  for (const { step, foreign: answer } of foreign) {
    const isSearch = step.send[1].includes('filter=')
    const names = isSearch ? [200, 0] : step.send[1] === '/Groups' ? [400, undefined] : [404, undefined]
    expect([step.what, answer.status, answer.body.totalResults]).toEqual([step.what, ...names])
  }
  for (const { step, answer, expected } of answers)
    expect({ what: step.what, status: answer.status, ...answer.body }).toMatchObject({
      ...expected,
      what: step.what,
    })
})
