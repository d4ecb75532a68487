import { countShown, disjointGroups, shownGroups } from './group-rule.js'

/** A small generator, so that a failure can be seen again. */
function randomFrom(seed: number): () => number {
  let state = seed
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
  expect([
    countShown(5, 10),
    countShown(4, 10),
    countShown(0, 10),
    countShown(10, 10),
    countShown(6, 10),
  ]).toEqual([5, null, null, null, null])
})
