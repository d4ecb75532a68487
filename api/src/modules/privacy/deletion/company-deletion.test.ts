import { givenApi, type Member } from '../../../../testkit/api.js'
import { builtInExercise } from '../../../../testkit/content.js'
import { Grader } from '../../../../testkit/grader.js'
import { TestQueue } from '../../../../testkit/jobs.js'
import { png, uploads } from '../../../../testkit/pictures.js'
import { filesOf, KeptPost } from '../../../../testkit/privacy.js'
import { encodeId } from '../../../graphql/global-id.js'
import { handlers } from '../../../jobs/handlers.js'

const api = await givenApi()
const exercise = await builtInExercise(api.db)
const post = new KeptPost()
const tasks = handlers({ ...api.composition.services, postman: post })
const queue = new TestQueue(api.db, tasks)

async function givenCompany(managersSee?: 'EVERYTHING' | 'LEVELS_AND_RESULTS') {
  const owner = await api.member({ role: 'owner' })
  const { organization, organizationId } = owner
  const ada = await api.member({ organization, name: 'Ada Lovelace' })
  await api.db.givenTeam({ organization, name: 'Search', members: [{ userId: ada.row.userId }] })
  if (managersSee)
    await owner.does('updatePrivacy', { organization: organizationId, managersSee }, 'organization { id }')
  const id = encodeId('Exercise', exercise.id, organization.id)
  const handedIn = { organization: organizationId, exercise: id, code: 'let secret', clientKey: 'k' }
  await ada.does('submitExercise', handedIn, 'submission { id }')
  await new Grader(api.db).grades()
  return { owner, ada, organization }
}

const close = (person: Member, name = person.organization.name) =>
  person.does('closeCompany', { organization: person.organizationId, name }, 'company { dueAt receipt }')
const restore = (person: Member) =>
  person.does('restoreCompany', { organization: person.organizationId }, 'organization { slug }')
const isOpenTo = async (person: Member) =>
  (await person.asks(`{ organization(slug: "${person.organization.slug}") { id } }`)).organization !== null
const closedFor = async (person: Member) =>
  (await person.asks('{ viewer { closedCompanies { name viewerCanRestore } memberships { role } } }')).viewer

test('a closed company is there for nobody, and any owner brings it back as it was', async () => {
  const { owner, ada, organization } = await givenCompany()
  const another = await api.member({ role: 'owner', organization })

  const { company, userErrors } = await close(owner)

  expect(userErrors).toEqual([])
  expect(Math.round((new Date(company.dueAt).getTime() - Date.now()) / 86_400_000)).toBe(30)
  for (const person of [owner, ada, another]) expect(await isOpenTo(person)).toBe(false)
  expect(await closedFor(ada)).toEqual({
    closedCompanies: [{ name: organization.name, viewerCanRestore: false }],
    memberships: [],
  })
  expect((await restore(ada)).userErrors).toMatchObject([{ code: 'NOT_FOUND' }])
  await queue.work()
  const told = post.letters.filter(({ subject }) => subject.includes(organization.name)).map(({ to }) => to)
  expect(told.toSorted()).toEqual([owner.row.user.email, another.row.user.email].toSorted())

  expect(await restore(another)).toMatchObject({ organization: { slug: organization.slug }, userErrors: [] })

  for (const person of [owner, ada, another]) expect(await isOpenTo(person)).toBe(true)
  expect((await closedFor(owner)).closedCompanies).toEqual([])
})

test('after its time it is deleted, people keep their accounts, and a receipt stays', async () => {
  const { owner, ada, organization } = await givenCompany()
  await copyOf(owner)
  const { fileHash } = await api.db.owner.dataExport.findFirstOrThrow({
    where: { organizationId: organization.id },
  })
  const copy = () => api.composition.services.files.read(`company-${organization.id}`, fileHash!)
  const { company } = await close(owner)
  expect(await copy()).not.toBeNull()
  await tasks['privacy.sweep']!({}, undefined as never)
  expect(await api.db.owner.organization.count({ where: { id: organization.id } })).toBe(1)

  await api.db.owner.companyDeletion.updateMany({ data: { dueAt: new Date(Date.now() - 1) } })
  expect((await closedFor(owner)).closedCompanies).toEqual([])
  expect((await restore(owner)).userErrors).toMatchObject([{ code: 'NOT_FOUND' }])
  await tasks['privacy.sweep']!({}, undefined as never)

  expect(await api.db.owner.organization.count({ where: { id: organization.id } })).toBe(0)
  expect(await api.db.owner.submission.count({ where: { organizationId: organization.id } })).toBe(0)
  expect(await copy()).toBeNull()
  expect((await ada.asks('{ viewer { email closedCompanies { name } } }')).viewer).toEqual({
    email: ada.row.user.email,
    closedCompanies: [],
  })
  const { receipt } = await api
    .somebody()
    .asks('query ($id: ID!) { receipt(id: $id) { kind erased { what count } } }', { id: company.receipt })
  expect(receipt.kind).toBe('COMPANY')
  expect(receipt.erased).toEqual(expect.arrayContaining([{ what: 'app.submission', count: 1 }]))
})

