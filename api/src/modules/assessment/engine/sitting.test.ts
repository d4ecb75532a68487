import fc from 'fast-check'
import { ParameterFault, prepareBank } from './bank.js'
import type { Blueprint } from './blueprint.js'
import { cappedItems } from './exposure.js'
import { categoryCount } from './models.js'
import { nextItem } from './next.js'
import { replay } from './report.js'
import { openSitting, takeAnswer, type Sitting, type SittingSetup } from './sitting.js'
import { chanceScores, choice, mixedItems, never, set, sum, taken } from './testkit/sittings.js'

describe('a sitting', () => {
  const bank = prepareBank(set(mixedItems(2, 30)))
  const blueprint: Blueprint = {
    minItems: 5,
    maxItems: 16,
    skills: [
      { skill: 's0', min: 4, max: 9, contents: [{ content: 'c1', min: 2, max: 3 }] },
      { skill: 's1', min: 6, contents: [{ content: 'c0', max: 2 }] },
    ],
    stop: { standardError: 0.35 },
  }
  const setup = (seed: number): SittingSetup => ({
    seed,
    blueprint,
    correlation: [
      [1, 0.5],
      [0.5, 1],
    ],
  })

  test('keeps to its blueprint, its exclusions and its families, whatever is answered', () => {
    fc.assert(
      fc.property(
        fc.nat(),
        fc.array(fc.constantFrom(...bank.items.map(({ item }) => item.id)), { maxLength: 12 }),
        (seed, excluded) => {
          const { sitting } = taken(bank, { ...setup(seed), excluded }, chanceScores(bank, seed))
          const asked = sitting.answers.map(({ item }) => bank.items[bank.positions.get(item)!]!.item)
          const count = (skill: string, content?: string) =>
            asked.filter((one) => one.skill === skill && (content === undefined || one.content === content))
              .length
          const families = asked.flatMap(({ family }) => family ?? [])

          expect(new Set(asked.map(({ id }) => id)).size).toBe(asked.length)
          expect(asked.some(({ id }) => excluded.includes(id))).toBe(false)
          expect(new Set(families).size).toBe(families.length)
          expect(asked.length).toBeLessThanOrEqual(16)
          expect(count('s0')).toBeGreaterThanOrEqual(4)
          expect(count('s0')).toBeLessThanOrEqual(9)
          expect(count('s0', 'c1')).toBeGreaterThanOrEqual(2)
          expect(count('s0', 'c1')).toBeLessThanOrEqual(3)
          expect(count('s1')).toBeGreaterThanOrEqual(6)
          expect(count('s1', 'c0')).toBeLessThanOrEqual(2)
        },
      ),
      { numRuns: 40 },
    )
  })

  test('replays to the same bits, also after a journey through JSON', () => {
    fc.assert(
      fc.property(fc.nat(), (seed) => {
        const { sitting, report } = taken(bank, setup(seed), chanceScores(bank, seed))
        const stored = JSON.parse(JSON.stringify(sitting)) as Sitting

        const again = replay(prepareBank(set(mixedItems(2, 30))), stored.setup, stored.answers)

        expect(again).toEqual({ kind: 'same', sitting, report })
      }),
      { numRuns: 15 },
    )
  })

  test('says where a changed log parts from what would have been asked', () => {
    const { sitting } = taken(bank, setup(3), chanceScores(bank, 3))
    const log = [sitting.answers[1]!, sitting.answers[0]!, ...sitting.answers.slice(2)]

    expect(replay(bank, sitting.setup, log)).toMatchObject({ kind: 'different', position: 0 })
  })

  test.each(['worst', 'best'] as const)('ends with an honest report when every answer is the %s', (kind) => {
    const { report } = taken(bank, setup(1), (id) =>
      kind === 'worst' ? 0 : categoryCount(bank.items[bank.positions.get(id)!]!.item.model) - 1,
    )

    for (const { own, borrowed } of report)
      for (const estimate of [own, borrowed]) {
        expect(Math.abs(estimate.mean)).toBeLessThan(4)
        expect(Math.sign(estimate.mean)).toBe(kind === 'worst' ? -1 : 1)
        expect(estimate.standardError).toBeGreaterThan(0.1)
        expect(sum(Object.values(estimate.probabilities))).toBeCloseTo(1, 8)
      }
  })

  test('takes no answer twice, out of turn, to another item, beyond the scores or under other parameters', () => {
    const opened = openSitting(bank, setup(5))
    const first = nextItem(bank, opened.kind === 'opened' ? opened.sitting : never())
    const asked = first.kind === 'ask' ? first : never()
    const answer = { item: asked.item, score: 0, seconds: 4 }
    const answered = takeAnswer(bank, asked.sitting, answer)
    const after = answered.kind === 'taken' ? answered.sitting : never()
    const other = bank.items.find(({ item }) => item.id !== asked.item)!.item.id

    expect(nextItem(bank, asked.sitting)).toEqual(asked)
    expect(takeAnswer(bank, after, answer)).toEqual({ kind: 'refused', code: 'ALREADY_ANSWERED' })
    expect(takeAnswer(bank, asked.sitting, { ...answer, item: other })).toEqual({
      kind: 'refused',
      code: 'NOT_ASKED',
    })
    expect(takeAnswer(bank, asked.sitting, { ...answer, score: 9 })).toEqual({
      kind: 'refused',
      code: 'NO_SUCH_SCORE',
    })
    expect(takeAnswer({ ...bank, version: 'next' }, asked.sitting, answer)).toEqual({
      kind: 'refused',
      code: 'OTHER_PARAMETERS',
    })
    expect(() => nextItem({ ...bank, version: 'next' }, after)).toThrow(ParameterFault)
  })

  test('ends by time, and when every level is clear', () => {
    const slow = taken(
      bank,
      { ...setup(2), blueprint: { ...blueprint, stop: { seconds: 100 } } },
      () => 0,
      30,
    )
    const clear = taken(
      bank,
      { ...setup(2), blueprint: { ...blueprint, stop: { levelProbability: 0.7 } } },
      () => 0,
    )

    expect(slow.reason).toBe('time')
    expect(slow.sitting.answers).toHaveLength(4)
    expect(clear.reason).toBe('classified')
    for (const { borrowed } of clear.report)
      expect(borrowed.probabilities.starting).toBeGreaterThanOrEqual(0.7)
  })

  test('says what a bank lacks for its blueprint', () => {
    const excluded = bank.items
      .filter(({ item }) => item.skill === 's0' && item.content === 'c1')
      .map(({ item }) => item.id)

    expect(openSitting(bank, { ...setup(1), excluded })).toMatchObject({
      kind: 'refused',
      problem: { code: 'BANK_TOO_SMALL', detail: 's0, c1: 2 items are asked for, 0 can be asked together.' },
    })
    expect(openSitting(bank, { ...setup(1), blueprint: { ...blueprint, maxItems: 9 } })).toMatchObject({
      kind: 'refused',
      problem: { code: 'BLUEPRINT_UNCLEAR' },
    })
    expect(
      openSitting(bank, {
        ...setup(1),
        blueprint: { minItems: 99, maxItems: 99, skills: [{ skill: 's0' }] },
      }),
    ).toMatchObject({ kind: 'refused', problem: { code: 'BANK_TOO_SMALL' } })
    expect(
      openSitting(bank, {
        ...setup(1),
        correlation: [
          [1, 2],
          [2, 1],
        ],
      }),
    ).toMatchObject({
      kind: 'refused',
      problem: { code: 'CORRELATION_IMPOSSIBLE' },
    })
  })

  test('of a bank of one item asks it and ends', () => {
    const tiny = prepareBank(set([choice('only', 's', 0)]))
    const { sitting, reason } = taken(
      tiny,
      { seed: 1, correlation: [[1]], blueprint: { minItems: 1, maxItems: 5, skills: [{ skill: 's' }] } },
      () => 1,
    )

    expect(sitting.answers).toHaveLength(1)
    expect(reason).toBe('bank-exhausted')
  })
})

describe('exposure', () => {
  test('stays under the cap for every item', () => {
    const bank = prepareBank(set(mixedItems(1, 60)))
    const counts = new Map<string, number>()
    const blueprint: Blueprint = { minItems: 10, maxItems: 10, skills: [{ skill: 's0' }] }
    for (let sittings = 0; sittings < 150; sittings++) {
      const capped = cappedItems({ sittings, asked: counts }, 0.25)
      const { sitting } = taken(
        bank,
        { seed: sittings, correlation: [[1]], blueprint, capped },
        chanceScores(bank, sittings),
      )
      for (const { item } of sitting.answers) counts.set(item, (counts.get(item) ?? 0) + 1)
    }

    expect(Math.max(...counts.values())).toBeLessThanOrEqual(0.25 * 150 + 1)
    expect(counts.size).toBe(60)
  })
})
