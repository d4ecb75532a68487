import type { EstimateFragment } from '~/graphql/generated/graphql'
import { skillsByEvidence, type MatrixSkill, type TeamRow } from './team-row'

const domain = { slug: 'ml', name: 'Machine learning' }
const skill = (id: string): MatrixSkill => ({ id, name: id, domain })

function estimate(id: string, evidenceCount: number): EstimateFragment {
  const state = evidenceCount > 0 ? 'BETWEEN' : 'NOT_ENOUGH_EVIDENCE'
  const unstated = { level: null, otherLevel: null, probability: null, lastEvidenceAt: null }
  return { skill: { id, slug: id, name: id, domain }, state, evidenceCount, growing: false, ...unstated }
}

function row(id: string, estimates: EstimateFragment[]): TeamRow {
  return { member: { id, name: id }, estimates, submissions: 0, passed: 0 }
}

test('skills known of more people come first, and those known of nobody are no columns', () => {
  const rows = [
    row('ada', [estimate('a', 0), estimate('b', 1), estimate('c', 4)]),
    row('ben', [estimate('a', 0), estimate('b', 0), estimate('c', 2)]),
  ]

  const { known, unknown } = skillsByEvidence([skill('a'), skill('b'), skill('c')], rows)

  expect(known.map(({ id }) => id)).toEqual(['c', 'b'])
  expect(unknown.map(({ id }) => id)).toEqual(['a'])
})
