import { numberSetting } from './settings'

test.each([
  ['12', 12],
  ['-3.5', -3.5],
  ['30000', 240],
  ['-1e9', -240],
  ['many', 12],
  [undefined, 12],
])('a figure that draws 12 by itself draws, told %s, %s', (told, drawn) => {
  expect(numberSetting(told === undefined ? {} : { ideas: told }, 'ideas', 12)).toBe(drawn)
})

test('where a figure’s own is near zero, it is told up to twenty', () => {
  expect([numberSetting({ cost: '50' }, 'cost', 0), numberSetting({ cost: '0.5' }, 'cost', 0.1)]).toEqual([
    20, 0.5,
  ])
})
