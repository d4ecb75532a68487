import { inBothLanguages } from '../kit'
import type { Risk } from './survey'

export interface Seen {
  alone: string
  alike: string
  few: string
  many: string
  k: string
  groups: string
}

export const texts = inBothLanguages({
  en: {
    title: 'Two hundred lines without names, and who stands alone in them',
    age: 'Age',
    ages: { '1': 'exact', '5': '5 years', '10': '10 years', '20': '20 years', '0': 'left out' } as Record<
      string,
      string
    >,
    digits: 'Digits of the postcode',
    sex: 'Keep the sex',
    k: 'A group must have',
    ofK: (k: string) => `at least ${k}`,
    risks: {
      alone: 'alone with this look',
      alike: 'in a group of one answer',
      few: 'in too small a group',
      many: 'among enough others',
    } as Record<Risk, string>,
    crowd: 'Each mark is a person',
    table: 'People by what protects them',
    people: 'people',
    groups: 'Different looks',
    smallest: 'Smallest group',
    dropped: 'To be left out',
    sees: ({ alone, alike, few, many, k, groups }: Seen) =>
      `There are ${groups} different looks. ${alone} people are the only ones with theirs; ${alike} are in groups that all gave the same answer, and ${few} in other groups of fewer than ${k}. ${many} are protected.`,
  },
  'zh-CN': {
    title: '两百行没有名字的数据，谁在里面独一无二',
    age: '年龄',
    ages: { '1': '精确', '5': '5 岁一段', '10': '10 岁一段', '20': '20 岁一段', '0': '去掉' },
    digits: '邮编保留几位',
    sex: '保留性别',
    k: '每组至少',
    ofK: (k) => `${k} 人`,
    risks: { alone: '独一无二', alike: '全组同一个答案', few: '组太小', many: '混在足够多的人里' },
    crowd: '每个记号是一个人',
    table: '按受保护的程度数人数',
    people: '人数',
    groups: '不同的样子',
    smallest: '最小的组',
    dropped: '需要删去',
    sees: ({ alone, alike, few, many, k, groups }) =>
      `一共有 ${groups} 种不同的样子。${alone} 人独一无二；${alike} 人所在的组答案全都相同；另有 ${few} 人的组不到 ${k} 人。受到保护的有 ${many} 人。`,
  },
})
