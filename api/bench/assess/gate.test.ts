import { runWorld } from './run/world.js'
import { parseWorld, readWorld, worldNames, WorldFault, type World } from './world.js'

const run = async (world: string, changes: object = {}) =>
  runWorld({ ...readWorld(world), ...changes } as World, { engine: 'ours', world, seed: 7, simulees: 200 })

describe('the engine in public worlds, with 200 simulees', () => {
  test('measures five correlated skills', async () => {
    const figures = await run('five-skills-mixed', { banks: 1, pilot: { people: 150, answersPerSkill: 10 } })

    expect(figures.rmse).toBeLessThan(0.48)
    expect(figures.coverage).toBeGreaterThan(0.92)
    expect(figures.coverage).toBeLessThan(0.98)
    expect(figures.meanLength).toBe(40)
  })

  test('reaches its standard error in few items and uses the whole bank', async () => {
    const figures = await run('single-2pl-300', { banks: 1 })

    expect(figures.meanLength).toBeLessThan(27.5)
    expect(figures.preciseShare).toBeGreaterThan(0.97)
    expect(figures.rmse).toBeLessThan(0.34)
  })

  test('says growth where there is some and seldom where there is none', async () => {
    const figures = await run('growth', { changes: [0, 0.8], items: 100 })

    expect(figures.falseGrowth).toBeLessThan(0.13)
    expect(figures['foundAt0.8']).toBeGreaterThan(0.33)
  })

  test('gives the same figures for the same seed', async () => {
    const [one, other] = [await run('startup-60', { banks: 1 }), await run('startup-60', { banks: 1 })]

    expect({ ...one, seconds: 0, cpuMsPerItem: 0 }).toEqual({ ...other, seconds: 0, cpuMsPerItem: 0 })
  })
})

describe('a world', () => {
  const odd = {
    version: 1,
    kind: 'sittings',
    title: 'Everything at once',
    simulees: 20,
    banks: 2,
    skills: ['a', 'b', 'c'],
    ability: { shape: 'bimodal', mean: 0.5, sd: 1.3 },
    correlation: -0.2,
    bank: [
      {
        items: 12,
        difficulty: { mean: 2, sd: 0.2, gap: [1.9, 2.1] },
        formats: [
          { share: 1, model: 'choice', guessing: 0.1, declaredGuessing: 0.33 },
          { share: 1, model: 'graded', categories: 8 },
        ],
      },
      { list: [{ model: { kind: 'logistic', slope: 9, difficulty: -6 }, family: 'one' }] },
      {
        items: 9,
        slope: { logMean: -2, logSd: 1 },
        formats: [{ share: 1, model: 'partial-credit', categories: 3 }],
      },
    ],
    calibration: { answersPerItem: [0, 3], answersPerPerson: 2 },
    pilot: { people: 15, answersPerSkill: 3 },
    test: { maxItems: 30, minItems: 2, standardError: 0.5, exposureCap: 0.1 },
    behaviours: {
      careless: { people: 0.5, answers: 0.5 },
      foreknowledge: { people: 0.5, items: 0.5 },
      testlets: { size: 3, sd: 1 },
      missing: 0.2,
    },
    faults: { wrongKeys: 0.2, drift: { items: 0.5, sd: 1 } },
  }

  test.each(['ours', 'random'] as const)(
    'in which everything goes wrong at once does not stop %s',
    async (engine) => {
      const figures = await runWorld(parseWorld(JSON.stringify(odd)), { engine, world: 'odd', seed: 1 })

      expect(figures.rmse).toBeGreaterThan(0)
      expect(figures.rmse).toBeLessThan(3)
    },
  )

  test('of the repository is valid, and bears one of the stable names', () => {
    expect(worldNames()).toEqual([
      'broken-items',
      'companies',
      'dif',
      'five-skills-mcq',
      'five-skills-mixed',
      'five-skills-to-se',
      'growth',
      'profile-52-weeks',
      'profile-upheaval',
      'single-2pl-300',
      'single-3pl-300',
      'speed',
      'startup-60',
      'young-items',
    ])
    for (const name of worldNames()) expect(readWorld(name).title).not.toBe('')
  })

  test.each([
    ['not JSON', '{', /not JSON/],
    ['an unknown word', JSON.stringify({ ...odd, moon: 1 }), /moon/],
    ['a share above 1', JSON.stringify({ ...odd, behaviours: { missing: 2 } }), /missing/],
    ['no items', JSON.stringify({ ...odd, bank: { items: 0, formats: [] } }), /bank/],
  ])('that is wrong is refused: %s', (_, text, where) => {
    expect(() => parseWorld(text)).toThrow(WorldFault)
    expect(() => parseWorld(text)).toThrow(where)
  })

  test.each([
    ['an impossible correlation', { ...odd, correlation: -0.9 }, /correlat/],
    ['too few banks', { ...odd, bank: odd.bank.slice(1) }, /3 skills need as many banks/],
    ['a bank too small', { ...odd, test: { maxItems: 60, minItems: 50 } }, /BANK_TOO_SMALL/],
  ])('that nobody can simulate is refused: %s', async (_, world, why) => {
    const running = runWorld(parseWorld(JSON.stringify(world)), { engine: 'ours', world: 'odd', seed: 1 })

    await expect(running).rejects.toThrow(WorldFault)
    await expect(running).rejects.toThrow(why)
  })

  test('and file that are not there are refused with the names there are', () => {
    expect(() => readWorld('atlantis')).toThrow(/five-skills-mcq/)
  })
})
