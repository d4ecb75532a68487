import { byDomain, countsByLevel, weakestFirst, type MatrixSkill, type TeamRow } from './team-row'

const skill = (id: string, domain: string): MatrixSkill => ({
  id,
  name: id,
  domain: { slug: domain, name: domain },
})

test('skills stand under their domain, in the order given', () => {
  const domains = byDomain([skill('a', 'ml'), skill('b', 'ml'), skill('c', 'product')])

  expect(domains.map(({ name, skills }) => [name, skills.map(({ id }) => id)])).toEqual([
    ['ml', ['a', 'b']],
    ['product', ['c']],
  ])
})

test('a person in short is what is stated; opened, the lowest comes first and what cannot be said last', () => {
  const said = (id: string, state: string, level?: string, otherLevel?: string) => ({
    ...{ skill: { id }, state, level, otherLevel, growing: false, evidenceCount: 2 },
  })
  const row = {
    estimates: [
      said('a', 'STATED', 'LEADING'),
      said('b', 'NOT_ENOUGH_EVIDENCE'),
      said('c', 'BETWEEN', 'STARTING', 'WORKING'),
      said('d', 'STATED', 'STARTING'),
      said('e', 'STATED', 'WORKING'),
    ],
  } as unknown as TeamRow
  const skills = ['a', 'b', 'c', 'd', 'e', 'f'].map((id) => skill(id, 'ml'))

  expect(countsByLevel(row)).toEqual([
    { level: 'LEADING', count: 1 },
    { level: 'WORKING', count: 1 },
    { level: 'STARTING', count: 1 },
  ])
  expect(weakestFirst(row, skills).map((one) => one.skill.id)).toEqual(['d', 'c', 'e', 'a', 'b'])
})
