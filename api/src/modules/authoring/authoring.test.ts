import { zipSync, strToU8 } from 'fflate'
import { givenApi, type Member } from '../../../testkit/api.js'
import { Grader } from '../../../testkit/grader.js'
import { exampleFiles } from './example.js'

const api = await givenApi()
const grader = new Grader(api.db)

const state =
  'exercise { id slug title state revision publishedNumber isPublished problems { file line message } trials { file expected state asExpected points finding } } leftOut'
const begin = (author: Member, more: object = {}) =>
  author.does(
    'createOwnExercise',
    { organization: author.organizationId, name: 'Late parcels', ...more },
    state,
  )
const save = (
  author: Member,
  exercise: { id: string; revision: number },
  path: string,
  text: string | null,
) =>
  author.does(
    'saveManuscriptFile',
    { exercise: exercise.id, path, text, baseRevision: exercise.revision },
    state,
  )
const act = (author: Member, what: 'try' | 'publish' | 'retire', id: string) =>
  author.does(`${what}OwnExercise`, { exercise: id }, state)
const colleague = (author: Member, role: 'learner' | 'manager') =>
  api.member({ organization: author.organization, role })

const outcome = (verdict: string, failing?: string) => ({
  verdict,
  points: verdict === 'passed' ? 100 : 10,
  criteria: ['explains', 'close'].map((id) => ({
    id,
    passed: failing === undefined || id !== failing,
    credit: 0,
    reason: { en: `${id}.`, 'zh-CN': `${id}。` },
  })),
})

/** Grades all that waits as the files of the example deserve. */
async function gradesTrials(outcomes: readonly object[]): Promise<void> {
  for (const found of outcomes) await grader.grades(found)
}
const asExpected = [
  outcome('passed'),
  outcome('failed', 'explains'),
  outcome('failed', 'explains'),
  outcome('failed', 'explains'),
]

async function zipOf(change: (files: Map<string, Uint8Array>) => void = () => undefined): Promise<string> {
  const files = new Map(await exampleFiles('From a zip'))
  change(files)
  return Buffer.from(zipSync(Object.fromEntries(files))).toString('base64')
}

test('an example becomes an exercise of the company once all of its trials ended as expected', async () => {
  const author = await api.member({ role: 'author' })
  const { exercise, userErrors } = await begin(author)
  expect(userErrors).toEqual([])
  expect(exercise).toMatchObject({ title: 'Late parcels', state: 'DRAFT', problems: [] })
  expect(exercise.trials.map((trial: { state: string }) => trial.state)).toEqual(Array(4).fill('NOT_TRIED'))
  expect(exercise.slug).toMatch(/^late-parcels-[a-z0-9]{6}$/)

  const early = await act(author, 'publish', exercise.id)
  expect(early.userErrors).toMatchObject([{ code: 'NOT_PROVEN' }])

  const tried = await act(author, 'try', exercise.id)
  expect(tried.exercise.trials).toMatchObject([
    { file: 'solution.ts', expected: 'pass', state: 'WAITING' },
    { file: 'starter.ts', expected: 'fail' },
    { file: 'wrong/mean-only.ts', expected: 'explains' },
    { file: 'wrong/too-few-epochs.ts', expected: 'explains' },
  ])
  await gradesTrials(asExpected)

  const published = await act(author, 'publish', exercise.id)
  expect(published.userErrors).toEqual([])
  expect(published.exercise).toMatchObject({ state: 'PUBLISHED', publishedNumber: 1, isPublished: true })
})

/** A published exercise of a company, by its author. */
async function givenPublished(author: Member) {
  const { exercise } = await begin(author)
  await act(author, 'try', exercise.id)
  await gradesTrials(asExpected)
  return (await act(author, 'publish', exercise.id)).exercise
}

const offered = async (person: Member) =>
  (
    await person.asks(
      `query ($slug: String!) { organization(slug: $slug) { exercises { id slug title isOwn publicHalf } } }`,
      {
        slug: person.organization.slug,
      },
    )
  ).organization.exercises as { id: string; slug: string; isOwn: boolean; publicHalf: string | null }[]

