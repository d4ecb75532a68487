import { decodeId, encodeId } from '../../graphql/global-id.js'
import { handlers } from '../../jobs/handlers.js'
import { givenApi, type Member } from '../../../testkit/api.js'
import { TestQueue } from '../../../testkit/jobs.js'
import type { Person } from '../../../testkit/person.js'

const api = await givenApi()
const queue = new TestQueue(api.db, handlers({ ...api.composition.services, postman: null }))
const text = { summary: 'A few weeks, an hour each.', sourceHash: 'x' }
const second = await api.db.owner.catalogueLearningPath.create({
  data: {
    slug: 'second-path',
    position: 9,
    sourceHash: 'x',
    texts: {
      create: [
        { locale: 'en', title: 'The second path', ...text },
        { locale: 'zh-CN', title: '第二条路径', ...text },
      ],
    },
  },
})
const first = await api.db.owner.catalogueLearningPath.findFirstOrThrow({ orderBy: { position: 'asc' } })

const idOf = (person: Member, path: { id: string }) =>
  encodeId('LearningPath', path.id, person.organization.id)
const memberId = (person: Member) => encodeId('Member', person.row.id, person.organization.id)
const homeOf = async (person: Person, slug: string) =>
  (
    await person.asks(
      `{ organization(slug: "${slug}") { home { paths { slug isAssigned } roleProfile { slug } } } }`,
    )
  ).organization.home
const assignedTo = async (person: Person, slug: string) =>
  (await homeOf(person, slug)).paths
    .filter((path: { isAssigned: boolean }) => path.isAssigned)
    .map((path: { slug: string }) => path.slug)
const change = (by: Member, of: Member, input: object) =>
  by.does('changeMember', { member: memberId(of), ...input }, 'member { path { slug } roleProfile { slug } }')

async function joins(by: Member, offer: object = {}) {
  const email = `new-${Math.random()}@example.com`
  const input = { organization: by.organizationId, email, role: 'LEARNER', ...offer }
  await by.does('inviteMember', input, 'invitation { id }')
  return accepts(email)
}

async function accepts(email: string) {
  const letter = await api.db.owner.mail.findFirstOrThrow({ where: { recipient: email } })
  const token = /\/invitations\/(\S+)/.exec(letter.text)![1]!
  const person = api.somebody()
  const input = { token, name: 'Mei Lin', password: 'seven quiet lanterns' }
  expect((await person.does('acceptInvitation', input, 'viewer { email }')).userErrors).toEqual([])
  return person
}

const begins = (admin: Member, path: { id: string } | null) =>
  admin.does(
    'updateOrganization',
    { organization: admin.organizationId, path: path ? idOf(admin, path) : '' },
    'organization { path { slug } }',
  )

test('whoever joins begins with the path of the company, or with the one they were invited to', async () => {
  const admin = await api.member({ role: 'admin' })
  const { slug } = admin.organization
  expect(await assignedTo(await joins(admin), slug)).toEqual([])

  expect((await begins(admin, first)).organization.path).toEqual({ slug: first.slug })

  expect(await assignedTo(await joins(admin), slug)).toEqual([first.slug])
  const invited = await joins(admin, { path: idOf(admin, second) })
  expect(await assignedTo(invited, slug)).toEqual([second.slug])
  expect((await homeOf(invited, slug)).paths[0].slug).toBe(second.slug)
})

test('the activity calls paths and goals by their titles, and an arrival is no deed of whoever invited', async () => {
  const admin = await api.member({ role: 'admin' })
  const learner = await api.member({ organization: admin.organization })
  await begins(admin, first)
  await joins(admin)
  await change(admin, learner, { path: idOf(admin, second) })

  const { organization } = await admin.asks(
    `{ organization(slug: "${admin.organization.slug}") { auditEvents(
      first: 9, filter: { actions: [PATH_ASSIGNED, ORGANIZATION_CHANGED] }
    ) { edges { node { actor { id } changes { field before after } } } } } }`,
  )

  const title = (
    await api.db.owner.catalogueLearningPathText.findFirstOrThrow({
      where: { learningPathId: first.id, locale: 'en' },
    })
  ).title
  const actor = { id: memberId(admin) }
  expect(organization.auditEvents.edges.map(({ node }: { node: unknown }) => node)).toEqual([
    { actor, changes: [{ field: 'path', before: [], after: ['The second path'] }] },
    { actor: null, changes: [{ field: 'path', before: [], after: [title] }] },
    { actor, changes: [{ field: 'learningPathId', before: [], after: [title] }] },
  ])
})

