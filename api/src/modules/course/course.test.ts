import { givenApi } from '../../../testkit/api.js'

const api = await givenApi()

const courses = `courses { minutes progress { completed total } lessons { id minutes completedAt exercise { expectedMinutes } } }`

test('a course takes the time of its lessons and of their exercises', async () => {
  const ada = await api.member()

  const { organization } = await ada.asks(`{ organization(slug: "${ada.organization.slug}") { ${courses} } }`)

  for (const { minutes, lessons } of organization.courses) {
    const times = lessons.map(
      (lesson: { minutes: number; exercise: { expectedMinutes: number } | null }) =>
        lesson.minutes + (lesson.exercise?.expectedMinutes ?? 0),
    )
    expect(minutes).toBe(times.reduce((sum: number, time: number) => sum + time))
    expect(minutes).toBeGreaterThan(lessons.length)
  }
})

test('a lesson completed twice counts once, for this person alone, and keeps its first time', async () => {
  const ada = await api.member()
  const bob = await api.member({ organization: ada.organization })
  const progressOf = async (person: typeof ada) =>
    (await person.asks(`{ organization(slug: "${ada.organization.slug}") { ${courses} } }`)).organization
      .courses[0]
  const [lesson] = (await progressOf(ada)).lessons
  const completes = () =>
    ada.does(
      'completeLesson',
      { organization: ada.organizationId, lesson: lesson.id },
      'lesson { completedAt }',
    )

  const first = await completes()
  const again = await completes()

  expect(again.lesson.completedAt).toBe(first.lesson.completedAt)
  expect((await progressOf(ada)).progress.completed).toBe(1)
  expect((await progressOf(bob)).progress.completed).toBe(0)
})
