import { givenApi, type Member } from '../../../testkit/api.js'
import { TestQueue } from '../../../testkit/jobs.js'
import { described, givenDirectory } from '../../../testkit/scim.js'
import { encodeId } from '../../graphql/global-id.js'
import { handlers } from '../../jobs/handlers.js'

const api = await givenApi()
const queue = new TestQueue(api.db, handlers({ ...api.composition.services, postman: null }))

const counts = 'counts { total created updated skipped failed }'
const upload = (person: Member, text: string) => ({
  organization: person.organizationId,
  fileName: 'people.csv',
  file: Buffer.from(text).toString('base64'),
})
const preview = (person: Member, text: string) =>
  person.does(
    'previewMemberImport',
    upload(person, text),
    `preview { ${counts} leftOut newTeams lines { line email outcome reason } }`,
  )
const start = (person: Member, text: string) =>
  person.does('startMemberImport', upload(person, text), `import { id finishedAt ${counts} }`)

async function imports(person: Member, text: string) {
  const { import: begun } = await start(person, text)
  await queue.work()
  return result(person, begun.id)
}

async function result(person: Member, id: string) {
  const document = `query ($slug: String!, $id: ID!) { organization(slug: $slug) { memberImport(id: $id) { finishedAt ${counts} problems { line email outcome reason } } } }`
  return (await person.asks(document, { slug: person.organization.slug, id })).organization.memberImport
}

const invitationsOf = (person: Member) =>
  api.db.owner.invitation.findMany({
    where: { organizationId: person.organization.id },
    orderBy: { email: 'asc' },
    select: { email: true, name: true, role: true, teamId: true },
  })

test('a file invites people with name, role and team, making the team, and every line has its outcome', async () => {
  const admin = await api.member({ role: 'admin' })

  const done = await imports(
    admin,
    'email,name,team,role\nAda@Example.com,Ada Nowak,Search,manager\nbo@example.com,,search,\nnowhere,X,,\ncy@example.com,Cy,,pilot\n',
  )

  expect(done).toMatchObject({
    finishedAt: expect.any(String),
    counts: { total: 4, created: 2, updated: 0, skipped: 0, failed: 2 },
    problems: [
      { line: 4, outcome: 'FAILED', reason: expect.stringContaining('not an e-mail address') },
      { line: 5, outcome: 'FAILED', reason: expect.stringContaining('“pilot” is no role') },
    ],
  })
  const teams = await api.db.owner.team.findMany({ where: { organizationId: admin.organization.id } })
  expect(teams.map(({ name }) => name)).toEqual(['Search'])
  expect(await invitationsOf(admin)).toEqual([
    { email: 'ada@example.com', name: 'Ada Nowak', role: 'manager', teamId: teams[0]!.id },
    { email: 'bo@example.com', name: null, role: 'learner', teamId: teams[0]!.id },
  ])
  const letters = await api.db.owner.mail.count({ where: { organizationId: admin.organization.id } })
  expect(letters).toBe(2)
})

test('the same file twice changes nothing the second time', async () => {
  const admin = await api.member({ role: 'admin' })
  const member = await api.member({ organization: admin.organization })
  const file = `email,role,team\nnew@example.com,learner,Growth\n${member.row.user.email},author,Growth\n`

  const first = await imports(admin, file)
  const second = await imports(admin, file)

  expect(first.counts).toMatchObject({ created: 1, updated: 1, skipped: 0, failed: 0 })
  expect(second.counts).toMatchObject({ created: 0, updated: 0, skipped: 2, failed: 0 })
  expect(await api.db.owner.mail.count({ where: { organizationId: admin.organization.id } })).toBe(1)
  const [row] = await api.db.owner.member.findMany({ where: { id: member.row.id } })
  expect(row!.role).toBe('author')
  expect(await api.db.owner.teamMember.count({ where: { userId: member.row.userId } })).toBe(1)
})

test('an open invitation is changed without another letter', async () => {
  const admin = await api.member({ role: 'admin' })
  await imports(admin, 'email,role\nnew@example.com,learner\n')

  const done = await imports(admin, 'email,role,team\nnew@example.com,author,Growth\n')

  expect(done.counts).toMatchObject({ updated: 1 })
  expect(await invitationsOf(admin)).toMatchObject([{ role: 'author', teamId: expect.any(String) }])
  const where = { organizationId: admin.organization.id, action: 'invitation.changed' }
  const events = await api.db.owner.auditEvent.findMany({ where })
  expect(events).toMatchObject([
    { actorId: admin.row.userId, details: { before: { role: 'learner' }, after: { role: 'author' } } },
  ])
  expect(await api.db.owner.mail.count({ where: { organizationId: admin.organization.id } })).toBe(1)
})

test('an owner’s invitation is an owner’s to change', async () => {
  const owner = await api.member({ role: 'owner' })
  const admin = await api.member({ role: 'admin', organization: owner.organization })
  await imports(owner, 'email,role\nnext@example.com,owner\n')

  expect((await imports(admin, 'email,role\nnext@example.com,learner\n')).counts).toMatchObject({ failed: 1 })
  expect(await invitationsOf(owner)).toMatchObject([{ role: 'owner' }])
})

