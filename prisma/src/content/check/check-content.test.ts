import { readContent, type Content } from '../read-content.js'
import { checkContent } from './check-content.js'
import { miscounted, states } from './numbers.js'

const content = await readContent()
const words = (count: number, word: string) => Array.from({ length: count }, () => word).join(' ')
const said = (en: string, zh = '说清楚这一点为什么成立。') => ({ en, 'zh-CN': zh })

/** A course of one lesson without a fault. */
function sound(): Content {
  const body = (text: string) =>
    `${text}\n\n::figure{name="threshold"}\n\n## The idea\n\n$$\nr = \\frac{40}{40 + 10} = 0.80\n$$`
  return {
    ...content,
    figures: ['threshold'],
    learningPaths: [],
    courses: [
      {
        slug: 'a-course',
        texts: content.courses[0]!.texts,
        requires: [],
        lessons: [
          {
            slug: 'a-lesson',
            minutes: 6,
            skills: ['model-evaluation'],
            after: [],
            papers: [{ title: 'A paper', by: 'Somebody', year: 1958, url: 'https://example.com/paper' }],
            numbers: [{ says: '0.80', is: '40 / (40 + 10)' }],
            check: [
              {
                id: 'how-many',
                kind: 'numeric',
                prompt: said('How many were found?', '一共找到了多少个真正紧急的？'),
                answer: 0.8,
                tolerance: 0.01,
                is: '40 / 50',
                why: said('It is forty of fifty.'),
              },
              {
                id: 'which-one',
                kind: 'single',
                prompt: said('Which one is it?', '下面哪一个说法才是对的？'),
                options: [
                  { text: said('This', '这个'), why: said('For a good reason.'), right: true },
                  { text: said('That', '那个'), why: said('Not for that reason.') },
                  { text: said('Neither', '都不'), why: said('Not for that either.') },
                ],
              },
            ],
            texts: {
              en: { title: 'A lesson', summary: 'What it is about.', body: body(words(700, 'word')) },
              'zh-CN': { title: '一课', summary: '这一课讲的是什么。', body: body('字'.repeat(1200)) },
            },
          },
        ],
      },
    ],
  }
}

const problemsOf = (made: Content) =>
  checkContent(made, [])
    .problems.filter(({ says }) => !says.startsWith('no lesson is about'))
    .map(({ where, says }) => `${where}: ${says}`)

test('a sound lesson has no problem, and all of it is counted', () => {
  expect(problemsOf(sound())).toEqual([])
  expect(checkContent(sound(), [])).toMatchObject({
    courses: 1,
    lessons: 1,
    languages: 2,
    figures: 1,
    quizQuestions: 2,
  })
})

test('skills and exercises that no lesson leads to are told', () => {
  const { problems } = checkContent(sound(), ['linear-regression'])

  expect(problems).toContainEqual({ where: 'compute-cost', says: 'no lesson is about the skill' })
  expect(problems).toContainEqual({
    where: 'linear-regression',
    says: 'no lesson leads to the exercise',
  })
})

type Lesson = Content['courses'][number]['lessons'][number]
const faults: [string, (lesson: Lesson) => void, RegExp][] = [
  ['an unknown skill', (lesson) => lesson.skills.push('juggling'), /no skill is called juggling/],
  ['an unknown exercise', (lesson) => (lesson.exercise = 'juggling'), /no exercise is called juggling/],
  ['a lesson before it that is not there', (lesson) => lesson.after.push('x'), /no lesson is called x/],
  ['itself before it', (lesson) => lesson.after.push('a-lesson'), /comes after itself: a-lesson → a-lesson/],
  ['an unknown figure', ({ texts }) => replace(texts, 'threshold', 'juggler'), /no figure is called juggler/],
  ['no figure', ({ texts }) => replace(texts, '::figure{name="threshold"}', ''), /has no figure/],
  ['no source', (lesson) => (lesson.papers = []), /no primary source/],
  ['one question', (lesson) => lesson.check.pop(), /two to four questions/],
  ['a block more in one language', ({ texts }) => (texts.en.body += '\n\nMore.'), /block 5 is missing/],
  ['a formula of one language', ({ texts }) => replace({ en: texts.en }, '{40 + 10}', '{50}'), /formula/],
  ['a broken formula', ({ texts }) => replace(texts, '\\frac{40}', '\\frac{40'), /does not render/],
  ['a link that runs', ({ texts }) => (texts.en.body += '\n\n[x](javascript:y)'), /no https address/],
  ['a wrong number', ({ numbers }) => (numbers[0]!.is = '40 / 60'), /0\.80 should be 0\.67/],
  [
    'a number it does not state',
    ({ numbers }) => numbers.push({ says: '77', is: '77' }),
    /does not state 77/,
  ],
  ['too much to read', (lesson) => (lesson.minutes = 3), /takes about \d+ minutes, not 3/],
  ['a wrong answer', ({ check }) => Object.assign(check[0]!, { answer: 0.7 }), /its answer should be 0\.8/],
  ['a question twice', ({ check }) => (check[1]!.id = 'how-many'), /two of this name/],
  [
    'a right answer that is the longest by far',
    ({ check }) => (optionsOf(check[1]!)[0]!.text.en = words(9, 'long')),
    /much longer/,
  ],
  [
    'an option that gives itself away',
    ({ check }) => (optionsOf(check[1]!)[1]!.text.en = 'It is always so'),
    /gives itself away/,
  ],
]

