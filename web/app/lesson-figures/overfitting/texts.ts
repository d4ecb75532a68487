import { inBothLanguages } from '../kit'

export interface Seen {
  knobs: number
  trips: string
  training: string
  validation: string
  course: 'stiff' | 'fits' | 'heart'
}

const courses = {
  stiff: 'Both are high: the curve is too stiff.',
  fits: 'The gap is small enough to live with.',
  heart: 'The gap is wide: it has learned these trips and not the way.',
}

const coursesInChinese = {
  stiff: '两边都高：曲线太僵硬。',
  fits: '差距不大，可以接受。',
  heart: '差距很大：它记住的是这些行程，不是规律。',
}

export const texts = inBothLanguages({
  en: {
    title: 'A curve through a few trips, and what it is worth for others',
    fit: 'The trips it was fitted to',
    errors: 'Error for each number of knobs',
    km: 'distance in km',
    minutes: 'minutes',
    error: 'error in minutes',
    knobsAxis: 'knobs',
    data: 'training trips',
    curve: 'fitted curve',
    truth: 'average of all trips',
    training: 'training',
    validation: 'other trips',
    knobs: 'Knobs of the curve',
    trips: 'Training trips',
    pull: 'Pull of the knobs towards zero',
    none: 'none',
    here: (knobs: string) => `${knobs} knobs`,
    sees: ({ knobs, trips, training, validation, course }: Seen) =>
      `With ${knobs} ${knobs === 1 ? 'knob' : 'knobs'} the curve is off by ${training} minutes on its ${trips} training trips, and by ${validation} on 300 others. ${courses[course]}`,
  },
  'zh-CN': {
    title: '穿过几趟行程的曲线，换了别的行程还值多少',
    fit: '用来拟合的行程',
    errors: '旋钮个数与误差',
    km: '距离（公里）',
    minutes: '分钟',
    error: '误差（分钟）',
    knobsAxis: '旋钮个数',
    data: '训练行程',
    curve: '拟合的曲线',
    truth: '全部行程的平均',
    training: '训练',
    validation: '其他行程',
    knobs: '曲线的旋钮',
    trips: '训练行程',
    pull: '把旋钮往零拉的力',
    none: '无',
    here: (knobs) => `${knobs} 个旋钮`,
    sees: ({ knobs, trips, training, validation, course }) =>
      `用 ${knobs} 个旋钮，曲线在 ${trips} 趟训练行程上差 ${training} 分钟，在另外 300 趟上差 ${validation} 分钟。${coursesInChinese[course]}`,
  },
})
