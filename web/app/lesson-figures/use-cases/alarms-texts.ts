import { inBothLanguages } from '../kit'

export interface Seen {
  watch: string
  alarms: string
  fresh: string
  missed: string
  each: string
  worth: string
  pays: boolean
}

export const alarmsTexts = inBothLanguages({
  en: {
    title: 'A thousand cases, and whether the alarms are worth the look',
    picture: 'How many alarms find a real, new case, by how rare they are',
    baseAxis: 'real cases in %',
    precisionAxis: 'alarms that find a new case, in %',
    border: 'worth it above this line',
    alarms: 'Alarms',
    fresh: 'Real and new',
    missed: 'Missed',
    each: 'Checks for each new one',
    atMost: (worth: string) => `worth at most ${worth}`,
    watch: 'Case',
    watches: { fraud: 'Card fraud', sepsis: 'Sepsis', shelf: 'Empty shelf' },
    base: 'Real cases',
    falseAlarm: 'Others that raise an alarm',
    known: 'Found, but known already',
    worth: 'A new real case is worth',
    checks: (checks: string) => `${checks} checks`,
    table: 'The thousand cases',
    truth: 'in truth',
    said: 'the model',
    real: 'real',
    other: 'not',
    alarm: 'alarm',
    quiet: 'quiet',
    sees: ({ watch, alarms, fresh, missed, each, worth, pays }: Seen) =>
      `${watch}: of 1,000 cases ${alarms} raise an alarm, ${fresh} of them real and new, and ${missed} real ones are missed. Each new one takes ${each} checks and is worth ${worth}: ${pays ? 'the alarms pay.' : 'the alarms don’t pay.'}`,
  },
  'zh-CN': {
    title: '一千个例子，这些警报值不值得去看',
    picture: '警报里有多少是真的、新的，取决于它有多罕见',
    baseAxis: '真实案例（%）',
    precisionAxis: '找到新案例的警报（%）',
    border: '线以上才值得',
    alarms: '警报',
    fresh: '真的，而且是新的',
    missed: '漏掉',
    each: '每个新的要查几次',
    atMost: (worth) => `最多值 ${worth} 次`,
    watch: '场景',
    watches: { fraud: '银行卡盗刷', sepsis: '脓毒症', shelf: '货架空了' },
    base: '真实的比例',
    falseAlarm: '其余的误报比例',
    known: '找到但早已知道的',
    worth: '一个新的真案例，抵得上',
    checks: (checks) => `${checks} 次检查`,
    table: '一千个例子',
    truth: '事实',
    said: '模型',
    real: '真的',
    other: '不是',
    alarm: '报警',
    quiet: '没报',
    sees: ({ watch, alarms, fresh, missed, each, worth, pays }) =>
      `${watch}：1,000 例里报警 ${alarms} 次，其中真的而且新的 ${fresh} 例，漏掉 ${missed} 例。每个新的要查 ${each} 次，抵得上 ${worth} 次：${pays ? '这些警报划算。' : '这些警报不划算。'}`,
  },
})
