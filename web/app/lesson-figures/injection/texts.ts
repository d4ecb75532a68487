import { inBothLanguages } from '../kit'
import type { Harm } from './attack'

export interface Seen {
  harm: Harm
  attempts: string
  caught: string
  chance: string
  stopped: string
}

const harms: Record<Harm, string> = {
  none: 'Nobody from outside can speak to it.',
  wrong: 'The worst a text can do is to make it answer wrongly; nothing leaves.',
  abuse: 'The worst a text can do is to make it send mails in your name.',
  leak: 'The worst a text can do is to make it send your data away.',
}

const harmsInChinese: Record<Harm, string> = {
  none: '外面的人没有机会对它说话。',
  wrong: '一段文字最多让它答错，什么也出不去。',
  abuse: '一段文字最多让它以你的名义发邮件。',
  leak: '一段文字最多让它把你的数据发出去。',
}

export const texts = inBothLanguages({
  en: {
    title: 'What a stranger’s text can bring an assistant to, and how likely',
    strangersBox: 'strangers’ text',
    secretsBox: 'private data',
    assistantBox: 'assistant',
    outsideBox: 'outside',
    personBox: 'a person',
    strangers: 'It reads text by strangers',
    secrets: 'It sees private data',
    sends: 'It can send by itself',
    confirmed: 'A person confirms each sending',
    caught: 'The filter catches',
    attempts: 'Attempts',
    curve: 'Chance that at least one attempt succeeds',
    attemptsAxis: 'attempts',
    chanceAxis: 'chance in %',
    line: 'with this filter and these rights',
    now: 'as many attempts',
    way: 'What it is connected with',
    chance: 'At least one succeeds',
    stopped: 'Honest mails stopped',
    aDay: (count: string) => `${count} a day`,
    of: (count: string) => `of ${count}`,
    sees: ({ harm, attempts, caught, chance, stopped }: Seen) =>
      `${harms[harm]}${harm === 'none' ? '' : ` With a filter that catches ${caught}, the chance that one of ${attempts} attempts succeeds is ${chance}.`} The filter also stops ${stopped} honest mails a day.`,
  },
  'zh-CN': {
    title: '陌生人的一段文字能让助手做什么，机会有多大',
    strangersBox: '陌生人的文字',
    secretsBox: '私密数据',
    assistantBox: '助手',
    outsideBox: '外面',
    personBox: '人',
    strangers: '它会读陌生人的文字',
    secrets: '它看得到私密数据',
    sends: '它可以自己往外发',
    confirmed: '每次发送由人确认',
    caught: '过滤器拦下',
    attempts: '尝试次数',
    curve: '至少一次得手的机会',
    attemptsAxis: '尝试次数',
    chanceAxis: '机会（%）',
    line: '这样的过滤器和权限',
    now: '这么多次',
    way: '它连着什么',
    chance: '至少一次得手',
    stopped: '误拦的正常邮件',
    aDay: (count) => `每天 ${count} 封`,
    of: (count) => `共 ${count} 封`,
    sees: ({ harm, attempts, caught, chance, stopped }) =>
      `${harmsInChinese[harm]}${harm === 'none' ? '' : `过滤器拦下 ${caught}，${attempts} 次尝试里至少一次得手的机会是 ${chance}。`}过滤器每天还会误拦 ${stopped} 封正常邮件。`,
  },
})
