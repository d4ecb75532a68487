import { lessonsFor, skillsToLearn } from './next-lessons'

const skill = (slug: string) => ({ slug, name: slug })
const lesson = (slug: string, skills: string[], completedAt: string | null = null) => ({
  ...{ slug, title: slug, minutes: 8, completedAt, skills: skills.map((one) => ({ slug: one })) },
})

test('what is likely weaker is learned next', () => {
  const said = { weaker: [skill('nlp')], review: [{ skill: skill('vision') }] }

  expect(skillsToLearn(said)).toEqual([skill('nlp')])
})

test('where nothing is likely weaker, what was missed most often comes first, three at most', () => {
  const missed = ['a', 'b', 'b', 'c', 'd', 'b', 'c'].map((slug) => ({ skill: skill(slug) }))

  expect(skillsToLearn({ weaker: [], review: [...missed, { skill: null }] })).toEqual(
    ['b', 'c', 'a'].map(skill),
  )
})

test('whoever missed nothing has nothing to catch up on', () => {
  expect(skillsToLearn({ weaker: [], review: [] })).toEqual([])
})

test('of the lessons that teach a skill the unread ones come first, then those that are about it', () => {
  const courses = [
    {
      slug: 'one',
      lessons: [lesson('read', ['nlp'], '2026-11-01'), lesson('aside', ['data', 'nlp'])],
    },
    { slug: 'two', lessons: [lesson('about', ['nlp', 'data']), lesson('other', ['data'])] },
  ]

  expect(lessonsFor(courses, 'nlp').map(({ course, slug, isRead }) => [course, slug, isRead])).toEqual([
    ['two', 'about', false],
    ['one', 'aside', false],
    ['one', 'read', true],
  ])
})
