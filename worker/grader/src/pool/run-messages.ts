import type { HandlerSpec, Localized } from '@skillgrad/exercises/contract'

/** What the trusted grader itself says about a run that ended badly. */
export const runMessages = {
  cpuLimit: (limit: number, used: number | undefined): Localized => ({
    en: `The run used more than its ${limit} s of processor time${used ? `: it was stopped at ${brief(used)} s` : ''}.`,
    'zh-CN': `运行超过了 ${limit} 秒的处理器时间限制${used ? `：用到 ${brief(used)} 秒时被停止` : ''}。`,
  }),
  wallLimit: (seconds: number): Localized => ({
    en: `The run did not finish within ${seconds} s. It may be waiting for something that never happens.`,
    'zh-CN': `运行未能在 ${seconds} 秒内结束，可能在等待永远不会发生的事情。`,
  }),
  memoryLimit: (limit: number, used: number | undefined): Localized => ({
    en: `The run needed more than its ${limit} MB of memory${used ? `: it was stopped at ${used} MB` : ''}.`,
    'zh-CN': `运行所需内存超过了 ${limit} MB${used ? `：用到 ${used} MB 时被停止` : ''}。`,
  }),
  heapLimit: (limit: number, heap: number, used: number | undefined): Localized => ({
    en: `The run needed more than its ${limit} MB of memory: JavaScript objects filled the ${heap} MB meant for them${used ? `, ${used} MB were in use in all` : ''}.`,
    'zh-CN': `运行所需内存超过了 ${limit} MB：JavaScript 对象占满了留给它们的 ${heap} MB${used ? `，总共用了 ${used} MB` : ''}。`,
  }),
  outputLimit: (): Localized => ({
    en: 'The run wrote more output than it may.',
    'zh-CN': '运行输出的内容超过了限制。',
  }),
  endedEarly: (how: string): Localized => ({
    en: `The program ended without a result (${how}).`,
    'zh-CN': `程序在给出结果之前就结束了（${how}）。`,
  }),
  endedOnHidden: (): Localized => ({
    en: 'The program ended while it was asked about new data.',
    'zh-CN': '程序在回答新数据时结束了。',
  }),
  neverSettled: (): Localized => ({
    en: 'The program ended without a result: nothing was left to do. Most often an `await` waits for something that can never happen.',
    'zh-CN':
      '程序没有给出结果就结束了：已经没有事情可做。最常见的原因是，某个 `await` 在等一件永远不会发生的事。',
  }),
  protocol: (): Localized => ({
    en: 'The run sent something that is not a result.',
    'zh-CN': '运行发送的内容不是有效的结果。',
  }),
  threwOnHidden: (handler: string): Localized => ({
    en: `\`${handler}\` threw an error when it was asked about new data. Details stay hidden here; Run in the browser shows them.`,
    'zh-CN': `向 \`${handler}\` 提供新数据时它抛出了错误。此处不显示细节；请在浏览器中运行以查看。`,
  }),
  badOnHidden: (handler: string, spec: HandlerSpec): Localized => {
    const declared = Object.entries(spec.output)
      .map(([name, { dtype, shape }]) => `${name}: ${dtype} [${shape.join(', ')}]`)
      .join('; ')
    return {
      en: `\`${handler}\` answered new data with something other than ${declared}.`,
      'zh-CN': `\`${handler}\` 对新数据的回答不符合要求：${declared}。`,
    }
  },
  emptySource: (): Localized => ({
    en: 'There is no code yet: the file is empty.',
    'zh-CN': '文件为空，还没有代码。',
  }),
  longSource: (kilobytes: number, limit: number): Localized => ({
    en: `The code is ${kilobytes} KB long; at most ${limit} KB are accepted.`,
    'zh-CN': `代码大小为 ${kilobytes} KB，最多接受 ${limit} KB。`,
  }),
}

/** Three figures are enough to compare with a limit. */
function brief(seconds: number): string {
  return seconds.toPrecision(3)
}
