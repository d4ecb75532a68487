import { bordersOf, checked, taskNames, tasks, unread } from './drafts'

test.each([
  ['service', 0.99, -0.67],
  ['content', 2.47, 0.77],
  ['education', 1.22, 0.47],
] as const)('one draft of %s brings %p checked and %p unread', (name, withCheck, without) => {
  expect(checked(tasks[name])).toBeCloseTo(withCheck)
  expect(unread(tasks[name])).toBeCloseTo(without)
})

test('the borders of the replies are those of the lesson', () => {
  const { checkedPays, unreadPays, unreadWins } = bordersOf(tasks.service)

  expect(checkedPays).toBeCloseTo(0.4)
  expect(unreadPays).toBeCloseTo(0.764, 3)
  expect(unreadWins).toBeCloseTo(0.931, 3)
})

test.each(taskNames)('at its borders %s brings nothing, or the same either way', (name) => {
  const task = tasks[name]
  const { checkedPays, unreadPays, unreadWins } = bordersOf(task)

  expect(checked({ ...task, right: checkedPays })).toBeCloseTo(0)
  expect(unread({ ...task, right: unreadPays })).toBeCloseTo(0)
  expect(unread({ ...task, right: unreadWins })).toBeCloseTo(checked({ ...task, right: unreadWins }))
})

test('checking that takes as long as the work never pays', () => {
  expect(checked({ ...tasks.service, check: 5, right: 1 })).toBeLessThan(0)
})
