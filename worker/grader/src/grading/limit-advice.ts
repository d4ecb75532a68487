import type { Localized } from '@skillgrad/exercises/contract'

/** Where a run stood when its time or memory ended, and what to try. */
export const limitAdvice = {
  lastReport: (epoch: number, epochs: number, loss: number): Localized => ({
    en: `Its last report was epoch ${epoch} of ${epochs} with a loss of ${brief(loss)}.`,
    'zh-CN': `最后一次报告是第 ${epoch} 轮（共 ${epochs} 轮），损失 ${brief(loss)}。`,
  }),
  wasAnswering: (): Localized => ({
    en: 'Training had ended; it was answering questions about new data.',
    'zh-CN': '训练已经结束，当时正在回答关于新数据的问题。',
  }),
  answerFaster: (): Localized => ({
    en: 'Do in `train` what every answer needs, and answer a whole question at once rather than row by row.',
    'zh-CN': '每次回答都要用到的东西请在 `train` 中准备好，并且一次回答整个问题，而不是逐行回答。',
  }),
  waited: (seconds: number): Localized => ({
    en: `It had used ${hundredths(seconds)} s of processor time: it waited rather than computed. Look for an \`await\` of something that nothing settles.`,
    'zh-CN': `其间只用了 ${hundredths(seconds)} 秒处理器时间：它在等待，而不是在计算。请检查是否 \`await\` 了永远不会完成的东西。`,
  }),
  waitedBetween: (seconds: number, limit: number): Localized => ({
    en: `It had used ${hundredths(seconds)} s of its ${limit} s of processor time and waited the rest: look for what it awaits, such as a timer in each step.`,
    'zh-CN': `其间只用了 ${limit} 秒处理器时间中的 ${hundredths(seconds)} 秒，其余时间都在等待：请检查它在 \`await\` 什么，例如每一步里的定时器。`,
  }),
  neverReported: (): Localized => ({
    en: 'It reported no epoch. Look for a loop that never ends, and call `report` in each epoch to see how far training comes.',
    'zh-CN': '它没有报告过任何一轮。请检查是否有死循环，并在每一轮调用 `report`，以便看到训练进行到哪里。',
  }),
  pace: (epochs: number, seconds: number): Localized => ({
    en: `At this pace all ${epochs} epochs need about ${Math.ceil(seconds)} s.`,
    'zh-CN': `按这个速度，${epochs} 轮大约需要 ${Math.ceil(seconds)} 秒。`,
  }),
  slightlyLess: (): Localized => ({
    en: 'It was nearly done: a few epochs fewer, or slightly larger batches, are enough.',
    'zh-CN': '它已接近完成：稍微减少轮数，或稍微加大批量就够了。',
  }),
  muchLess: (): Localized => ({
    en: 'Fewer epochs, larger batches and fewer reads with `await tensor.data()` save time.',
    'zh-CN': '减少轮数、加大批量、少用 `await tensor.data()` 读取数值，都能节省时间。',
  }),
  afterLastEpoch: (): Localized => ({
    en: 'All its epochs were done: look at what `train` does after the last one.',
    'zh-CN': '所有轮次都已完成：请检查 `train` 在最后一轮之后做了什么。',
  }),
  freeTensors: (): Localized => ({
    en: 'Tensors are freed by `tf.tidy` or `dispose`; smaller batches need less at a time.',
    'zh-CN': '张量需要用 `tf.tidy` 或 `dispose` 释放；减小批量可以降低同时占用的内存。',
  }),
  leak: (count: number, bytes: number): Localized => ({
    en: `At least ${grouped(count)} tensors were alive at once and held ${size(bytes)}: wrap each step in \`tf.tidy\`, or \`dispose\` what it no longer needs.`,
    'zh-CN': `同时存活的张量至少有 ${grouped(count)} 个，共 ${size(bytes)}：请把每一步包在 \`tf.tidy\` 里，或用 \`dispose\` 释放不再需要的张量。`,
  }),
  largeTensors: (count: number, bytes: number): Localized => ({
    en: `${grouped(count)} tensors held ${size(bytes)} of it: compute in smaller batches, and free with \`tf.tidy\` or \`dispose\` what is no longer needed.`,
    'zh-CN': `其中 ${grouped(count)} 个张量占用了 ${size(bytes)}：请减小批量，并用 \`tf.tidy\` 或 \`dispose\` 释放不再需要的张量。`,
  }),
  fewTensors: (): Localized => ({
    en: 'Few tensors were alive: look for a list, a text or an array that keeps growing.',
    'zh-CN': '存活的张量很少：请检查是否有不断变大的列表、字符串或数组。',
  }),
  notTensors: (count: number, bytes: number): Localized => ({
    en: `Tensors held only ${size(bytes)} of it (${grouped(count)} of them): look for a list, a text or an array that keeps growing.`,
    'zh-CN': `张量只占其中的 ${size(bytes)}（${grouped(count)} 个）：请检查是否有不断变大的列表、字符串或数组。`,
  }),
}

function hundredths(seconds: number): number {
  return Number(seconds.toFixed(2))
}

function brief(value: number): number {
  return Number(value.toPrecision(3))
}

function grouped(count: number): string {
  return count.toLocaleString('en')
}

function size(bytes: number): string {
  return `${Math.max(1, Math.round(bytes / 2 ** 20))} MB`
}