test('its company alone is offered it, with the public half and without the hidden one', async () => {
  const author = await api.member({ role: 'author' })
  const { slug } = await givenPublished(author)
  const learner = await colleague(author, 'learner')
  const stranger = await api.member({ role: 'owner' })

  const own = (await offered(learner)).find((exercise) => exercise.slug === slug)!
  expect(own.isOwn).toBe(true)
  expect(own.publicHalf).toContain('kilometres,parcels,minutes')
  const [hiddenRow] = new TextDecoder()
    .decode((await exampleFiles('x')).get('data/graded.csv'))
    .split('\n')
    .slice(1)
  expect(own.publicHalf).not.toContain(hiddenRow)
  expect((await offered(stranger)).map((exercise) => exercise.slug)).not.toContain(slug)
})

test('a learner submits to it, and the grade stays with the version it was made with', async () => {
  const author = await api.member({ role: 'author' })
  const published = await givenPublished(author)
  const learner = await colleague(author, 'learner')
  const { id } = (await offered(learner)).find(({ slug }) => slug === published.slug)!
  const input = {
    organization: learner.organizationId,
    exercise: id,
    code: 'export const train = 1',
    clientKey: 'k',
  }

  const { submission, userErrors } = await learner.does('submitExercise', input, 'submission { id status }')
  expect(userErrors).toEqual([])
  await grader.grades(outcome('failed', 'close'))
  const renamed = await save(author, published, 'statement.md', '# Another text')
  await act(author, 'try', published.id)
  await gradesTrials(asExpected)
  await act(author, 'publish', published.id)

  expect(renamed.exercise.isPublished).toBe(false)
  const seen = await learner.asks(
    `query ($slug: String!, $id: ID!) { organization(slug: $slug) { submission(id: $id) { status exercise { slug statement } grading { verdict criteria { id title } } } } }`,
    { slug: learner.organization.slug, id: submission.id },
  )
  expect(seen.organization.submission).toMatchObject({
    status: 'GRADED',
    exercise: { slug: published.slug, statement: '# Another text' },
    grading: {
      verdict: 'FAILED',
      criteria: [{ id: 'explains', title: 'Explains what makes deliveries long' }, { id: 'close' }],
    },
  })
  const versions = await api.db.owner.grading.findMany({
    where: { submission: { is: { exerciseSlug: published.slug } } },
    select: { version: { select: { number: true } } },
  })
  expect(versions).toEqual([{ version: { number: 1 } }])
})

test('what was retired is offered no more, and comes back by publishing', async () => {
  const author = await api.member({ role: 'admin' })
  const { id, slug } = await givenPublished(author)

  expect((await act(author, 'retire', id)).exercise.state).toBe('RETIRED')
  expect((await offered(author)).map((exercise) => exercise.slug)).not.toContain(slug)
  expect((await act(author, 'publish', id)).exercise.state).toBe('PUBLISHED')
})

test.each([
  ["The exercise's generator failed: no rows today", 'data/generator.ts failed: no rows today'],
  [
    "The exercise's rows cannot be graded on: same minutes",
    'data/generator.ts drew the same minutes in every row, so there is nothing to find.',
  ],
  ['a disk is full', 'It could not be graded, and your files are not to blame. Try again.'],
])('what kept a trial from being graded is told to the author: %s', async (incident, finding) => {
  const author = await api.member({ role: 'author' })
  const { exercise } = await begin(author)
  await act(author, 'try', exercise.id)
  const where = { organizationId: author.row.organizationId }
  await api.db.owner.run.updateMany({ where, data: { attempt: 2 } })
  await grader.failsToGrade(incident)
  await gradesTrials(asExpected.slice(1))

  const query = `query ($slug: String!, $own: String!) { organization(slug: $slug) { ownExercise(slug: $own) { trials { file state asExpected finding } } } }`
  const seen = await author.asks(query, { slug: author.organization.slug, own: exercise.slug })
  const [solution] = seen.organization.ownExercise.trials
  expect(solution).toEqual({ file: 'solution.ts', state: 'DONE', asExpected: false, finding })
})

