import { addressOf, groupsOf, piecesOf, type Hit } from './hits'

const plain = (text: string) => ({ text, marks: [] })
const hit = (kind: string, slug: string, more: Partial<Hit> = {}) =>
  ({
    ...{ kind, slug, section: null, locale: 'EN', course: null, heading: null },
    ...{ title: plain(slug), excerpt: plain('') },
    ...more,
  }) as Hit

test('hits stand by kind, that of the best first, and are counted as they are shown', () => {
  const groups = groupsOf([hit('LESSON', 'a'), hit('SKILL', 'b'), hit('LESSON', 'c')])

  expect(groups.map(({ kind, hits }) => [kind, hits.map((one) => [one.hit.slug, one.place])])).toEqual([
    [
      'LESSON',
      [
        ['a', 0],
        ['c', 1],
      ],
    ],
    ['SKILL', [['b', 2]]],
  ])
})

test('a lesson leads to its section, a skill to what trains it', () => {
  const course = { id: '1', slug: 'how', title: 'How' }

  expect(addressOf(hit('LESSON', 'slopes', { course, section: 2 }))).toBe('/courses/how/slopes#section-2')
  expect(addressOf(hit('LESSON', 'slopes', { course }))).toBe('/courses/how/slopes')
  expect(addressOf(hit('SKILL', 'vision'))).toBe('/exercises?skill=vision')
})

test('a text is cut where marks begin and end', () => {
  const marks = [
    { start: 0, end: 2 },
    { start: 4, end: 6 },
  ]

  expect(piecesOf({ text: '梯度与下降', marks: marks.slice(0, 1) })).toEqual([
    { text: '梯度', isMarked: true },
    { text: '与下降', isMarked: false },
  ])
  expect(piecesOf({ text: 'ab, cd', marks }).map(({ text }) => text)).toEqual(['ab', ', ', 'cd'])
  expect(piecesOf(plain('none'))).toEqual([{ text: 'none', isMarked: false }])
})