test.each(faults)('%s is found', (_name, spoil, told) => {
  const spoilt = sound()
  spoil(spoilt.courses[0]!.lessons[0]!)

  expect(problemsOf(spoilt).join('\n')).toMatch(told)
})

/** Courses in a circle of three, whose last leg is the order of a path. */
function circling(): Content {
  const made = sound()
  const [course] = made.courses
  const courseOf = (slug: string, first?: string) => ({
    ...{ ...course!, slug, lessons: [] },
    requires: first ? [{ course: first }] : [],
  })
  const step = (slug: string) => ({ course: slug, requires: [] })
  return {
    ...made,
    courses: [course!, courseOf('trees', 'seeds'), courseOf('seeds', 'fruit'), courseOf('fruit')],
    learningPaths: [
      {
        ...content.learningPaths[0]!,
        slug: 'orchard',
        courses: [step('a-course'), step('trees'), step('fruit')],
      },
    ],
  }
}

test('courses that wait for each other are told by the names of their circle, whatever makes them wait', () => {
  expect(problemsOf(circling())).toEqual(['trees: comes after itself: fruit → seeds → trees → fruit'])
  const straight = circling()
  straight.learningPaths[0]!.courses.pop()
  expect(problemsOf(straight)).toEqual([])
})

test('a course, a skill or a level that nobody knows is told where it is asked for', () => {
  const made = circling()
  made.courses[3]!.requires = [{ course: 'orchids' }]
  made.learningPaths[0]!.courses[2]!.requires = [{ skill: 'pruning', level: 'mastered' }]

  expect(problemsOf(made).join('\n')).toMatch(/fruit: no course is called orchids/)
  expect(problemsOf(made).join('\n')).toMatch(/orchard\/fruit: no skill is called pruning/)
  expect(problemsOf(made).join('\n')).toMatch(/orchard\/fruit: no level is called mastered/)
})

function replace(texts: Partial<Lesson['texts']>, from: string, to: string): void {
  for (const text of Object.values(texts)) text.body = text.body.replace(from, to)
}

function optionsOf(question: Lesson['check'][number]) {
  if (question.kind !== 'single') throw new Error('has no options')
  return question.options
}

test.each([
  ['0.67', '40 / 60', null],
  ['0.66', '40 / 60', '0.67'],
  ['97 %', '970 / 1000', null],
  ['1 000', '10^3', null],
  ['1,250.5', '2501 / 2', null],
  ['−0.8', '-4 / 5', null],
  ['0.5', '0.45', null],
])('%s for %s', (says, is, right) => {
  expect(miscounted({ says, is })).toBe(right)
})

test('a number is found whether it stands in prose, in a formula or in Chinese', () => {
  expect(states('right 95 % of the time', '95 %')).toBe(true)
  expect(states('$p = 95\\,\\%$', '95 %')).toBe(true)
  expect(states('准确率95%', '95 %')).toBe(true)
  expect(states('of 1 000 tickets', '1,000')).toBe(true)
  expect(states('of 10 tickets', '100')).toBe(false)
})