test('who joins another team by a file is in the activity with the teams before and after', async () => {
  const admin = await api.member({ role: 'admin' })
  const member = await api.member({ organization: admin.organization })
  const team = await api.db.givenTeam({
    organization: admin.organization,
    members: [{ userId: member.row.userId }],
  })

  await imports(admin, `email,team\n${member.row.user.email},Growth\n`)

  const where = { organizationId: admin.organization.id, action: 'member.teams-changed' }
  const [event] = await api.db.owner.auditEvent.findMany({ where })
  expect(event!.details).toMatchObject({
    before: { teams: [team.id], managed: [] },
    after: { teams: expect.arrayContaining([team.id]) },
  })
})

test('a preview says the same and changes nothing', async () => {
  const admin = await api.member({
    role: 'admin',
    organization: await api.db.givenOrganization({ seats: 3 }),
  })
  const team = await api.db.givenTeam({ organization: admin.organization, name: 'Search' })
  const file = `email,phone,role,team\none@example.com,1,,Serach\none@example.com,1,,\ntwo@example.com,1,owner,\nthree@example.com,1,,${team.name}\nfour@example.com,1,,\n${admin.row.user.email},1,,\n`

  const shown = (await preview(admin, file)).preview
  expect(await invitationsOf(admin)).toEqual([])
  const done = await imports(admin, file)

  expect(shown.leftOut).toEqual(['phone'])
  expect(shown.newTeams).toEqual(['Serach'])
  expect(shown.counts).toEqual({ total: 6, created: 2, updated: 0, skipped: 2, failed: 2 })
  expect(done.counts).toEqual(shown.counts)
  expect(shown.lines.map(({ line, outcome }: { line: number; outcome: string }) => [line, outcome])).toEqual([
    [4, 'FAILED'],
    [6, 'FAILED'],
    [3, 'SKIPPED'],
    [7, 'SKIPPED'],
    [2, 'CREATED'],
    [5, 'CREATED'],
  ])
  expect(shown.lines[1].reason).toContain('All 3 seats')
  expect(done.problems).toEqual(shown.lines.slice(0, 4))
})

test('ended in the middle, the work goes on where it was', async () => {
  const admin = await api.member({ role: 'admin' })
  const { import: begun } = await start(admin, 'email\na@example.com\nb@example.com\nc@example.com\n')
  const rows = { organizationId: admin.organization.id, line: 3 }
  // As if a line had been worked off when the process was killed.
  await api.db.owner.memberImportRow.updateMany({ where: rows, data: { outcome: 'created' } })

  await Promise.all([queue.work(), queue.work({ again: true })])

  expect((await result(admin, begun.id)).counts).toMatchObject({ created: 3, failed: 0, skipped: 0 })
  expect((await invitationsOf(admin)).map(({ email }) => email)).toEqual(['a@example.com', 'c@example.com'])
})

test('while the directory brings some of the same people and seats run out, nobody is there twice and every line says what is so', async () => {
  const { owner, idp } = await givenDirectory(api, { seats: 9 })
  const admin = await api.member({ role: 'admin', organization: owner.organization })
  const people = Array.from({ length: 10 }, (_, at) => described(`Person ${at}`))
  const fileOf = (some: typeof people) =>
    ['email,role', ...some.map(({ userName }) => `${userName},manager`)].join('\n')
  await imports(admin, fileOf(people.slice(0, 3)))
  const tabs = await Promise.all([start(admin, fileOf(people)), start(owner, fileOf(people))])
  expect(tabs.filter(({ import: begun }) => begun)).toHaveLength(1)

  const byDirectory = people.slice(1, 8)
  const [, ...made] = await Promise.all([
    queue.work(),
    ...byDirectory.map((person) => idp.post('/Users', person)),
  ])
  await imports(owner, fileOf(people))

  const organizationId = owner.organization.id
  const members = await api.db.owner.member.findMany({ where: { organizationId }, include: { user: true } })
  const pending = await api.db.owner.invitation.findMany({ where: { organizationId, status: 'pending' } })
  const there = [...members.map(({ user }) => user.email), ...pending.map(({ email }) => email)]
  expect(there).toHaveLength(9)
  expect(new Set(there).size).toBe(9)
  const rows = await api.db.owner.memberImportRow.findMany({ where: { organizationId } })
  expect(rows.map(({ email, outcome, reason }) => [email, outcome !== 'failed' || reason])).toEqual(
    rows.map(({ email }) => [email, there.includes(email) || 'SEATS_TAKEN']),
  )
  expect(made.map(({ status }) => status)).toEqual(
    byDirectory.map(({ userName }) => (members.some(({ user }) => user.email === userName) ? 201 : 403)),
  )
  const invited = [...members, ...pending].filter(({ role }) => !['owner', 'admin'].includes(role!))
  expect(invited.map(({ role }) => role)).toEqual(invited.map(() => 'manager'))
})

