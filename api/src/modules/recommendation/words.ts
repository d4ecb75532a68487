import type { Locale } from '../../locale.js'
import type { LevelName } from '../skill/level.js'
import type { Candidate } from './candidates.js'
import type { Aim } from './recommend.js'

interface Doing {
  skill: string
  aim: Pick<Aim, 'level' | 'state'>
  kind: Candidate['kind']
  minutes: number
  withExercise: boolean
  /** Nothing that is open does more by the minute. */
  isFirst: boolean
}

/** Where the skill stands that it moves most, and what it does in its time: the facts that chose it. */
export function reasonToDo(locale: Locale, facts: Doing): string {
  const say = sentences[locale]
  const { skill, aim, kind, withExercise, minutes, isFirst } = facts
  const what = kind === 'EXERCISE' ? 'exercise' : withExercise ? 'both' : 'lesson'
  const stands = say.stands[aim.state === 'MET' ? 'CLOSE' : aim.state](skill, levels[locale][aim.level])
  return say.join(stands, (isFirst ? say.first : say.next)(say.what[what], minutes))
}

export function reasonToAssess(
  locale: Locale,
  { skill, level, minutes }: { skill: string; level: LevelName; minutes: number },
): string {
  const say = sentences[locale]
  return say.join(say.stands.UNKNOWN(skill, levels[locale][level]), say.assess(minutes))
}

interface Sentences {
  stands: Record<'UNKNOWN' | 'FAR' | 'CLOSE', (skill: string, level: string) => string>
  what: Record<'exercise' | 'lesson' | 'both', string>
  first(what: string, minutes: number): string
  next(what: string, minutes: number): string
  assess(minutes: number): string
  join(one: string, other: string): string
}

const levels: Record<Locale, Record<LevelName, string>> = {
  en: { STARTING: 'Starting', WORKING: 'Working', LEADING: 'Leading' },
  'zh-CN': { STARTING: '起步', WORKING: '胜任', LEADING: '引领' },
}

const sentences: Record<Locale, Sentences> = {
  en: {
    stands: {
      UNKNOWN: (skill, level) => `Nothing can be said of ${skill} yet; your goal is ${level}.`,
      FAR: (skill, level) => `${skill} is likely below ${level}, your goal.`,
      CLOSE: (skill, level) => `${skill} is close to ${level}, your goal.`,
    },
    what: { exercise: 'This exercise', lesson: 'This lesson', both: 'This lesson with its exercise' },
    first: (what, minutes) => `${what} does most for your goal for its ${minutes} minutes.`,
    next: (what, minutes) => `${what} comes next by what it does for its ${minutes} minutes.`,
    assess: (minutes) =>
      `An assessment raises no skill; it shows where you stand, in ${minutes} minutes at most.`,
    join: (one, other) => `${one} ${other}`,
  },
  'zh-CN': {
    stands: {
      UNKNOWN: (skill, level) => `目前还无法判断你的“${skill}”水平，目标是“${level}”。`,
      FAR: (skill, level) => `你的“${skill}”很可能还没达到目标水平“${level}”。`,
      CLOSE: (skill, level) => `你的“${skill}”已接近目标水平“${level}”。`,
    },
    what: { exercise: '这个练习', lesson: '这一课', both: '这一课和它的练习' },
    first: (what, minutes) => `${what}需要 ${minutes} 分钟，同样的时间里对目标帮助最大。`,
    next: (what, minutes) => `${what}需要 ${minutes} 分钟，按单位时间的帮助排在其后。`,
    assess: (minutes) => `测评不会提高水平，但最多 ${minutes} 分钟就能看出你现在的位置。`,
    join: (one, other) => `${one}${other}`,
  },
}