test.each([
  ['that fails', [outcome('failed', 'close'), ...asExpected.slice(1)]],
  ['whose starter passes', [asExpected[0]!, outcome('passed'), ...asExpected.slice(2)]],
  ['whose mistake fails another criterion', [...asExpected.slice(0, 3), outcome('failed', 'close')]],
])('a solution %s is not published', async (_, outcomes) => {
  const author = await api.member({ role: 'author' })
  const { exercise } = await begin(author)
  await act(author, 'try', exercise.id)
  await gradesTrials(outcomes)

  expect((await act(author, 'publish', exercise.id)).userErrors).toMatchObject([{ code: 'NOT_PROVEN' }])
})

test('trials are nobody’s attempts: no submission, no evidence, no place on the dashboard', async () => {
  const author = await api.member({ role: 'author' })
  await givenPublished(author)
  const where = { organizationId: author.row.organizationId }

  expect(await api.db.owner.submission.count({ where })).toBe(0)
  expect(await api.db.owner.grading.count({ where })).toBe(0)
  expect(await api.db.owner.skillEvidence.count({ where })).toBe(0)
})

test.each(['learner', 'manager'] as const)('a %s sees no manuscript and changes none', async (role) => {
  const author = await api.member({ role: 'author' })
  const { exercise } = await begin(author)
  const person = await colleague(author, role)

  expect((await begin(person)).userErrors).toMatchObject([{ code: 'FORBIDDEN' }])
  expect((await save(person, exercise, 'statement.md', 'mine')).userErrors).toMatchObject([
    { code: 'FORBIDDEN' },
  ])
  expect(
    await person.asks(`query ($id: ID!) { node(id: $id) { id ... on OwnExercise { archive } } }`, {
      id: exercise.id,
    }),
  ).toEqual({ node: null })
})

test('another company’s author finds nothing, by id or by address', async () => {
  const author = await api.member({ role: 'author' })
  const { exercise } = await begin(author)
  const stranger = await api.member({ role: 'author' })

  expect((await act(stranger, 'try', exercise.id)).userErrors).toMatchObject([{ code: 'NOT_FOUND' }])
  expect(
    (
      await stranger.asks(
        `query ($slug: String!, $own: String!) { organization(slug: $slug) { ownExercise(slug: $own) { id } } }`,
        {
          slug: stranger.organization.slug,
          own: exercise.slug,
        },
      )
    ).organization.ownExercise,
  ).toBeNull()
})

test('a save onto an older revision is refused and changes nothing', async () => {
  const author = await api.member({ role: 'author' })
  const { exercise } = await begin(author)
  const saved = await save(author, exercise, 'statement.md', '# Mine')

  const late = await save(author, exercise, 'statement.md', '# Older')

  expect(saved.exercise.revision).toBe(2)
  expect(late.userErrors).toMatchObject([{ code: 'STALE_MANUSCRIPT' }])
})

test('problems name their file and line in the reader’s language', async () => {
  const author = await api.member({ role: 'author', locale: 'zh-CN' })
  const { exercise } = await begin(author)
  const document = new TextDecoder().decode((await exampleFiles('x')).get('exercise.yaml'))

  const { exercise: broken } = await save(
    author,
    exercise,
    'exercise.yaml',
    document.replace('metric: r2', 'metric: r3'),
  )
  const line = 1 + document.split('\n').findIndex((text) => text.includes('metric: r2'))

  expect(broken.problems).toMatchObject([{ file: 'exercise.yaml', line }])
  expect(broken.problems[0].message).toMatch(/criteria\.0\.metric 只能是：accuracy/)
})

