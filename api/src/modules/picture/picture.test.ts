import { randomBytes } from 'node:crypto'
import { request } from 'node:http'
import { json } from 'node:stream/consumers'
import { unzipSync } from 'fflate'
import { givenApi, type Member } from '../../../testkit/api.js'
import { eventsOf } from '../../../testkit/audit.js'
import { TestQueue } from '../../../testkit/jobs.js'
import { filesOf, packed } from '../../../testkit/own-course.js'
import type { Loose } from '../../../testkit/person.js'
import { bomb, looksAt, noise, png, uploads } from '../../../testkit/pictures.js'
import { until } from '../../../testkit/program.js'
import { givenServiceToken } from '../../../testkit/token-program.js'
import { handlers } from '../../jobs/handlers.js'
import { mostMegabytes } from './picture.repository.js'
import { mostUploads } from './upload-places.js'

const api = await givenApi()
const queue = new TestQueue(api.db, handlers({ ...api.composition.services, postman: null }))
const dayMs = 86_400_000

const state = `course { id slug edition revision problems { lesson locale line message } lessons { slug revision texts { locale body } } }`

/** A course with one lesson, in English; it is being written. */
async function givenCourse(author: Member): Promise<Loose> {
  const words = { locale: 'EN', title: 'Our own way', summary: 'How we decide here.' }
  const begun = await author.does('createOwnCourse', { organization: author.organizationId, ...words }, state)
  const { id: course, revision: baseRevision } = begun.course
  const lesson = { course, baseRevision, locale: 'EN', title: 'Why we ask' }
  return (await author.does('addOwnLesson', lesson, state)).course
}

const writes = (author: Member, course: Loose, body: string, more: object[] = []) =>
  author.does(
    'saveOwnLesson',
    {
      ...{ course: course.id, lesson: 'why-we-ask', baseRevision: 1, minutes: 5, exercise: null },
      ...{ skills: [], buildsOn: [], questions: [] },
      texts: [{ locale: 'EN', title: 'Why we ask', summary: '', body }, ...more],
    },
    'lesson { slug }',
  )

const seen = async (author: Member, { slug }: Loose): Promise<Loose> =>
  (
    await author.asks(
      `{ organization(slug: "${author.organization.slug}") { course: ownCourse(slug: "${slug}") ${state.slice(7)} } }`,
    )
  ).organization.course

async function publishes(author: Member, course: Loose) {
  const { edition } = await seen(author, course)
  const input = { course: course.id, edition, notes: '' }
  expect((await author.does('publishOwnCourse', input, 'course { id }')).userErrors).toEqual([])
}

const placeOf = ({ organization }: Member, { slug }: Loose) => ({ org: organization.slug, course: slug })

/** A course with a picture in its lesson. */
async function givenPicture(author: Member, background?: string) {
  const course = await givenCourse(author)
  const { body } = await uploads(author, placeOf(author, course), await png(900, 300, background))
  await writes(author, course, `Look.\n\n![A blue field](${body.path} "A field")`)
  return { course, picture: body }
}

