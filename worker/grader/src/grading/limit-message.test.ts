import type { LearnerFault } from '@skillgrad/exercises/contract'
import { withWhereItStood } from './limit-message.js'

type Run = Parameters<typeof withWhereItStood>[2]

const sentence = { en: 'It was stopped.', 'zh-CN': '已停止。' }
const limits = { cpuSeconds: 10, memoryMb: 512 }
const megabytes = (count: number) => count * 2 ** 20

function told(fault: LearnerFault, record: Partial<Run['record']>) {
  const run = { cpuSeconds: 10.1, curve: [], hasTrained: false, tensors: undefined, ...record }
  return withWhereItStood(fault, sentence, { record: run, limits })
}

const at = (epoch: number, epochs: number) => ({ curve: [{ epoch, epochs, loss: 0.43219 }] })

test.each<[string, Partial<Run['record']>, RegExp]>([
  ['has reported nothing', {}, /It reported no epoch\. Look for a loop that never ends/],
  [
    'is far from done',
    at(3, 60),
    /epoch 3 of 60 with a loss of 0\.432\. At this pace all 60 epochs need about 202 s\. Fewer epochs/,
  ],
  ['is nearly done', at(9, 10), /need about 12 s\. It was nearly done/],
  ['goes on after its last epoch', at(10, 10), /look at what `train` does after the last one/],
  [
    'leaks',
    { ...at(3, 60), tensors: { count: 54_321, bytes: megabytes(30) } },
    /At least 54,321 tensors .* 30 MB: wrap each step in `tf\.tidy`/,
  ],
  ['hardly computed', { cpuSeconds: 0.12 }, /It had used 0\.12 s of processor time: it waited/],
  ['waited in between', { ...at(3, 60), cpuSeconds: 6 }, /6 s of its 10 s .* look for what it awaits/],
  [
    'is answering',
    { ...at(60, 60), hasTrained: true },
    /^It was stopped\. Training had ended; .*Do in `train` what every answer needs/,
  ],
])('out of time, a run that %s gets the advice that fits', (_, record, expected) => {
  const { en, 'zh-CN': chinese } = told('TIME_LIMIT', record)

  expect(en).toMatch(expected)
  expect(chinese).toMatch(/^已停止。\p{Script=Han}/u)
})

test.each<[string, Partial<Run['record']>, RegExp]>([
  [
    'many tensors',
    { ...at(2, 5), tensors: { count: 1240, bytes: megabytes(150) } },
    /epoch 2 of 5 .* At least 1,240 tensors .* 150 MB: wrap each step/,
  ],
  ['some hundred tensors', { tensors: { count: 300, bytes: megabytes(300) } }, /At least 300 tensors/],
  [
    'few large tensors',
    { tensors: { count: 5, bytes: megabytes(320) } },
    /5 tensors held 320 MB of it: compute in smaller batches/,
  ],
  [
    'more than there is, by its own count',
    { tensors: { count: 59, bytes: megabytes(700) } },
    /59 tensors held 512 MB of it/,
  ],
  [
    'anything but tensors',
    { tensors: { count: 20, bytes: megabytes(3) } },
    /Tensors held only 3 MB of it \(20 of them\): look for a list/,
  ],
  ['no tensors worth telling', {}, /Few tensors were alive: look for a list/],
  [
    'answers',
    { hasTrained: true, tensors: { count: 5, bytes: megabytes(320) } },
    /Training had ended; .* Tensors are freed by/,
  ],
])('memory filled by %s gets the advice that fits', (_, record, expected) => {
  expect(told('MEMORY_LIMIT', record).en).toMatch(expected)
})

test('other faults keep their sentence', () => {
  expect(told('RUNTIME_ERROR', at(3, 60))).toBe(sentence)
})