test('one file at a time', async () => {
  const admin = await api.member({ role: 'admin' })
  const both = await Promise.all([
    start(admin, 'email\na@example.com\n'),
    start(admin, 'email\nb@example.com\n'),
  ])

  const refusals = both.flatMap(({ userErrors }) => userErrors.map(({ code }: { code: string }) => code))
  expect(refusals).toEqual(['IMPORT_RUNNING'])
  const running = `{ organization(slug: "${admin.organization.slug}") { runningMemberImport { fileName } } }`
  expect((await admin.asks(running)).organization.runningMemberImport).toEqual({ fileName: 'people.csv' })
  await queue.work()
  expect((await admin.asks(running)).organization.runningMemberImport).toBeNull()
})

test('one that the queue has given up is running no more after a day, and another can begin', async () => {
  const admin = await api.member({ role: 'admin' })
  const { import: begun } = await start(admin, 'email\na@example.com\n')
  const running = `{ organization(slug: "${admin.organization.slug}") { runningMemberImport { id } } }`
  const runningSince = async (hours: number) => {
    const createdAt = new Date(Date.now() - hours * 3_600_000)
    await api.db.owner.memberImport.updateMany({
      where: { organizationId: admin.organization.id },
      data: { createdAt },
    })
    return (await admin.asks(running)).organization.runningMemberImport
  }

  expect(await runningSince(23)).toEqual({ id: begun.id })
  expect(await runningSince(25)).toBeNull()
  expect((await start(admin, 'email\na@example.com\n')).userErrors).toEqual([])
})

test('whoever lost their role meanwhile invites nobody', async () => {
  const owner = await api.member({ role: 'owner' })
  const admin = await api.member({ role: 'admin', organization: owner.organization })
  const { import: begun } = await start(admin, 'email\na@example.com\n')
  await api.db.owner.member.updateMany({ where: { id: admin.row.id }, data: { role: 'learner' } })

  await queue.work()

  expect((await result(owner, begun.id)).counts).toMatchObject({ created: 0, failed: 1 })
  expect(await invitationsOf(owner)).toEqual([])
})

test('an admin makes no owner and changes none, and the last owner stays', async () => {
  const owner = await api.member({ role: 'owner' })
  const admin = await api.member({ role: 'admin', organization: owner.organization })
  const { email } = owner.row.user

  expect(
    (await imports(admin, `email,role\n${email},learner\nnew@example.com,owner\n`)).counts,
  ).toMatchObject({ failed: 2 })
  expect((await imports(owner, `email,role\n${email},learner\n`)).counts).toMatchObject({ failed: 1 })
})

test.each(['learner', 'manager', 'author'] as const)(
  'a %s uploads nothing and sees no file',
  async (role) => {
    const admin = await api.member({ role: 'admin' })
    const person = await api.member({ role, organization: admin.organization })
    const { import: begun } = await start(admin, 'email\na@example.com\n')
    await queue.work()

    expect((await preview(person, 'email\na@example.com\n')).userErrors[0].code).toBe('FORBIDDEN')
    expect((await start(person, 'email\na@example.com\n')).userErrors[0].code).toBe('FORBIDDEN')
    expect(await result(person, begun.id)).toBeNull()
  },
)

test('a file of another company is not found', async () => {
  const admin = await api.member({ role: 'admin' })
  const outsider = await api.member({ role: 'admin' })
  const { import: begun } = await start(admin, 'email\na@example.com\n')

  expect(await result(outsider, begun.id)).toBeNull()
  expect(
    await result(outsider, encodeId('MemberImport', admin.organization.id, outsider.organization.id)),
  ).toBeNull()
})

describe('a large file', () => {
  const fileOf = (count: number) =>
    `email,team\n${Array.from({ length: count }, (_, n) => `person-${n}@example.com,Intake`).join('\n')}\n`

  test('of 5,000 lines is taken whole, and tells how far it is', async () => {
    const organization = await api.db.givenOrganization({ seats: 6_000 })
    const admin = await api.member({ role: 'admin', organization })

    const { import: begun, userErrors } = await start(admin, fileOf(5_000))
    const where = { organizationId: organization.id }
    const lines = { ...where, line: { lte: 1_001 } }
    await api.db.owner.memberImportRow.updateMany({ where: lines, data: { outcome: 'created' } })

    expect(userErrors).toEqual([])
    expect(begun.counts).toMatchObject({ total: 5_000, created: 0 })
    expect(await result(admin, begun.id)).toMatchObject({
      finishedAt: null,
      counts: { total: 5_000, created: 1_000, failed: 0, skipped: 0 },
    })
  })

  test.each([5_001, 10_000])('of %i lines is refused with how many there may be', async (count) => {
    const admin = await api.member({ role: 'admin' })

    const { userErrors } = await start(admin, fileOf(count))

    expect(userErrors).toEqual([expect.objectContaining({ code: 'IMPORT_TOO_MANY' })])
    expect(userErrors[0].message).toMatch(/5000 are taken at once. Divide it/)
    expect(await api.db.owner.memberImport.count({ where: { organizationId: admin.organization.id } })).toBe(
      0,
    )
  })
})