test('a link puts people on its path', async () => {
  const admin = await api.member({ role: 'admin' })
  const wish = { organization: admin.organizationId, role: 'LEARNER', days: 7, path: idOf(admin, second) }
  const { address, link } = await admin.does('createInviteLink', wish, 'address link { path { slug } }')
  const email = 'by-link@example.com'

  await api.somebody().does('requestInvitation', { token: address.split('/').at(-1), email }, 'answer')

  expect(link.path).toEqual({ slug: second.slug })
  expect(await assignedTo(await accepts(email), admin.organization.slug)).toEqual([second.slug])
})

test('a member is given another path and goal, and none any more; what is given again stands once', async () => {
  const admin = await api.member({ role: 'admin' })
  const learner = await api.member({ organization: admin.organization })
  const profile = await api.db.owner.catalogueRoleProfile.findFirstOrThrow()
  const roleProfile = encodeId('RoleProfile', profile.id, admin.organization.id)

  const given = await change(admin, learner, { path: idOf(admin, first), roleProfile })
  expect(given.member).toEqual({ path: { slug: first.slug }, roleProfile: { slug: profile.slug } })
  expect((await homeOf(learner, learner.organization.slug)).roleProfile).toEqual({ slug: profile.slug })

  await change(admin, learner, { path: idOf(admin, second) })
  await change(admin, learner, { path: idOf(admin, first) })
  expect(await assignedTo(learner, learner.organization.slug)).toEqual([first.slug])

  // What is left out stays.
  expect((await change(admin, learner, { role: 'AUTHOR' })).member.path).toEqual({ slug: first.slug })
  const none = await change(admin, learner, { path: '', roleProfile: '' })
  expect(none.member).toEqual({ path: null, roleProfile: null })
  expect(await assignedTo(learner, learner.organization.slug)).toEqual([])
})

test('a file names the path by its title in either language', async () => {
  const admin = await api.member({ role: 'admin' })
  const learner = await api.member({ organization: admin.organization })
  const file = [
    'email,path',
    `${learner.row.user.email},The Second Path`,
    'from-file@example.com,第二条路径',
    'lost@example.com,No such path',
  ].join('\n')
  const upload = {
    organization: admin.organizationId,
    fileName: 'people.csv',
    file: Buffer.from(file).toString('base64'),
  }

  const { preview } = await admin.does(
    'previewMemberImport',
    upload,
    'preview { counts { created updated failed } lines { path reason } }',
  )
  const twice = async () => {
    const { import: begun } = await admin.does('startMemberImport', upload, 'import { id }')
    await queue.work()
    const { id } = decodeId(begun.id)!
    return api.db.owner.memberImportRow.findMany({
      where: { importId: id },
      orderBy: { line: 'asc' },
      select: { outcome: true },
    })
  }

  expect(preview.counts).toEqual({ created: 1, updated: 1, failed: 1 })
  expect(preview.lines[0]).toMatchObject({
    path: 'No such path',
    reason: expect.stringContaining('“No such path” is no learning path'),
  })
  expect((await twice()).map(({ outcome }) => outcome)).toEqual(['updated', 'created', 'failed'])
  expect((await twice()).map(({ outcome }) => outcome)).toEqual(['skipped', 'skipped', 'failed'])
  expect(await assignedTo(learner, learner.organization.slug)).toEqual([second.slug])
  expect(await assignedTo(await accepts('from-file@example.com'), admin.organization.slug)).toEqual([
    second.slug,
  ])
})

test('nobody is put on a path by whoever may not, or on one of another company', async () => {
  const admin = await api.member({ role: 'admin' })
  const learner = await api.member({ organization: admin.organization })
  const outsider = await api.member({ role: 'owner' })
  const codes = (payload: { userErrors: { code: string }[] }) => payload.userErrors.map(({ code }) => code)

  expect(codes(await change(learner, learner, { path: idOf(admin, first) }))).toEqual(['FORBIDDEN'])
  expect(codes(await change(admin, learner, { path: idOf(outsider, first) }))).toEqual(['NOT_FOUND'])
  expect(codes(await change(outsider, learner, { path: idOf(outsider, first) }))).toEqual(['NOT_FOUND'])
  expect(codes(await begins(learner, first))).toEqual(['FORBIDDEN'])
})
