import { balanceOf, machineNames, machines, passOf } from './machines'

const work = { parameters: 8e9, bits: 16, tokens: 1 }

test('the card writes at most 209 tokens a second, and computes for a sliver of the time', () => {
  const pass = passOf(machines.card, work)

  expect(pass.weights).toBe(16e9)
  expect(pass.fetching).toBeCloseTo(0.00478, 5)
  expect(pass.computing).toBeCloseTo(0.000016, 6)
  expect(pass.tokensPerSecond).toBeCloseTo(209, 0)
})

test('the server is eleven times slower at writing and a hundred times at reading', () => {
  const ratio = (tokens: number) =>
    passOf(machines.server, { ...work, tokens }).seconds / passOf(machines.card, { ...work, tokens }).seconds

  expect(ratio(1)).toBeCloseTo(11.2, 1)
  expect(ratio(1500)).toBeCloseTo(98.9, 1)
  expect(passOf(machines.server, { ...work, tokens: 1500 }).seconds).toBeCloseTo(2.4)
})

test('at the balance the two take equally long, with any number of bits', () => {
  expect(balanceOf(machines.card, 16)).toBeCloseTo(295, 0)
  for (const name of machineNames)
    for (const bits of [4, 8, 16]) {
      const tokens = balanceOf(machines[name], bits)
      const { fetching, computing } = passOf(machines[name], { parameters: 8e9, bits, tokens })
      expect(computing).toBeCloseTo(fetching, 10)
    }
})

test('a quarter of the bits writes four times as fast', () => {
  const { tokensPerSecond } = passOf(machines.server, { ...work, bits: 4 })

  expect(tokensPerSecond).toBeCloseTo(4 * passOf(machines.server, work).tokensPerSecond)
  expect(tokensPerSecond).toBeCloseTo(75, 0)
})

test('seventy billion parameters at 16 bits fit into no card, but into the server', () => {
  expect(passOf(machines.card, { ...work, parameters: 70e9 }).fits).toBe(false)
  expect(passOf(machines.server, { ...work, parameters: 70e9 }).fits).toBe(true)
})
