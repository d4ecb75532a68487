import { inBothLanguages } from '../kit'

export interface Seen {
  rate: string
  most: number
  overrun: boolean
  capacity: string
  median: string
  p95: string
  busy: string
  mean: string
}

export const texts = inBothLanguages({
  en: {
    title: 'Four thousand requests, and how long each of them takes',
    rate: 'Requests a second',
    most: 'Requests in one call, at most',
    patience: 'A batch waits for others',
    milliseconds: (amount: string) => `${amount} ms`,
    capacity: (rate: string) => `full calls do ${rate} a second`,
    waits: 'How many requests take how long',
    waitAxis: 'milliseconds until the answer (300 and more at the end)',
    requests: 'requests',
    halfOf: 'half',
    most95: '95 of 100',
    curve: '95 of 100 are answered within, by how many come',
    rateAxis: 'requests a second',
    p95Axis: 'milliseconds',
    setting: 'this setting',
    now: 'now',
    median: 'Half within',
    p95: '95 of 100 within',
    busy: 'Machine at work',
    size: 'In one call',
    sees: ({ rate, most, overrun, capacity, median, p95, busy, mean }: Seen) =>
      overrun
        ? `${rate} requests come in a second and ${most === 1 ? 'one by one' : `in calls of ${most}`} only ${capacity} can be answered: the queue grows without end.`
        : `Half of the requests are answered within ${median} ms, 95 of 100 within ${p95} ms. A call has ${mean} requests on average, and the machine works ${busy} of the time.`,
  },
  'zh-CN': {
    title: '四千个请求，每个要等多久',
    rate: '每秒请求',
    most: '一次调用最多几个请求',
    patience: '凑批最多等',
    milliseconds: (amount) => `${amount} 毫秒`,
    capacity: (rate) => `次次装满，每秒能答 ${rate} 个`,
    waits: '多少请求等了多久',
    waitAxis: '到回答为止的毫秒数（300 及以上在最右）',
    requests: '请求数',
    halfOf: '一半',
    most95: '100 个里的 95 个',
    curve: '来得越多，95% 的请求要等多久',
    rateAxis: '每秒请求',
    p95Axis: '毫秒',
    setting: '这组设置',
    now: '现在',
    median: '一半在此之内',
    p95: '95% 在此之内',
    busy: '机器在干活',
    size: '一次调用里',
    sees: ({ rate, most, overrun, capacity, median, p95, busy, mean }) =>
      overrun
        ? `每秒来 ${rate} 个请求，${most === 1 ? '一个一个答' : `每次最多 ${most} 个`}，只答得了 ${capacity} 个：队伍越排越长，没有尽头。`
        : `一半请求在 ${median} 毫秒内得到回答，95% 在 ${p95} 毫秒内。平均一次调用有 ${mean} 个请求，机器有 ${busy} 的时间在干活。`,
  },
})