test.each([
  [
    'a word in a table',
    'data/graded.csv',
    'kilometres,parcels,minutes\n1,2,three\n',
    /line 2: minutes is “three”/,
  ],
  ['another header', 'data/public.csv', 'km,parcels,minutes\n1,2,3\n', /begins with the columns km/],
  ['YAML that is none', 'exercise.yaml', 'title: [', /is no YAML/],
  ['a bomb of aliases', 'exercise.yaml', 'a: &a [x]\ntitle: *a\n', /alias|missing|Excessive/i],
])('%s is a problem, not a fault', async (_, path, text, said) => {
  const author = await api.member({ role: 'author' })
  const { exercise } = await begin(author)

  const saved = await save(author, exercise, path, text)

  expect(saved.exercise.problems[0].message).toMatch(said)
  expect((await act(author, 'try', exercise.id)).userErrors).toMatchObject([{ code: 'EXERCISE_NOT_SOUND' }])
})

test.each([
  [
    'a truth named after what objects inherit',
    'truth: minutes',
    'truth: constructor',
    /there is no tensor constructor/,
  ],
  ['an answer named so', 'answer: predict.minutes', 'answer: constructor.name', /no handler answers/],
  ['a hint named so', 'metric: r2', 'hint: constructor\n    metric: r2', /there is no hint constructor/],
  [
    'a truth that is given',
    'route: [kilometres, parcels]',
    'route: [kilometres, minutes]',
    /is given the column minutes/,
  ],
  ['a metric of classes on numbers', 'metric: r2', 'metric: accuracy', /declare minutes as int32/],
  ['thresholds the wrong way round', 'needed: 0.9', 'needed: 0.1', /wrong way round/],
  ['more weight than an own exercise may have', 'model-evaluation: 0.2', 'model-evaluation: 0.9', /skills/],
  ['a skill that is none', 'model-evaluation: 0.2', 'juggling: 0.2', /juggling is no skill/],
])('%s is a problem', async (_, from, to, said) => {
  const author = await api.member({ role: 'author' })
  const { exercise } = await begin(author)
  const document = new TextDecoder().decode((await exampleFiles('x')).get('exercise.yaml'))
  expect(document).toContain(from)

  const saved = await save(author, exercise, 'exercise.yaml', document.replace(from, to))

  expect(saved.exercise.problems.map(({ message }: { message: string }) => message).join('\n')).toMatch(said)
})

test('a mistake that is given up, or code that is changed, leaves the author a way on', async () => {
  const author = await api.member({ role: 'author' })
  const { exercise } = await begin(author)
  await act(author, 'try', exercise.id)
  await gradesTrials([...asExpected.slice(0, 3), outcome('passed')])
  const document = new TextDecoder().decode((await exampleFiles('x')).get('exercise.yaml'))
  const without = await save(
    author,
    exercise,
    'exercise.yaml',
    document.replace('  too-few-epochs.ts: explains\n', ''),
  )
  expect(without.exercise.problems).toEqual([])
  await act(author, 'try', exercise.id)
  await gradesTrials(asExpected.slice(0, 3))
  expect((await act(author, 'publish', exercise.id)).userErrors).toEqual([])

  const changed = await save(author, without.exercise, 'solution.ts', 'export const train = 2')
  expect(changed.exercise.trials[0]).toMatchObject({
    file: 'solution.ts',
    state: 'NOT_TRIED',
    asExpected: null,
  })
  expect((await act(author, 'publish', exercise.id)).userErrors).toMatchObject([{ code: 'NOT_PROVEN' }])
  await act(author, 'try', exercise.id)
  await gradesTrials([outcome('passed')])
  expect((await act(author, 'publish', exercise.id)).userErrors).toEqual([])
})

test('versions are numbered as they are published, and tries leave nothing behind', async () => {
  const author = await api.member({ role: 'author' })
  const { exercise } = await begin(author)
  let revision = exercise.revision as number
  for (let round = 0; round < 3; round++) {
    revision = (await save(author, { id: exercise.id, revision }, 'statement.md', `# Round ${round}`))
      .exercise.revision
    await act(author, 'try', exercise.id)
  }
  await gradesTrials(asExpected)
  await act(author, 'publish', exercise.id)

  const versions = await api.db.owner.exerciseVersion.findMany({
    where: { exercise: { is: { slug: exercise.slug } } },
    select: { number: true },
  })
  expect(versions).toEqual([{ number: 1 }])
})

