import { randomUUID } from 'node:crypto'
import { givenApi, type Member } from '../../../testkit/api.js'
import { eventsOf } from '../../../testkit/audit.js'
import { awards, completesBefore, givenCertified, shortCourse } from '../../../testkit/certified.js'
import { rereadCatalogue } from '../../../testkit/content.js'
import { TestQueue } from '../../../testkit/jobs.js'
import type { Loose, Person } from '../../../testkit/person.js'
import { handlers } from '../../jobs/handlers.js'
import { certificateAt, certificatesOf, ownerOf, showCertificate } from './certificate.repository.js'

const api = await givenApi()

const facts =
  'id holder lessons exercises trainings completedAt revokedAt revocationReason isShown isOwn achievement { title path version requirement skills { slug } }'
const seen = async (person: Person, id: string) =>
  (await person.asks(`query ($id: ID!) { certificate(id: $id) { ${facts} } }`, { id })).certificate
const own = async (person: Person) =>
  (await person.asks(`{ viewer { certificates { ${facts} } } }`)).viewer.certificates
const shows = (person: Person, certificate: string, isShown: boolean) =>
  person.does('showCertificate', { certificate, isShown }, 'certificate { isShown }')
const revokes = (person: Member, certificate: string, reason = 'Issued by mistake') =>
  person.does(
    'revokeCertificate',
    { organization: person.organizationId, certificate, reason },
    'organization { id }',
  )
const codes = ({ userErrors }: { userErrors: { code: string }[] }) => userErrors.map(({ code }) => code)

async function completes(person: Member): Promise<void> {
  const { organization } = await person.asks(
    `{ organization(slug: "${person.organization.slug}") { course(slug: "${shortCourse}") { lessons { id } } } }`,
  )
  for (const { id } of organization.course.lessons)
    await person.does('completeLesson', { organization: person.organizationId, lesson: id }, 'lesson { id }')
}

test('the last lesson of a course brings its certificate, which says what was done', async () => {
  const ada = await api.member({ name: 'Ada Nowak' })

  await completes(ada)

  const [certificate, ...more] = await own(ada)
  expect(more).toEqual([])
  expect(certificate).toMatchObject({
    ...{ holder: 'Ada Nowak', lessons: 5, exercises: 0, trainings: 0, isShown: true, isOwn: true },
    ...{ revokedAt: null, achievement: { title: 'What AI is' } },
  })
  expect(certificate.achievement.skills.length).toBeGreaterThan(0)
  const { organization } = await ada.asks(
    `{ organization(slug: "${ada.organization.slug}") { course(slug: "${shortCourse}") { certificate { id } } } }`,
  )
  expect(organization.course.certificate.id).toBe(certificate.id)
  // Once more changes nothing.
  await completes(ada)
  expect(await awards(api, ada.row.organizationId)).toBe(0)
})

test('what was completed before there were certificates gets its own, once, dated by the last lesson', async () => {
  const ada = await api.member()
  await completesBefore(api, ada.row)

  expect(await own(ada)).toEqual([])
  const { organizationId } = ada.row
  const awarded = await Promise.all([awards(api, organizationId), awards(api, organizationId)])

  expect(awarded.toSorted()).toEqual([0, 1])
  const [certificate] = await own(ada)
  expect(certificate.completedAt).toBe('2026-05-05T00:00:00.000Z')
})

test('whoever knows the address sees it without signing in; hidden, it is there for its holder alone', async () => {
  const ada = await api.member()
  const bob = await api.member({ role: 'owner', organization: ada.organization })
  const { code } = await givenCertified(api, ada)
  const stranger = api.somebody()

  expect(await seen(stranger, code)).toMatchObject({ holder: ada.row.user.name, isOwn: false })
  expect(codes(await shows(bob, code, false))).toEqual(['NOT_FOUND'])
  expect((await shows(ada, code, false)).certificate).toEqual({ isShown: false })

  expect([await seen(stranger, code), await seen(bob, code)]).toEqual([null, null])
  expect(await seen(stranger, randomUUID())).toBeNull()
  expect(await seen(ada, code)).toMatchObject({ isShown: false, isOwn: true })
  await shows(ada, code, true)
  expect(await seen(stranger, code)).toMatchObject({ holder: ada.row.user.name })
})

test('an admin of its company revokes it for good, with a reason that everybody reads, and nobody else can', async () => {
  const ada = await api.member()
  const { organization } = ada
  const admin = await api.member({ role: 'admin', organization })
  const manager = await api.member({ role: 'manager', organization })
  const elsewhere = await api.member({ role: 'owner' })
  const { code } = await givenCertified(api, ada)

  expect(codes(await revokes(manager, code))).toEqual(['FORBIDDEN'])
  expect(codes(await revokes(elsewhere, code))).toEqual(['NOT_FOUND'])
  expect(codes(await revokes(admin, 'no-address'))).toEqual(['NOT_FOUND'])
  expect(codes(await revokes(admin, code, ' '))).toEqual(['REQUIRED'])
  expect(codes(await revokes(admin, code, 'x'.repeat(301)))).toEqual(['TOO_LONG'])
  expect(codes(await revokes(admin, code))).toEqual([])
  expect(codes(await revokes(admin, code, 'Another'))).toEqual(['CERTIFICATE_REVOKED'])

  const certificate = await seen(api.somebody(), code)
  expect(certificate).toMatchObject({ revocationReason: 'Issued by mistake' })
  expect(certificate.revokedAt).not.toBeNull()
  // It is not issued anew.
  expect(await awards(api, organization.id)).toBe(0)
  const events = await eventsOf(api, organization.id)
  expect(events.filter(({ action }) => action === 'certificate.revoked')).toHaveLength(1)
  expect(JSON.stringify(events)).not.toContain('Issued by mistake')
})

