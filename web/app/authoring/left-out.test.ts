import { leftOutIn, withLeftOut } from './left-out'

const page = 'http://localhost/o/acme/authoring/late'

test('the page that comes next is told what was left out', () => {
  const paths = ['notes/read me.txt', '数据/表.xlsx']

  expect(leftOutIn(withLeftOut(page, paths))).toEqual(paths)
  expect(withLeftOut(page, [])).toBe(page)
})

test('what is no path, or too long, or too much, is not repeated', () => {
  const query = (paths: string[]) => `${page}?${new URLSearchParams(paths.map((path) => ['leftOut', path]))}`

  expect(leftOutIn(query(['Call +1 555!', 'https://evil.example', 'a'.repeat(81), '', 'a.txt']))).toEqual([
    'a.txt',
  ])
  expect(leftOutIn(query(Array.from({ length: 30 }, (_, at) => `${at}.txt`)))).toHaveLength(10)
})
