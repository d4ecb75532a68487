import { givenApi, type Member } from '../../../testkit/api.js'
import { builtInExercise } from '../../../testkit/content.js'
import { failedWith, Grader } from '../../../testkit/grader.js'
import { TestQueue } from '../../../testkit/jobs.js'
import { filesOf, KeptPost } from '../../../testkit/privacy.js'
import { encodeId } from '../../graphql/global-id.js'
import { handlers } from '../../jobs/handlers.js'

const api = await givenApi()
const exercise = await builtInExercise(api.db)
const post = new KeptPost()
const queue = new TestQueue(api.db, handlers({ ...api.composition.services, postman: post }))

const code = 'export async function train() { /* my very own code */ }'

async function givenLearner(given: Parameters<typeof api.member>[0] = {}): Promise<Member> {
  const person = await api.member(given)
  const id = encodeId('Exercise', exercise.id, person.organization.id)
  const handedIn = { organization: person.organizationId, exercise: id }
  await person.does('submitExercise', { ...handedIn, code, clientKey: 'k' }, 'submission { id }')
  await new Grader(api.db).grades(failedWith(exercise.hintId))
  await person.does('saveDraft', { ...handedIn, code: 'let draft', baseRevision: 0 }, 'draft { revision }')
  return person
}

const exportsOf = async (person: Member) =>
  (await person.asks('{ viewer { dataExports { state path done total bytes expiresAt } } }')).viewer
    .dataExports

test('a person gets everything about them as files that say what they are, and a letter when they are there', async () => {
  const ada = await givenLearner({ name: 'Ada Lovelace' })
  await ada.asks('mutation { requestDataExport { export { state } } }')
  expect(await exportsOf(ada)).toMatchObject([{ state: 'WAITING', path: null }])

  await queue.work()

  const [ready] = await exportsOf(ada)
  expect(ready).toMatchObject({ state: 'READY', done: 2, total: 2, bytes: expect.any(Number) })
  const files = (await filesOf(api, ada, ready.path))!
  const folder = `companies/${ada.organization.slug}`
  expect(files.get(`${folder}/submissions/${exercise.slug}-1.ts`)).toBe(code)
  expect(files.get(`${folder}/drafts/${exercise.slug}.ts`)).toBe('let draft')
  const json = (path: string) => JSON.parse(files.get(path)!)
  expect(json('profile.json')).toMatchObject([{ name: 'Ada Lovelace', email: ada.row.user.email }])
  expect(json(`${folder}/submissions.json`)).toMatchObject([
    { exercise_slug: exercise.slug, file: `submissions/${exercise.slug}-1.ts` },
  ])
  expect(json(`${folder}/gradings.json`)).toMatchObject([{ verdict: 'failed', criteria: expect.any(Array) }])
  expect(json(`${folder}/activity.json`).map(({ action }: { action: string }) => action)).toContain(
    'submission.created',
  )
  for (const path of files.keys())
    if (path.endsWith('.json')) expect(files.get('README.md')).toContain(`\`${path}\``)
  const letter = post.letters.find(({ to }) => to === ada.row.user.email)!
  expect(letter.subject).toBe('The copy of your data is ready')
  expect(letter.text).toContain('/settings#your-data')
})

test('nothing of others, no secret and no hidden data is in it', async () => {
  const organization = await api.db.givenOrganization()
  const owner = await api.member({ organization, role: 'owner', name: 'Olive Overseer' })
  const ada = await givenLearner({ organization })
  await owner.does(
    'changeMember',
    { member: encodeId('Member', ada.row.id, organization.id), role: 'MANAGER' },
    'member { id }',
  )
  const run = await api.db.owner.run.findFirstOrThrow({ where: { userId: ada.row.userId } })
  const session = await api.db.owner.session.findFirstOrThrow({ where: { userId: ada.row.userId } })
  await ada.asks('mutation { requestDataExport { export { id } } }')
  await queue.work()

  const files = (await filesOf(api, ada, (await exportsOf(ada))[0].path))!

  const text = [...files.values()].join('\n')
  expect(files.get(`companies/${organization.slug}/activity.json`)).toContain('member.role-changed')
  for (const secret of [
    owner.row.user.name,
    owner.row.user.email,
    owner.row.userId,
    run.dataSeed!,
    session.token,
  ])
    expect(text).not.toContain(secret)
})

test('what somebody did in a company that they have left is theirs to know', async () => {
  const ada = await givenLearner()
  await ada.does(
    'removeMember',
    { member: encodeId('Member', ada.row.id, ada.organization.id) },
    'removed { name }',
  )
  await ada.asks('mutation { requestDataExport { export { id } } }')
  await queue.work()

  const files = (await filesOf(api, ada, (await exportsOf(ada))[0].path))!

  expect(files.has(`companies/${ada.organization.slug}/submissions.json`)).toBe(true)
})

test('the README is in the person’s language', async () => {
  const mei = await api.member({ locale: 'zh-CN' })
  await mei.asks('mutation { requestDataExport { export { id } } }')
  await queue.work()

  const files = (await filesOf(api, mei, (await exportsOf(mei))[0].path))!

  expect(files.get('README.md')).toContain('文件说明')
})

test('a copy is for nobody else, not even an owner, and for seven days', async () => {
  const organization = await api.db.givenOrganization()
  const ada = await api.member({ organization })
  await ada.asks('mutation { requestDataExport { export { id } } }')
  await queue.work()
  const [{ path }] = await exportsOf(ada)

  expect(await filesOf(api, await api.member({ organization, role: 'owner' }), path)).toBeNull()
  expect(await filesOf(api, api.somebody(), path)).toBeNull()
  expect(await filesOf(api, ada, path)).not.toBeNull()

  await api.db.owner.dataExport.updateMany({
    where: { userId: ada.row.userId },
    data: { expiresAt: new Date() },
  })
  expect(await filesOf(api, ada, path)).toBeNull()
  expect(await exportsOf(ada)).toEqual([])
})

test('whoever signed in long ago signs in again first', async () => {
  const ada = await api.member()
  await api.db.owner.session.updateMany({
    where: { userId: ada.row.userId },
    data: { createdAt: new Date(Date.now() - 3_600_000) },
  })

  const { requestDataExport } = await ada.asks(
    'mutation { requestDataExport { export { id } userErrors { code } } }',
  )

  expect(requestDataExport).toEqual({ export: null, userErrors: [{ code: 'SIGN_IN_AGAIN' }] })
})

test('asking again while one is made gives the same, and more than five a day are refused', async () => {
  const ada = await api.member()
  const ask = async () =>
    (await ada.asks('mutation { requestDataExport { export { id } userErrors { code } } }')).requestDataExport
  const first = await ask()
  expect((await ask()).export).toEqual(first.export)

  for (let more = 2; more <= 5; more++) {
    await queue.work()
    expect((await ask()).userErrors).toEqual([])
  }
  await queue.work()

  expect((await ask()).userErrors).toEqual([{ code: 'COPIES_ENOUGH' }])
})