test('the name must be typed as it is, and only an owner may', async () => {
  const { owner, organization } = await givenCompany()
  const admin = await api.member({ role: 'admin', organization })

  expect((await close(owner, 'Another name')).userErrors).toMatchObject([
    { code: 'NOT_THE_NAME', path: ['name'] },
  ])
  expect((await close(admin)).userErrors).toMatchObject([{ code: 'FORBIDDEN' }])
  expect(await isOpenTo(owner)).toBe(true)
})

test('nobody joins a closed company', async () => {
  const { owner } = await givenCompany()
  const given = { organization: owner.organizationId, role: 'LEARNER' }
  const link = await owner.does('createInviteLink', { ...given, days: 7 }, 'address')
  await owner.does('inviteMember', { ...given, email: 'late@example.com' }, 'invitation { id }')
  const letter = await api.db.owner.mail.findFirstOrThrow({ where: { recipient: 'late@example.com' } })
  await close(owner)

  const accepting = {
    token: /\/invitations\/(\S+)/.exec(letter.text)![1],
    name: 'Late',
    password: 'a long password',
  }
  const joined = await api.somebody().does('acceptInvitation', accepting, 'viewer { id }')
  const asked = await api
    .somebody()
    .does('requestInvitation', { token: link.address.split('/').at(-1), email: 'x@example.com' }, 'answer')

  expect(joined.userErrors).toMatchObject([{ code: 'INVITATION_REVOKED' }])
  expect(asked.userErrors).toMatchObject([{ code: 'LINK_ENDED' }])
})

async function copyOf(owner: Member) {
  await owner.does('requestCompanyExport', { organization: owner.organizationId }, 'export { id }')
  await queue.work()
  const { organization } = await owner.asks(
    `{ organization(slug: "${owner.organization.slug}") { dataExports { path } } }`,
  )
  return (await filesOf(api, owner, organization.dataExports[0].path))!
}

test('an owner gets the company as tables, with results only as far as the company shows them', async () => {
  const { owner, ada } = await givenCompany()
  const version = await api.db.owner.catalogueCourseVersion.findFirstOrThrow({ include: { lessons: true } })
  const { slug } = version.lessons[0]!
  const submission = await api.db.owner.submission.findFirstOrThrow({ where: { userId: ada.row.userId } })
  for (const kind of ['lesson_read', 'exercise_passed'] as const)
    await api.db.owner.completion.create({
      data: {
        organizationId: owner.organization.id,
        userId: ada.row.userId,
        catalogueCourseVersionId: version.id,
        lessonSlug: slug,
        kind,
        submissionId: kind === 'exercise_passed' ? submission.id : null,
      },
    })
  await api.member({ organization: owner.organization, name: '=HYPERLINK("https://evil.example")' })
  const course = { locale: 'EN', title: 'Our own way', summary: 'How we decide here.' }
  const input = { organization: owner.organizationId, ...course }
  const { course: own } = await owner.does('createOwnCourse', input, 'course { slug }')
  const place = { org: owner.organization.slug, course: own.slug as string }
  const { body: picture } = await uploads(owner, place, await png(30, 20))

  const files = await copyOf(owner)

  const [, written] = [...files].find(([path]) => /^courses\/our-own-way-\w+\/course\.json$/.test(path))!
  expect(JSON.parse(String(written))).toEqual({ en: { title: course.title, summary: course.summary } })
  expect([...files.keys()]).toEqual(
    expect.arrayContaining([
      'README.md',
      'activity.csv',
      'company.json',
      'courses.csv',
      'levels.csv',
      'people.csv',
      'teams.csv',
      picture.path,
    ]),
  )
  expect(files.get('people.csv')).toContain(`"Ada Lovelace","${ada.row.user.email}","learner","Search"`)
  expect(files.get('people.csv')).toContain(`"'=HYPERLINK(""https://evil.example"")"`)
  expect(files.get('activity.csv')).toContain('"submission.created"')
  expect(files.get('submissions.csv')).toContain(`"${exercise.slug}"`)
  expect([...files.values()].join()).not.toContain('let secret')
  expect(files.get('submissions.csv')).not.toMatch(/passed|"100"/)
  expect(files.get('courses.csv')).toContain('"lesson_read"')
  expect(files.get('courses.csv')).not.toContain('exercise_passed')
  expect(files.get('README.md')).toContain('levels, not results')
})

test('where a company shows everything, its copy has points and code', async () => {
  const { owner } = await givenCompany('EVERYTHING')

  const files = await copyOf(owner)

  expect(files.get('submissions.csv')).toMatch(/"passed","","100"/)
  expect([...files.entries()].find(([path]) => path.startsWith('code/'))![1]).toBe('let secret')
})

test('the copy of a company is for its owner as long as they own it', async () => {
  const { owner, organization } = await givenCompany()
  await owner.does('requestCompanyExport', { organization: owner.organizationId }, 'export { id }')
  await queue.work()
  const row = await api.db.owner.dataExport.findFirstOrThrow({ where: { organizationId: organization.id } })
  const path = `/exports/${row.id}`
  expect(await filesOf(api, await api.member({ role: 'owner', organization }), path)).toBeNull()
  expect(await filesOf(api, owner, path)).not.toBeNull()

  await api.db.owner.member.updateMany({ where: { userId: owner.row.userId }, data: { role: 'admin' } })

  expect(await filesOf(api, owner, path)).toBeNull()
})
