import { desk, planned, practised, start, wayOf, type Hall } from './warehouse'

const dry: Hall = { step: -1, slip: 0 }
const mostOf = (table: number[][], cell: number) => Math.max(...table[cell]!)

test('the news of the desk spreads backwards with the worth that the lesson reckons', () => {
  const table = practised(dry, 3000)

  expect([17, 16, 15, 14].map((cell) => mostOf(table, cell).toFixed(2))).toEqual([
    '10.00',
    '8.00',
    '6.20',
    '4.58',
  ])
  expect(mostOf(table, start)).toBeCloseTo(0.63, 1)
})

test('on a dry floor the cart goes along the edge, on a slippery one a row further up', () => {
  const rowsOf = (hall: Hall) => wayOf(practised(hall, 3000)).cells.map((cell) => Math.floor(cell / 6))

  expect(Math.min(...rowsOf(dry))).toBe(2)
  expect(Math.min(...rowsOf({ step: -1, slip: 0.2 }))).toBe(1)
})

test('a step that costs 4 sends it over the ramp, one that brings 1.2 sends it in circles', () => {
  expect(wayOf(practised({ step: -4, slip: 0 }, 3000))).toMatchObject({ end: 'ramp' })
  expect(wayOf(practised({ step: 1.2, slip: 0 }, 3000))).toMatchObject({ end: 'nowhere' })
  expect(mostOf(planned({ step: 1.2, slip: 0 }), start)).toBeCloseTo(12)
  expect(mostOf(planned({ step: -4, slip: 0 }), start)).toBeCloseTo(-10)
})

test('practice comes to what planning says', () => {
  for (const hall of [dry, { step: -1, slip: 0.2 }]) {
    const [learned, known] = [practised(hall, 3000), planned(hall)]
    for (let cell = 0; cell < start; cell++)
      expect(Math.abs(mostOf(learned, cell) - mostOf(known, cell))).toBeLessThan(0.8)
  }
})

test('before any trip the cart knows no way', () => {
  expect(wayOf(practised(dry, 0)).cells.at(-1)).not.toBe(desk)
})
