import { disjointGroups, isCountShown, shownGroups, type Having } from '../team-scope/group-rule.js'
import { rateTold } from './pass-rate.js'

/** A small generator, so that a failure can be seen again. */
function randomFrom(seed: number): () => number {
  // Neighbouring seeds begin far from each other.
  let state = Math.imul(seed, 2654435761) >>> 0
  return () => {
    state = (state * 1664525 + 1013904223) >>> 0
    return state / 2 ** 32
  }
}

interface Company {
  people: number
  teams: Map<string, Set<number>>
}

function company(seed: number): Company {
  const random = randomFrom(seed)
  const people = 1 + Math.floor(random() * 30)
  const teams = new Map<string, Set<number>>()
  for (let team = 0; team < Math.floor(random() * 7); team++) {
    const share = random()
    const members = Array.from({ length: people }, (_, person) => person).filter(() => random() < share)
    teams.set(`team ${team}`, new Set(members))
  }
  return { people, teams }
}

function shownIn({ people, teams }: Company): ReadonlySet<string> {
  const sizes = new Map([...teams].map(([id, members]) => [id, members.size]))
  const ids = [...teams.keys()]
  const sharing = ids.flatMap((one, at) =>
    ids
      .slice(at + 1)
      .filter((other) => [...teams.get(one)!].some((person) => teams.get(other)!.has(person)))
      .map((other) => [one, other] as const),
  )
  return shownGroups(people, disjointGroups(sizes, sharing))
}

/** Every group of people whose own sum follows from the sums shown: all sums and differences with weights -2 to 2. */
function toldOf({ people, teams }: Company, shown: ReadonlySet<string>): number[] {
  const known = [
    ...(people >= 5 ? [new Set(Array.from({ length: people }, (_, person) => person))] : []),
    ...[...shown].map((id) => teams.get(id)!),
  ]
  const weights = [-2, -1, 0, 1, 2]
  let sums = [Array.from({ length: people }, () => 0)]
  for (const group of known)
    sums = sums.flatMap((sum) =>
      weights.map((weight) => sum.map((at, person) => at + (group.has(person) ? weight : 0))),
    )
  return sums.flatMap((sum) => {
    const isGroup = sum.every((weight) => weight === 0 || weight === 1)
    const size = sum.filter((weight) => weight === 1).length
    return isGroup && size > 0 ? [size] : []
  })
}

test('whatever the teams, no sum or difference of what is shown is about fewer than five people', () => {
  for (let seed = 1; seed <= 400; seed++) {
    const given = company(seed)
    const shown = shownIn(given)
    // More would take long, and says no more.
    if (shown.size > 4) continue
    expect({ seed, least: Math.min(5, ...toldOf(given, shown)) }).toEqual({ seed, least: 5 })
  }
})

test('teams apart from each other are shown while whoever is in none of them is nobody or five', () => {
  const teams = new Map([
    ['a', 8],
    ['b', 6],
    ['c', 4],
  ])

  expect(shownGroups(14, teams)).toEqual(new Set(['a', 'b']))
  expect(shownGroups(19, teams)).toEqual(new Set(['a', 'b']))
  expect(shownGroups(18, teams)).toEqual(new Set(['a']))
  expect(shownGroups(4, new Map([['a', 4]]))).toEqual(new Set())
})

test('of teams that share people the larger is shown', () => {
  const sizes = new Map([
    ['a', 6],
    ['b', 9],
    ['c', 5],
  ])

  expect([...disjointGroups(sizes, [['a', 'b']]).keys()]).toEqual(['b', 'c'])
})

test('a count is shown where both who have it and who have not are five or more', () => {
  const shown = (having: number, people: number) => isCountShown({ people, having }, new Map(), null)

  expect([shown(5, 10), shown(4, 10), shown(0, 10), shown(10, 10), shown(6, 10)]).toEqual([
    ...[true, false, false, false, false],
  ])
})

test('a count of a team is withheld where subtracting it would tell of the team beside it', () => {
  const shown = (counts: Record<string, number>, people = 10) => {
    const teams = new Map(Object.entries(counts).map(([id, having]) => [id, { people, having }]))
    const all = { people: teams.size * people, having: Object.values(counts).reduce((sum, one) => sum + one) }
    return [...teams.keys()].filter((team) => isCountShown(all, teams, team))
  }

  expect(shown({ a: 10, b: 5 })).toEqual([])
  expect(shown({ a: 5, b: 5 })).toEqual(['a', 'b'])
  expect(shown({ a: 12, b: 6, c: 10, d: 9 }, 20)).toEqual(['a', 'b', 'c', 'd'])
  expect(shown({ a: 20, b: 6, c: 10, d: 9 }, 20)).toEqual(['c', 'd'])
})

/** People who are in the same teams. */
interface Atom {
  size: number
  teams: ReadonlySet<string>
}

