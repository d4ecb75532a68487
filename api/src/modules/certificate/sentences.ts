import type { Locale } from '../../locale.js'
import type { Achieved } from './achievement.js'
import type { Deeds } from './earned.js'

/** What was done, as a credential says it. */
export function deedsIn(locale: Locale, deeds: Omit<Deeds, 'completedAt'>): string {
  return words[locale].deeds(deeds)
}

/** What has to be done for it. */
export function requirementOf(locale: Locale, kind: Achieved['kind']): string {
  return words[locale][kind]
}

const counted = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`

const words = {
  en: {
    deeds({ lessons, exercises, trainings }: Omit<Deeds, 'completedAt'>): string {
      const read = `Completed ${counted(lessons, 'lesson', 'lessons')}`
      if (exercises === 0) return `${read}. There is no graded exercise in it.`
      const passed = `passed ${counted(exercises, 'graded exercise', 'graded exercises')}`
      const trained =
        trainings === 0
          ? ''
          : `, ${trainings === exercises ? 'each' : String(trainings)} by code that really trains a model`
      return `${read} and ${passed}${trained}.`
    },
    course:
      'Complete every lesson of the course, and pass every graded exercise in it: the code runs in a sandbox, and what it produces is scored on data that its author has not seen. The certificate states what was done, not a level of skill.',
    path: 'Complete every course of the learning path: all of its lessons, and every graded exercise passed. The certificate states what was done, not a level of skill.',
  },
  'zh-CN': {
    deeds({ lessons, exercises, trainings }: Omit<Deeds, 'completedAt'>): string {
      const read = `完成 ${lessons} 节课`
      if (exercises === 0) return `${read}。其中没有评分练习。`
      const trained = trainings === 0 ? '' : `，其中 ${trainings} 个用代码真实训练了模型`
      return `${read}，通过 ${exercises} 个评分练习${trained}。`
    },
    course:
      '学完课程中的每一节课，并通过其中每一个评分练习：代码在沙箱中运行，其结果用编写者未见过的数据评分。证书说明完成了什么，不代表技能等级。',
    path: '完成学习路径中的全部课程：学完每一节课，并通过每一个评分练习。证书说明完成了什么，不代表技能等级。',
  },
} as const
