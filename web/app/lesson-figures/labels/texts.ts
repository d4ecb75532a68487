import { inBothLanguages } from '../kit'

export interface Seen {
  people: number
  error: string
  unclear: string | undefined
  right: string
  wrongHere: number
  shown: number
}

const plural = (count: number, one: string, many: string) => (count === 1 ? one : many)

export const texts = inBothLanguages({
  en: {
    title: 'How good labels become when several people vote',
    votes: (shown: number) => `${shown} photos and who voted how`,
    photoAxis: 'photo',
    photo: (number: number) => `Photo ${number}`,
    rightVote: 'right vote',
    wrongVote: 'wrong vote',
    label: 'label',
    wrongLabel: 'wrong label',
    byVote: 'person',
    curve: 'Right labels, by how often one person errs',
    errorAxis: 'one person errs, in %',
    rightAxis: 'right labels, in %',
    crowd: (people: number) => `${people} ${plural(people, 'person', 'people')}`,
    here: 'here',
    error: 'One person errs on clear photos',
    unclear: 'Photos on which everybody guesses',
    people: 'People for each photo',
    draw: 'Other photos',
    rightLabels: 'Right labels',
    perfect: 'so does a perfect model score',
    measured: 'A model of 96 % seems to be',
    agreement: 'Two people agree',
    kappa: (value: string) => `kappa ${value}`,
    price: 'Votes for 1,000 photos',
    measures: 'What these labels are worth',
    sees: ({ people, error, unclear, right, wrongHere, shown }: Seen) =>
      `${people} ${plural(people, 'person labels', 'people label')} each photo, each wrong on ${error}${unclear ? `, and guessing on ${unclear} of the photos` : ''}. That makes ${right} right labels. Of these ${shown} photos, ${wrongHere} ${plural(wrongHere, 'has', 'have')} a wrong one.`,
  },
  'zh-CN': {
    title: '几个人投票，标签能有多好',
    votes: (shown) => `${shown} 张照片，谁投了什么`,
    photoAxis: '照片',
    photo: (number) => `照片 ${number}`,
    rightVote: '投对',
    wrongVote: '投错',
    label: '标签',
    wrongLabel: '标签错',
    byVote: '标注者',
    curve: '一个人错多少，标签对多少',
    errorAxis: '一个人的错误率（%）',
    rightAxis: '标签正确率（%）',
    crowd: (people) => `${people} 个人`,
    here: '现在',
    error: '一个人在清楚照片上的错误率',
    unclear: '谁都只能猜的照片',
    people: '每张照片几个人',
    draw: '换一批照片',
    rightLabels: '标签正确',
    perfect: '完美的模型也只能得这么多',
    measured: '96% 的模型看起来是',
    agreement: '两个人意见一致',
    kappa: (value) => `kappa ${value}`,
    price: '1000 张照片要投的票',
    measures: '这些标签值多少',
    sees: ({ people, error, unclear, right, wrongHere, shown }) =>
      `每张照片 ${people} 个人标，每人错 ${error}${unclear ? `，另有 ${unclear} 的照片谁都只能猜` : ''}。标签正确率 ${right}。这 ${shown} 张里，标错 ${wrongHere} 张。`,
  },
})
