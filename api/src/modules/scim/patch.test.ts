import { patched, type Json } from './patch.js'
import { groupShape, userShape } from './schemas.js'

const enterprise = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User'
const person = (): Json => ({
  id: '1',
  userName: 'kim@corp.example',
  displayName: 'Kim',
  name: { givenName: 'Kim', familyName: 'Park' },
  emails: [{ value: 'kim@corp.example', type: 'work', primary: true }],
  roles: [{ value: 'learner', primary: true }],
  active: true,
})

/** As identity providers send them, with what the person is afterwards. */
const changes: [string, object[], Json][] = [
  [
    'Entra switches off, with capitals and words',
    [{ op: 'Replace', path: 'active', value: 'False' }],
    { active: 'False' },
  ],
  [
    'Entra switches off, as it did before aadOptscim062020',
    [{ op: 'Replace', path: 'active', value: [{ $ref: null, value: 'False' }] }],
    { active: 'False' },
  ],
  ['Okta switches off without a path', [{ op: 'replace', value: { active: false } }], { active: false }],
  [
    'Okta sends the id along',
    [{ op: 'replace', value: { id: '1', displayName: 'Kimmy' } }],
    { id: '1', displayName: 'Kimmy' },
  ],
  [
    'Entra changes the address of one kind',
    [{ op: 'Replace', path: 'emails[type eq "work"].value', value: 'kim@new.example' }],
    { emails: [{ value: 'kim@new.example', type: 'work', primary: true }] },
  ],
  [
    'Entra adds an address of a kind that is not there',
    [{ op: 'Add', path: 'emails[type eq "home"].value', value: 'kim@home.example' }],
    { emails: [...(person().emails as Json[]), { type: 'home', value: 'kim@home.example' }] },
  ],
  [
    'names with dots, without a path',
    [
      {
        op: 'Add',
        value: {
          'name.familyName': 'Lee',
          'name.formatted': 'Kim Lee',
          [`${enterprise}:department`]: 'Search',
        },
      },
    ],
    {
      name: { givenName: 'Kim', familyName: 'Lee', formatted: 'Kim Lee' },
      [enterprise]: { department: 'Search' },
    },
  ],
  [
    'the enterprise extension by path, and its manager',
    [
      { op: 'Add', path: `${enterprise}:department`, value: 'Search' },
      { op: 'Add', path: `${enterprise}:manager`, value: '7' },
    ],
    { [enterprise]: { department: 'Search', manager: '7' } },
  ],
  [
    'the extension as a whole',
    [{ op: 'replace', value: { [enterprise]: { costCenter: '7' } } }],
    { [enterprise]: { costCenter: '7' } },
  ],
  [
    'a part of a name',
    [{ op: 'replace', path: 'name.givenName', value: 'Min' }],
    { name: { givenName: 'Min', familyName: 'Park' } },
  ],
  [
    'names in any case',
    [{ op: 'replace', path: 'NAME.familyName', value: 'Lee' }],
    { name: { givenName: 'Kim', familyName: 'Lee' } },
  ],
  [
    'the schema before the name',
    [{ op: 'replace', path: 'urn:ietf:params:scim:schemas:core:2.0:User:displayName', value: 'K' }],
    { displayName: 'K' },
  ],
  ['away with it', [{ op: 'remove', path: 'displayName' }], { displayName: undefined }],
  ['away with a part', [{ op: 'remove', path: 'name.familyName' }], { name: { givenName: 'Kim' } }],
  ['away with one address', [{ op: 'remove', path: 'emails[type eq "work"]' }], { emails: [] }],
  ['away with what is not there', [{ op: 'remove', path: 'emails[type eq "home"]' }], {}],
  [
    'a role as Entra writes it',
    [{ op: 'Add', path: 'roles[primary eq "True"].value', value: 'manager' }],
    { roles: [{ value: 'manager', primary: true }] },
  ],
  [
    'all at once, one after the other',
    [
      { op: 'add', path: 'title', value: 'PM' },
      { op: 'remove', path: 'title' },
    ],
    { title: undefined },
  ],
  [
    'what we do not know comes along',
    [{ op: 'add', path: 'phoneNumbers[type eq "work"].value', value: '7' }],
    { phoneNumbers: [{ type: 'work', value: '7' }] },
  ],
]

test.each(changes)('%s', (_, operations, expected) => {
  const before = person()

  expect(patched(before, { Operations: operations }, userShape)).toEqual(
    JSON.parse(JSON.stringify({ ...person(), ...expected })),
  )
  expect(before).toEqual(person())
})

const group = (): Json => ({ id: '1', displayName: 'Search', members: [{ value: 'a' }, { value: 'b' }] })
const ids = (...values: string[]) => values.map((value) => ({ value }))

const memberships: [string, object, string[]][] = [
  ['Entra and Okta add', { op: 'Add', path: 'members', value: ids('c') }, ['a', 'b', 'c']],
  ['twice is once', { op: 'add', path: 'members', value: ids('a') }, ['a', 'b']],
  ['Okta removes by a filter', { op: 'remove', path: 'members[value eq "a"]' }, ['b']],
  ['Entra removes by the value', { op: 'Remove', path: 'members', value: ids('a') }, ['b']],
  ['without a value all go', { op: 'remove', path: 'members' }, []],
  ['Okta replaces all', { op: 'replace', path: 'members', value: ids('c', 'd') }, ['c', 'd']],
  ['also without a path', { op: 'replace', value: { members: ids('c') } }, ['c']],
  ['whose case differs is another', { op: 'remove', path: 'members[value eq "A"]' }, ['a', 'b']],
]

test.each(memberships)('members: %s', (_, operation, expected) => {
  const { members } = patched(group(), { Operations: [operation] }, groupShape)

  expect((members as { value: string }[]).map(({ value }) => value)).toEqual(expected)
})

test.each([
  [{}, 400, 'invalidSyntax'],
  [{ Operations: [] }, 400, 'invalidSyntax'],
  [{ Operations: [{ op: 'move', path: 'displayName', value: 'x' }] }, 400, 'invalidSyntax'],
  [{ Operations: [{ op: 'remove' }] }, 400, 'noTarget'],
  [{ Operations: [{ op: 'replace', value: 'x' }] }, 400, 'invalidValue'],
  [{ Operations: [{ op: 'replace', path: 'emails[type eq', value: 'x' }] }, 400, 'invalidPath'],
  [{ Operations: [{ op: 'replace', path: 'a b', value: 'x' }] }, 400, 'invalidPath'],
  [{ Operations: [{ op: 'replace', path: 'id', value: 'x' }] }, 400, 'mutability'],
  [{ Operations: [{ op: 'replace', path: '__proto__.polluted', value: 'x' }] }, 400, 'invalidPath'],
  [{ Operations: [{ op: 'replace', path: 'name.__proto__', value: { polluted: 1 } }] }, 400, 'invalidPath'],
  [{ Operations: [{ op: 'add', value: { constructor: { x: 1 } } }] }, 400, 'invalidPath'],
  [
    { Operations: Array.from({ length: 1_001 }, () => ({ op: 'add', path: 'title', value: 'x' })) },
    413,
    undefined,
  ],
])('%j is refused', (body, status, scimType) => {
  expect(() => patched(person(), body, userShape)).toThrow(expect.objectContaining({ status, scimType }))
  expect(({} as Json).polluted).toBeUndefined()
})
