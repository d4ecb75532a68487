import { byDomain, type MatrixSkill } from './team-row'

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
