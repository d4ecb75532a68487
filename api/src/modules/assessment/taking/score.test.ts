import type { ItemQuestion } from '@skillgrad/db'
import { formatModel } from '../bank/item-prior.js'
import { greatestScore, scoreOf } from './score.js'

const said = (text: string) => ({ en: text, 'zh-CN': text })
const single = (half?: true): ItemQuestion => ({
  id: 'which',
  kind: 'single',
  prompt: said('Which one is it?'),
  options: [
    { text: said('best'), why: said('It is the best of them.'), right: true },
    { text: said('second'), why: said('It would do as well.'), ...(half ? { half } : {}) },
    { text: said('wrong'), why: said('It would never do.') },
  ],
})

test('of a family in which some variants have a second best, all are scored on one scale', () => {
  const model = formatModel([single(), single(true)])
  const most = greatestScore({ model })

  expect(most).toBe(2)
  expect([0, 1, 2].map((at) => scoreOf(single(true), { chosen: [at] }, most))).toEqual([2, 1, 0])
  expect([0, 1, 2].map((at) => scoreOf(single(), { chosen: [at] }, most))).toEqual([2, 0, 0])
  expect(greatestScore({ model: formatModel([single()]) })).toBe(1)
})