test('an author puts a picture in, and it is there as WebP in two sizes for the course’s authors', async () => {
  const author = await api.member({ role: 'author' })
  const course = await givenCourse(author)

  const { status, body } = await uploads(author, placeOf(author, course), await png(900, 300))

  expect(status).toBe(201)
  expect(body).toEqual({
    ...{ name: expect.stringMatching(/^[0-9a-f]{32}-900x300$/), width: 900, height: 300 },
    path: `pictures/${body.name}.webp`,
  })
  const shown = await looksAt(author, author.organization.slug, `${body.name}.webp`)
  expect(shown.headers).toMatchObject({
    'content-type': 'image/webp',
    'cache-control': 'private, max-age=31536000, immutable',
    vary: 'cookie, authorization',
    'x-content-type-options': 'nosniff',
    'cross-origin-resource-policy': 'same-origin',
    'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  })
  expect((shown.body as Buffer).subarray(8, 12).toString()).toBe('WEBP')
  const small = await looksAt(author, author.organization.slug, `${body.name}.small.webp`)
  expect(small.body.length).toBeGreaterThan(0)
  expect(small.body.equals(shown.body)).toBe(false)
  expect((await eventsOf(api, author.organization.id)).at(-1)).toMatchObject({
    action: 'course.picture-added',
    details: { picture: body.name },
  })
})

test('a learner sees what is published and no draft; people of other companies nothing, by whichever address', async () => {
  const author = await api.member({ role: 'author' })
  const learner = await api.member({ organization: author.organization })
  const outsider = await api.member({ role: 'owner' })
  const { course, picture } = await givenPicture(author)
  const { slug } = author.organization
  const file = `${picture.name}.webp`
  expect((await looksAt(learner, slug, file)).status).toBe(404)

  await publishes(author, course)

  expect((await looksAt(learner, slug, file)).status).toBe(200)
  expect((await looksAt(learner, slug, `${picture.name}.small.webp`)).status).toBe(200)
  expect((await looksAt(outsider, slug, file)).status).toBe(404)
  expect((await looksAt(outsider, outsider.organization.slug, file)).status).toBe(404)
  expect((await looksAt(api.somebody(), slug, file)).status).toBe(401)
  for (const other of ['..%2f..%2fetc%2fpasswd', `${picture.name}`, `${picture.name}.large.webp`, 'a.webp'])
    expect((await looksAt(author, slug, other)).status).toBe(404)
})

test('another company keeps the same picture for itself', async () => {
  const [one, other] = [await api.member({ role: 'author' }), await api.member({ role: 'author' })]
  const [ofOne, ofOther] = [await givenPicture(one, '#123456'), await givenPicture(other, '#123456')]
  expect(ofOther.picture.name).toBe(ofOne.picture.name)

  await api.db.owner.picture.deleteMany({ where: { organizationId: one.organization.id } })

  expect((await looksAt(other, other.organization.slug, `${ofOther.picture.name}.webp`)).status).toBe(200)
})

test('learners put nothing in, nor does anybody from another site; a program may with its scope', async () => {
  const author = await api.member({ role: 'author' })
  const owner = await api.member({ role: 'owner', organization: author.organization })
  const learner = await api.member({ organization: author.organization })
  const place = placeOf(author, await givenCourse(author))
  const file = await png(20, 20)
  const { program } = await givenServiceToken(api, owner, { scopes: ['authoring:write'] })
  const { program: reader } = await givenServiceToken(api, owner, { scopes: ['read'] })
  const elsewhere = {
    url: author.url,
    headers: () => ({ ...author.headers(), origin: 'https://elsewhere.example' }),
  }

  expect(await uploads(learner, place, file)).toMatchObject({ status: 403 })
  expect(await uploads(elsewhere, place, file)).toMatchObject({ status: 403 })
  expect(await uploads(reader, place, file)).toMatchObject({ status: 403 })
  expect(await uploads(author, { ...place, course: 'none' }, file)).toMatchObject({ status: 404 })
  expect(await uploads(program, place, file)).toMatchObject({ status: 201 })
})

test('what is no picture is refused with what to do, in the author’s language', async () => {
  const author = await api.member({ role: 'author', locale: 'zh-CN' })
  const place = placeOf(author, await givenCourse(author))

  const answers = [
    await uploads(author, place, Buffer.from('<svg/>'), 'image/svg+xml'),
    await uploads(author, place, Buffer.from('%PDF-'), 'application/pdf'),
    await uploads(author, place, bomb(30_000, 30_000)),
    await uploads(author, place, Buffer.alloc(5 * 1024 * 1024 + 1)),
  ]

  expect(answers.map(({ status, body }) => [status, body.errors![0]!.extensions.code])).toEqual([
    [422, 'PICTURE_SVG'],
    [422, 'PICTURE_KIND'],
    [422, 'PICTURE_PIXELS'],
    [422, 'PICTURE_TOO_LARGE'],
  ])
  expect(answers[0]!.body.errors![0]!.message).toMatch(/另存为 PNG/)
  expect(await api.db.owner.picture.count({ where: { organizationId: author.organization.id } })).toBe(0)
})

test('when the company’s pictures are full, a new one is refused and those that are there stay', async () => {
  const author = await api.member({ role: 'author' })
  const { course } = await givenPicture(author)
  await fills(author.organization.id, 20 * 1024)

  const refused = await uploads(author, placeOf(author, course), await noise(800, 800), 'image/jpeg')
  const again = await uploads(author, placeOf(author, course), await png(900, 300))

  expect(refused.body.errors).toMatchObject([{ extensions: { code: 'PICTURES_FULL' } }])
  expect(refused.body.errors![0]!.message).toContain(`${mostMegabytes} MB`)
  expect(again.status).toBe(201)
})

test('when hardly one more has room, none is read to see whether it has', async () => {
  const author = await api.member({ role: 'author' })
  const { course } = await givenPicture(author)
  await fills(author.organization.id, 1024)

  const { sent, answer } = begins(author, placeOf(author, course))

  expect(await answer).toMatchObject({ status: 422, code: 'PICTURES_FULL' })
  sent.destroy()
})

/** As if one picture had all the bytes that a company may have but some: to write as many would take a minute. */
async function fills(organizationId: string, left: number) {
  await api.db.as('migrator', 'alter table app.picture drop constraint if exists picture_bytes_are_counted')
  const bytes = mostMegabytes * 1024 * 1024 - left
  await api.db.owner.picture.updateMany({ where: { organizationId }, data: { bytes } })
}

interface Answered {
  status: number
  code: string
  retryAfter: string | undefined
}

/** An upload of which nothing but its head is sent. */
function begins(author: Member, { org, course }: { org: string; course: string }) {
  const sent = request(new URL(`/pictures/${org}/${course}`, author.url), {
    method: 'POST',
    headers: { ...author.headers(), 'content-type': 'image/png', 'content-length': 1000 },
  })
  sent.on('error', () => undefined)
  const answer = new Promise<Answered>((resolve) =>
    sent.once('response', async (response) => {
      const { errors } = (await json(response)) as Loose
      const { statusCode: status, headers } = response
      resolve({ status: status!, code: errors[0].extensions.code, retryAfter: headers['retry-after'] })
    }),
  )
  sent.flushHeaders()
  return { sent, answer }
}

/** As many uploads of a company as have a place, which wait for their files, and what one more was told. */
async function fillsPlaces(author: Member, place: { org: string; course: string }) {
  const begun = Array.from({ length: mostUploads.ofOne + 1 }, () => begins(author, place))
  const refused = await Promise.race(begun.map(({ answer }) => answer))
  return { refused, leaves: () => begun.forEach(({ sent }) => sent.destroy()) }
}

test('of a company two uploads are under way, and in a process eight; further ones are refused unread', async () => {
  const authors = await Promise.all(Array.from({ length: 5 }, () => api.member({ role: 'author' })))
  const places = await Promise.all(authors.map(async (author) => placeOf(author, await givenCourse(author))))
  const adds = async (at: number) => (await uploads(authors[at]!, places[at]!, await png(20, 20))).status
  const filled = [await fillsPlaces(authors[0]!, places[0]!)]

  const ofAnother = await adds(4)
  for (const at of [1, 2, 3]) filled.push(await fillsPlaces(authors[at]!, places[at]!))
  const ofNinth = await adds(4)

  const refused = { status: 429, code: 'TOO_MANY_REQUESTS', retryAfter: '5' }
  expect(filled.map((company) => company.refused)).toEqual([refused, refused, refused, refused])
  expect([ofAnother, ofNinth]).toEqual([201, 429])
  // Their places are free again.
  for (const { leaves } of filled) leaves()
  await until(async () => (await adds(4)) === 201 && (await adds(0)) === 201)
})

const question = (prompt: string) => ({
  ...{ id: 'a', kind: 'single', prompt: { en: prompt } },
  options: ['A board', 'A field', 'A chart'].map((text, at) => ({
    ...{ text: { en: text }, why: { en: 'Look at it once more.' } },
    ...(at === 0 ? { right: true } : {}),
  })),
})

test('what keeps a picture from being shown is said before publishing', async () => {
  const author = await api.member({ role: 'author' })
  const { course, picture } = await givenPicture(author)
  expect((await seen(author, course)).problems).toEqual([])
  const { path } = picture
  const lost = `pictures/${'0'.repeat(32)}-10x10.webp`
  const body = [
    ...[`![](${path})`, `In ![a line](${path}) of text.`, `- ![listed](${path})`, `![gone](${lost})`],
    ...['![theirs](https://example.org/a.png)', '![by name][b]', `[b]: ${path}`],
  ].join('\n\n')
  await author.does(
    'saveOwnLesson',
    {
      ...{ course: course.id, lesson: 'why-we-ask', baseRevision: 2, minutes: 5, exercise: null },
      ...{ skills: [], buildsOn: [] },
      questions: [question(`What does ![this](${path}) show?`)],
      texts: [{ locale: 'EN', title: 'Why we ask', summary: '', body }],
    },
    'lesson { slug }',
  )

  const { problems } = await seen(author, course)

  expect(problems.map(({ line, message }: Loose) => `${line} ${message}`)).toEqual(
    expect.arrayContaining([
      expect.stringMatching(/^1 A picture needs words/),
      expect.stringMatching(/^3 A picture stands by itself/),
      expect.stringMatching(/^5 A picture stands by itself/),
      expect.stringMatching(/^7 This picture is not kept/),
      expect.stringMatching(/^9 Pictures of other sites are not shown.*Save the picture/),
      expect.stringMatching(/^11 A picture has its address in its place/),
      expect.stringMatching(/Pictures stand in the text of a lesson/),
    ]),
  )
})

test('both languages show one picture, each in its words, at the same place', async () => {
  const author = await api.member({ role: 'author' })
  const { course, picture } = await givenPicture(author)
  const texts = [
    { locale: 'EN', title: 'Ours', summary: 'How we decide here.' },
    { locale: 'ZH_CN', title: '我们的做法', summary: '我们在这里怎样作出决定。' },
  ]
  await author.does('changeOwnCourse', { course: course.id, baseRevision: 2, texts }, 'course { id }')
  const inChinese = async (body: string, baseRevision: number) => {
    const input = {
      ...{ course: course.id, lesson: 'why-we-ask', baseRevision, minutes: 5, exercise: null },
      ...{ skills: [], buildsOn: [], questions: [] },
      texts: [
        { locale: 'EN', title: 'Why', summary: '', body: `Look.\n\n![A field](${picture.path})` },
        { locale: 'ZH_CN', title: '为什么', summary: '', body },
      ],
    }
    await author.does('saveOwnLesson', input, 'lesson { slug }')
    return (await seen(author, course)).problems
  }

  expect(await inChinese(`请看。\n\n![一片田野](${picture.path})`, 2)).toEqual([])
  expect(await inChinese('请看。\n\n一片田野。', 3)).toMatchObject([
    { message: expect.stringContaining('in English it is picture') },
  ])
})

test('a course goes out with its pictures and comes in with them, in the same company to the byte', async () => {
  const author = await api.member({ role: 'author' })
  const elsewhere = await api.member({ role: 'author' })
  const { course, picture } = await givenPicture(author)
  await publishes(author, course)
  const zip = (await filesOf(author, course, 1))!
  const files = unzipSync(Buffer.from(zip, 'base64'))
  const { body: kept } = await looksAt(author, author.organization.slug, `${picture.name}.webp`)
  expect(Buffer.from(files[picture.path]!).equals(kept)).toBe(true)
  const bring = (by: Member) =>
    by.does(
      'importOwnCourse',
      { organization: by.organizationId, zip },
      `${state} leftOut problems { file message }`,
    )

  const [here, there] = [await bring(author), await bring(elsewhere)]

  expect([here.problems, here.leftOut, there.problems, there.leftOut]).toEqual([[], [], [], []])
  expect([here.course.problems, there.course.problems]).toEqual([[], []])
  expect(here.course.lessons[0].texts[0].body).toContain(picture.path)
  const [path] = /pictures\/[\w-]+\.webp/.exec(there.course.lessons[0].texts[0].body)!
  const shown = await looksAt(elsewhere, elsewhere.organization.slug, path.slice('pictures/'.length))
  expect(shown.status).toBe(200)
})

const outline = 'texts:\n  en: { title: Ours, summary: How we decide here. }\nlessons: [why]\n'
const lesson = (body: string) => ({
  'course.yaml': outline,
  'why.yaml': 'minutes: 5\n',
  'why.en.md': `---\ntitle: Why\n---\n\n${body}\n`,
})

test('a zip made by hand may call its pictures as it likes; each is read as strictly as one that is chosen', async () => {
  const author = await api.member({ role: 'author' })
  const bring = (files: Record<string, string | Uint8Array>) =>
    author.does(
      'importOwnCourse',
      { organization: author.organizationId, zip: packed(files) },
      `${state} leftOut problems { file message }`,
    )
  const body = '![A board](pictures/board.png)\n\n![A chart](pictures/chart.svg)'

  const made = await bring({
    ...lesson('![A board](pictures/board.png)\n\n![Again](pictures/board.png "Said")'),
    'pictures/board.png': await png(60, 40),
    'pictures/unused.png': await png(10, 10),
  })
  const refused = await bring({
    ...lesson(body),
    'pictures/board.png': bomb(30_000, 30_000),
    'pictures/chart.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
  })
  const outside = await bring({ ...lesson('Look.'), '../pictures/board.png': await png(10, 10) })

  expect(made.course.problems).toEqual([])
  expect(made.course.lessons[0].texts[0].body).toMatch(
    /^!\[A board\]\(pictures\/[0-9a-f]{32}-60x40\.webp\)\n\n!\[Again\]\(pictures\/[0-9a-f]{32}-60x40\.webp "Said"\)$/,
  )
  expect(made.leftOut).toEqual(['pictures/unused.png'])
  expect(refused.course).toBeNull()
  expect(refused.problems).toMatchObject([
    { file: 'pictures/board.png', message: expect.stringContaining('million pixels') },
    { file: 'pictures/chart.svg', message: expect.stringContaining('SVG') },
  ])
  expect(outside.problems).toMatchObject([{ file: '' }])
})

test('a zip with pictures may be larger than what anybody may send', async () => {
  const author = await api.member({ role: 'author' })
  const zip = packed({ ...lesson('Look.'), 'pictures/unused.png': randomBytes(4 * 1024 * 1024) })
  const query = `mutation ($input: ImportOwnCourseInput!) { importOwnCourse(input: $input) { leftOut } }`
  const asked = { query, variables: { input: { organization: author.organizationId, zip } } }

  const [taken, refused] = [await author.sends(asked), await api.somebody().sends(asked)]

  expect(taken.data.importOwnCourse.leftOut).toEqual(['pictures/unused.png'])
  expect(refused.status).toBe(413)
  expect(refused.errors).toMatchObject([{ extensions: { code: 'REQUEST_TOO_LARGE' } }])
})

test('what no lesson and no version names is taken away after two weeks, and nothing else', async () => {
  const author = await api.member({ role: 'author' })
  const { course, picture: drawn } = await givenPicture(author, '#101010')
  const published = await givenPicture(author, '#202020')
  await publishes(author, published.course)
  await author.does(
    'saveOwnLesson',
    {
      ...{ course: published.course.id, lesson: 'why-we-ask', baseRevision: 2, minutes: 5, exercise: null },
      ...{ skills: [], buildsOn: [], questions: [] },
      texts: [{ locale: 'EN', title: 'Why we ask', summary: '', body: 'Without.' }],
    },
    'lesson { slug }',
  )
  const { body: unused } = await uploads(author, placeOf(author, course), await png(30, 30, '#303030'))
  const names = async () =>
    (
      await api.db.owner.picture.findMany({
        where: { organizationId: author.organization.id },
        select: { name: true },
      })
    )
      .map(({ name }) => name)
      .toSorted()
  const sweep = async () => {
    await api.composition.services
      .tenantDb(author.organization.id)
      .write((tx) => tx.$executeRaw`select app.enqueue('pictures.sweep', '{}'::jsonb, null, 'sweep')`)
    await queue.work()
  }
  const all = [drawn.name, published.picture.name, unused.name].toSorted()

  await sweep()
  api.clock.advance(13 * dayMs)
  await sweep()
  expect(await names()).toEqual(all)
  api.clock.advance(2 * dayMs)
  await sweep()

  expect(await names()).toEqual(all.filter((name) => name !== unused.name))
})
