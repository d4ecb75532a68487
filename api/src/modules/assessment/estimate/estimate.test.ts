import { grid } from '../engine/grid.js'
import { categoryProbabilities, type ItemModel } from '../engine/models.js'
import { randomFrom } from '../engine/random.js'
import { followSkill } from './follow-skill.js'
import { growingFrom, growthBetween } from './growth.js'
import { firstTimeModel, type SkillEvent } from './history.js'
import { learnTimeModel } from './learn-time-model.js'

const item: ItemModel = { kind: 'logistic', slope: 1.2, difficulty: 0, guessing: 0 }
const answers = (
  day: number,
  right: number,
  wrong: number,
  source: 'sitting' | 'practice' = 'sitting',
): SkillEvent => ({
  kind: 'answers',
  day,
  source,
  answers: [...Array<number>(right).fill(1), ...Array<number>(wrong).fill(0)].map((score) => ({
    model: item,
    score,
  })),
})

describe('a skill over time', () => {
  test('is the reference population while nothing is known', () => {
    expect(followSkill([], { today: 0 })).toMatchObject({ mean: 0, sd: 1, growth: null })
  })

  test('does not hang on the order in which events are told, and ignores what comes after today', () => {
    const events = [
      answers(0, 8, 4),
      answers(30, 9, 3, 'practice'),
      { kind: 'lessons', day: 12, count: 3 } as const,
    ]

    expect(followSkill(events.toReversed(), { today: 40 })).toEqual(followSkill(events, { today: 40 }))
    expect(followSkill([...events, answers(50, 0, 12)], { today: 40 })).toEqual(
      followSkill(events, { today: 40 }),
    )
  })

  test('takes practice for less than a sitting, and lessons for no evidence', () => {
    const sat = followSkill([answers(0, 10, 2)], { today: 0 })
    const practised = followSkill([answers(0, 10, 2, 'practice')], { today: 0 })
    const taught = followSkill([answers(0, 6, 6), { kind: 'lessons', day: 1, count: 5 }], { today: 1 })
    const untaught = followSkill([answers(0, 6, 6)], { today: 1 })

    expect(practised.mean).toBeLessThan(sat.mean)
    expect(practised.sd).toBeGreaterThan(sat.sd)
    expect(taught.mean).toBeGreaterThan(untaught.mean)
    expect(taught.sd).toBeGreaterThan(untaught.sd)
  })

  test('fades and grows uncertain without use', () => {
    const [then, later] = [0, 365].map((today) => followSkill([answers(0, 11, 1)], { today }))

    expect(later!.mean).toBeLessThan(then!.mean)
    expect(later!.sd).toBeGreaterThan(then!.sd)
  })

  test('is said to grow only when that is likely', () => {
    const steady = followSkill([answers(0, 6, 6), answers(60, 7, 5)], { today: 60, compareWith: 0 })
    const risen = followSkill(
      [0, 1, 2].map((day) => answers(day, 3, 17)).concat([88, 89, 90].map((day) => answers(day, 17, 3))),
      {
        today: 90,
        compareWith: 10,
      },
    )

    expect(steady.growth).toBeLessThan(growingFrom)
    expect(risen.growth).toBeGreaterThan(growingFrom)
  })
})

test('growth between two sittings is a coin’s toss when both say the same', () => {
  const says = (mean: number) => grid.map((theta) => Math.exp(-4 * (theta - mean) ** 2))

  expect(growthBetween(says(0), says(0))).toBeCloseTo(0.5, 6)
  expect(growthBetween(says(0), says(1.2))).toBeGreaterThan(growingFrom)
  expect(growthBetween(says(0), says(1.2)) + growthBetween(says(1.2), says(0))).toBeCloseTo(1, 1)
})

test('help in practice is told from growth by what sittings say', () => {
  const histories = Array.from({ length: 80 }, (_, person) => {
    const random = randomFrom(person, 1)
    const ability = Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random())
    const scored = (day: number, source: 'sitting' | 'practice', shown: number): SkillEvent => ({
      kind: 'answers',
      day,
      source,
      answers: Array.from({ length: 12 }, () => ({
        model: item,
        score: Number(random() < categoryProbabilities(item, shown)[1]!),
      })),
    })
    const weeks = Array.from({ length: 12 }, (_, week) => [
      { kind: 'lessons', day: week * 7 + 1, count: 2 } as const,
      scored(week * 7 + 2, 'practice', ability + 0.05 * week + 1),
    ]).flat()
    return {
      events: [scored(0, 'sitting', ability), ...weeks, scored(84, 'sitting', ability + 0.6)],
      today: 84,
    }
  })
  const { practiceOffset, gainPerLesson } = learnTimeModel(histories)

  expect(firstTimeModel.practiceOffset.mean).toBeLessThan(0.5)
  expect(Math.abs(practiceOffset.mean - 1)).toBeLessThan(0.2)
  expect(Math.abs(gainPerLesson.mean - 0.025)).toBeLessThan(0.015)
})