test.each([
  ['NUL in a text', 'statement.md', '# A\n\0', /statement.md, line 2/],
  ['NUL in code', 'solution.ts', 'const a = "\0"', /solution.ts, line 1/],
  ['an escape in YAML', 'exercise.yaml', 'title: "a\\0b"', /title holds a character/],
  ['code longer than can be submitted', 'starter.ts', 'x'.repeat(65 * 1024), /FILE_TOO_LARGE/],
  ['a document longer than is read', 'exercise.yaml', `# ${'x'.repeat(33 * 1024)}`, /FILE_TOO_LARGE/],
  ['asides that take minutes to read', 'statement.md', ':::note\n'.repeat(201), /more than 200 lines of/],
  ['a column twice', 'exercise.yaml', 'columns: [a, a]', /no column twice/],
])('%s is told, not stored as a fault of ours', async (_, path, text, said) => {
  const author = await api.member({ role: 'author' })
  const { exercise } = await begin(author)

  const saved = await save(author, exercise, path, text)

  const told = [
    ...saved.userErrors.map(({ code }: { code: string }) => code),
    ...(saved.exercise?.problems ?? []).map(({ message }: { message: string }) => message),
  ]
  expect(told.join('\n')).toMatch(said)
})

test('a company that tries very much waits, and learns for how long', async () => {
  const author = await api.member({ role: 'author' })
  const { exercise } = await begin(author)
  expect((await act(author, 'try', exercise.id)).userErrors).toEqual([])
  await api.db.owner.manuscript.updateMany({
    where: { organizationId: author.row.organizationId },
    data: { tries: 117 },
  })

  const refused = await act(author, 'try', exercise.id)

  expect(refused.userErrors).toMatchObject([{ code: 'TRIAL_LIMIT' }])
  expect(refused.userErrors[0].retryAfter).toBeGreaterThan(3000)
  api.clock.advance(61 * 60_000)
  expect((await act(author, 'try', exercise.id)).userErrors).toEqual([])
})

test('a zipped folder becomes an exercise; what is no part of one is named', async () => {
  const author = await api.member({ role: 'author' })
  const zip = Buffer.from(
    zipSync({
      'late-parcels': {
        ...Object.fromEntries(await exampleFiles('From a zip')),
        'notes.docx': strToU8('secret'),
        '.DS_Store': strToU8('x'),
      },
    }),
  ).toString('base64')

  const { exercise, leftOut, userErrors } = await begin(author, { zip })

  expect(userErrors).toEqual([])
  expect(exercise).toMatchObject({ title: 'From a zip', problems: [] })
  expect(leftOut).toEqual(['notes.docx'])
})

test('a zip whose entries unpack to more than they say is refused', async () => {
  const author = await api.member({ role: 'author' })
  const zip = Buffer.from(await zipOf(), 'base64')
  // In the directory at the end each entry says its size again, 24 bytes after its signature.
  const entry = zip.indexOf(Buffer.from([0x50, 0x4b, 1, 2]))
  zip.writeUInt32LE(10, entry + 24)

  expect((await begin(author, { zip: zip.toString('base64') })).userErrors).toMatchObject([
    { code: 'ZIP_REFUSED' },
  ])
})

test.each([
  ['no zip', async () => Buffer.from('hello').toString('base64'), 'ZIP_REFUSED'],
  [
    'a path out of the folder',
    async () => Buffer.from(zipSync({ '../exercise.yaml': strToU8('x') })).toString('base64'),
    'ZIP_REFUSED',
  ],
  [
    'ten megabytes in ten kilobytes',
    () => zipOf((files) => files.set('data/graded.csv', new Uint8Array(10 * 1024 * 1024))),
    'ZIP_REFUSED',
  ],
])('%s is refused', async (_, zip, code) => {
  const author = await api.member({ role: 'author' })

  expect((await begin(author, { zip: await zip() })).userErrors).toMatchObject([{ code }])
})