/** Teams apart, people in no team, and sometimes a team that shares people with another. */
function atomsOf(random: () => number): Atom[] {
  const from = (least: number, most: number) => least + Math.floor(random() * (most - least + 1))
  const teams = Array.from({ length: from(1, 4) }, (_, at) => ({
    size: random() < 0.2 ? from(3, 9) : from(10, 15),
    teams: new Set([`t${at}`]),
  }))
  const nobody = random() < 0.6 ? [{ size: from(1, 7), teams: new Set<string>() }] : []
  const shared = random() < 0.4 ? [{ size: from(1, 4), teams: new Set(['t0', 'across']) }] : []
  const across = shared.length > 0 && random() < 0.7 ? [{ size: from(1, 6), teams: new Set(['across']) }] : []
  return [...teams, ...nobody, ...shared, ...across]
}

/** Every way in which so many of each may have it. */
function* worldsOf([atom, ...others]: Atom[]): Generator<number[]> {
  if (!atom) return yield []
  for (const rest of worldsOf(others))
    for (let having = 0; having <= atom.size; having++) yield [having, ...rest]
}

/** What a viewer sees who looks at everybody and at each team. */
type Page = (everybody: Having, teams: ReadonlyMap<string, Having>, team: string | null) => unknown

const pages: Record<string, Page> = {
  counts: (everybody, teams, team) =>
    isCountShown(everybody, teams, team) ? (team ? teams.get(team) : everybody)!.having : null,
  rates: rateTold,
}

/** Groups of whom, from what is shown and how it is decided, one count alone is possible that says something of fewer than five. */
function givenAway(atoms: Atom[], page: Page): { leaks: string[]; shown: number } {
  const ids = [...new Set(atoms.flatMap(({ teams }) => [...teams]))].sort()
  const sizeOf = (has: (atom: Atom) => boolean) =>
    atoms.reduce((sum, atom) => sum + (has(atom) ? atom.size : 0), 0)
  const sharing = ids.includes('across') ? ([['across', 't0']] as const) : []
  const sizes = new Map(ids.map((id) => [id, sizeOf(({ teams }) => teams.has(id))]))
  const apart = [...disjointGroups(sizes, sharing).keys()]
  const groups = [
    { name: 'everybody', has: () => true },
    ...ids.map((id) => ({ name: id, has: ({ teams }: Atom) => teams.has(id) })),
    ...ids.map((id) => ({ name: `not ${id}`, has: ({ teams }: Atom) => !teams.has(id) })),
    ...atoms.map((one, at) => ({ name: `atom ${at}`, has: (atom: Atom) => atom === one })),
  ].map(({ name, has }) => ({ name, people: sizeOf(has), has: atoms.map(has) }))
  const seen = new Map<string, { least: number; most: number }[]>()
  let shown = 0
  for (const world of worldsOf(atoms)) {
    const counts = groups.map(({ has }) => world.reduce((sum, having, at) => sum + (has[at] ? having : 0), 0))
    const having = (at: number): Having => ({ people: groups[at]!.people, having: counts[at]! })
    const teams = new Map(apart.map((id) => [id, having(1 + ids.indexOf(id))]))
    const told = [null, ...ids].map((team) => page(having(0), teams, team))
    shown += told.slice(1).some((one) => one !== null) ? 1 : 0
    const key = JSON.stringify(told)
    const before = seen.get(key)
    seen.set(
      key,
      counts.map((count, at) => ({
        least: Math.min(count, before?.[at]?.least ?? count),
        most: Math.max(count, before?.[at]?.most ?? count),
      })),
    )
  }
  const leaks = [...seen].flatMap(([key, possible]) =>
    possible.flatMap(({ least, most }, at) => {
      const { name, people } = groups[at]!
      return people > 0 && least === most && (least < 5 || people - least < 5)
        ? [`${key}: ${name} ${least}`]
        : []
    }),
  )
  return { leaks, shown }
}

test.each(Object.entries(pages))(
  'whoever sees all %s, and knows the rule, finds no count that says something of fewer than five',
  (_, page) => {
    let shown = 0
    for (let seed = 1, tried = 0; tried < 40; seed++) {
      const atoms = atomsOf(randomFrom(seed))
      // More would take long, and says no more.
      if (atoms.reduce((worlds, { size }) => worlds * (size + 1), 1) > 25_000) continue
      tried++
      const given = givenAway(atoms, page)
      shown += given.shown
      expect({ seed, leaks: given.leaks.slice(0, 3) }).toEqual({ seed, leaks: [] })
    }
    expect(shown).toBeGreaterThan(10_000)
  },
)

test('near all or none a pass rate of everybody is only bounded, of few between them it is not told', () => {
  const told = (passed: number, tried: number) => rateTold({ people: tried, having: passed }, new Map(), null)

  expect([told(9, 9), told(5, 5), told(1, 9)]).toEqual([
    { passRate: 0.8, bound: 'AT_LEAST', ofPassed: true },
    { passRate: 0.8, bound: 'AT_LEAST', ofPassed: false },
    { passRate: 0.2, bound: 'AT_MOST', ofPassed: false },
  ])
  expect([told(3, 7), told(4, 4)]).toEqual([null, null])
  expect(told(10, 15)).toEqual({ passRate: 0.7, bound: 'EXACT', ofPassed: true })
})
