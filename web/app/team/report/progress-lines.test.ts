import { createI18n } from '~/i18n/catalogues'
import { groupLines, type Groups } from './progress-lines'

const words = (await createI18n('en')).getFixedT('en', ['team', 'progress', 'common'])
const exercise = { id: '1', slug: 'one', title: 'One' }
const groups: Groups = {
  averagePassed: 1.5,
  waiting: 2,
  funnel: [
    { step: 'JOINED', people: 12, namesShown: true },
    { step: 'CERTIFIED', people: null, namesShown: false },
  ],
  due: { people: 1, doneInTime: 1, doneLate: 0, later: 0, soon: 0, over: 0 },
  weeks: [{ from: '2026-11-30', people: 7 }],
  exercises: [
    { exercise, people: 9, passRate: 0.8, bound: 'AT_LEAST', attempts: 1.5, minutes: 0 },
    { exercise, people: 7, passRate: 0.2, bound: 'AT_MOST', attempts: null, minutes: null },
  ],
}

test('the file of a team says what the page says, in its words', () => {
  const lines = groupLines(words, groups)

  expect(lines.slice(0, 3)).toEqual([
    ['From invited to certified', 'Joined', 12, ''],
    ['From invited to certified', 'Certified', '', 'not shown'],
    ['What was given by a day', 'Done in time', 1, ''],
  ])
  expect(lines.slice(7)).toEqual([
    ['Activity by week', '2026-11-30', 7, ''],
    ['How exercises go', 'One', '80% or more', 'Tried by 9, Attempts 1.5, Minutes under 5'],
    ['How exercises go', 'One', '20% or less', 'Tried by 7'],
    ['How exercises go', '', 1.5, 'On average each has passed 1.5 exercises.'],
    ['Who needs you', '', 2, '2 people were invited two weeks ago or longer and have not come.'],
  ])
})

test('weeks that are withheld are said to be, and of nobody who waits nothing is said', () => {
  const lines = groupLines(words, {
    ...groups,
    weeks: null,
    averagePassed: null,
    waiting: null,
    exercises: [],
  })

  expect(lines.slice(7)).toEqual([['Activity by week', '', '', 'not shown']])
})
