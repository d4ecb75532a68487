import { Level, TargetState } from '../../../graphql/enums.js'
import type { PersonGoal } from '../../team-dashboard/goal.type.js'
import { english } from '../words/english.js'
import { gapLines } from './person-lines.js'

test('of a target that nothing is known of no probability is told, though the estimate has one', () => {
  const target = { skill: { name: 'Data analysis' }, level: Level.WORKING, probability: 0.87 }
  const goal = {
    profile: { name: 'AI product manager' },
    targets: [
      { ...target, state: TargetState.UNKNOWN },
      { ...target, state: TargetState.CLOSE },
    ],
  } as unknown as PersonGoal

  const notes = gapLines({ words: english }, goal).map(([, , , note]) => note)

  expect(notes).toEqual(['asked for: Working', 'asked for: Working; 87% likely to be met'])
})
