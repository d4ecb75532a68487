import { nextOf } from './use-grid'

const size = { rows: 30, columns: 5 }
const press = (key: string, at: { row: number; column: number }, held: object = {}) =>
  nextOf({ key, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...held }, at, size)

test('arrows go to the neighbour and stay within, Home and End to the ends of the row, with Ctrl of the grid', () => {
  const at = { row: 3, column: 2 }

  expect(press('ArrowDown', at)).toEqual({ row: 4, column: 2 })
  expect(press('ArrowLeft', { row: 3, column: 0 })).toEqual({ row: 3, column: 0 })
  expect(press('ArrowUp', { row: 0, column: 1 })).toEqual({ row: 0, column: 1 })
  expect(press('Home', at)).toEqual({ row: 3, column: 0 })
  expect(press('End', at)).toEqual({ row: 3, column: 4 })
  expect(press('End', at, { ctrlKey: true })).toEqual({ row: 29, column: 4 })
  expect(press('PageDown', { row: 25, column: 0 })).toEqual({ row: 29, column: 0 })
})

test('other keys are left to what has the focus', () => {
  for (const key of ['Enter', ' ', 'Tab', 'a']) expect(press(key, { row: 1, column: 1 })).toBeNull()
  expect(press('ArrowLeft', { row: 1, column: 1 }, { altKey: true })).toBeNull()
})