test('a learning path that everything of is completed brings one too, which stays when the path is offered no more', async () => {
  const ada = await api.member()
  const course = await api.db.owner.catalogueCourse.findFirstOrThrow({ where: { slug: shortCourse } })
  const path = await api.db.owner.catalogueLearningPath.create({
    data: {
      ...{ slug: 'a-short-path', position: 99, sourceHash: 'x' },
      texts: { create: { locale: 'en', title: 'A short path', summary: 'One course.', sourceHash: 'x' } },
      courses: { create: { courseId: course.id, position: 0 } },
    },
  })
  await rereadCatalogue(api)

  await givenCertified(api, ada)

  const ofPath = async () => (await own(ada)).find((one: Loose) => one.achievement.version === null)
  expect(await ofPath()).toMatchObject({
    lessons: 5,
    achievement: { title: 'A short path', path: '/achievements/path/a-short-path' },
  })
  const other = await api.db.owner.catalogueCourse.findFirstOrThrow({
    where: { slug: { not: shortCourse }, isRetired: false },
  })
  await api.db.owner.catalogueLearningPath.update({
    where: { id: path.id },
    data: { isRetired: true, courses: { create: { courseId: other.id, position: 1 } } },
  })
  await rereadCatalogue(api)
  const { id } = await ofPath()
  const courses = 'title courses { slug version }'
  const told = await api
    .somebody()
    .asks(
      `{ certificate(id: "${id}") { achievement { ${courses} } } achievement(kind: PATH, slug: "a-short-path") { ${courses} } }`,
    )
  // The certificate says what was done; the path, whatever became of it, what is in it now.
  expect(told.certificate.achievement).toEqual({
    title: 'A short path',
    courses: [{ slug: shortCourse, version: 1 }],
  })
  expect(told.achievement).toMatchObject({
    title: 'A short path',
    courses: [{ slug: shortCourse }, { slug: other.slug }],
  })
})

test('the background process looks for missing ones in every company', async () => {
  const [ada, eve] = [await api.member(), await api.member()]
  for (const { row } of [ada, eve]) await completesBefore(api, row)
  const tasks = handlers({ ...api.composition.services, postman: null })

  await tasks['certificates.plan']!({}, undefined as never)
  await new TestQueue(api.db, tasks).work()

  expect([await own(ada), await own(eve)].map(({ length }) => length)).toEqual([1, 1])
})

test('the word of a company’s identity provider counts for what was earned in that company alone', async () => {
  const ada = await api.member()
  const { code, organizationId } = await givenCertified(api, ada)
  const { shared } = api.composition.services
  const { userId } = ada.row
  await shows(ada, code, false)
  const by = (company: string) =>
    ownerOf({
      userId,
      method: 'provider',
      provided: { organizationId: company, providerId: randomUUID(), at: new Date() },
    })

  const elsewhere = by(randomUUID())
  expect(await certificatesOf(shared, elsewhere)).toEqual([])
  expect(await certificateAt(shared, code, elsewhere)).toBeNull()
  expect(await showCertificate(shared, elsewhere, { code, isShown: true })).toBe(false)
  expect(await certificatesOf(shared, by(organizationId))).toHaveLength(1)
  expect(await certificateAt(shared, code, by(organizationId))).toMatchObject({ code })
})

test('whoever leaves the company keeps theirs', async () => {
  const ada = await api.member()
  const { code } = await givenCertified(api, ada)

  await api.db.owner.member.delete({ where: { id: ada.row.id } })

  expect(await own(ada)).toMatchObject([{ id: code, holder: ada.row.user.name }])
})

test('erasing a person takes the name off, revokes, and leaves no credential', async () => {
  const ada = await api.member({ name: 'Ada Toerase' })
  const { code } = await givenCertified(api, ada)
  const organizationId = ada.row.organizationId
  await revokes(await api.member({ role: 'owner', organization: ada.organization }), code, 'Of Ada Toerase')

  await api.db.owner.$executeRaw`select auth.erase_person(${ada.row.userId}::uuid, ${randomUUID()}::uuid)`

  const left = await seen(api.somebody(), code)
  expect(left).toMatchObject({ holder: null, revocationReason: null })
  expect(left.revokedAt).not.toBeNull()
  expect((await fetch(`${api.url}/credentials/${code}`)).status).toBe(404)
  const row = await api.db.owner.certificate.findFirstOrThrow({ where: { organizationId } })
  expect(JSON.stringify(row)).not.toContain('Toerase')
})

test('what was asked for is public in both languages, of every published version and of nothing else', async () => {
  const ask = (slug: string, version: number | null, language = 'en') =>
    api
      .somebody(language)
      .asks(
        'query ($slug: String!, $version: Int) { achievement(kind: COURSE, slug: $slug, version: $version) { title courses { lessons { title } } } }',
        { slug, version },
      )

  expect((await ask(shortCourse, 1)).achievement).toMatchObject({ title: 'What AI is' })
  expect((await ask(shortCourse, 1, 'zh-CN')).achievement).toMatchObject({ title: 'AI 到底是什么' })
  expect((await ask(shortCourse, 99)).achievement).toBeNull()
  expect((await ask('no-such-course', 1)).achievement).toBeNull()
})
