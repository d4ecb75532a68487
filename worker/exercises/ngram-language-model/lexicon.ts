import type { Localized } from '../src/contract/index.js'

/** What a word does in a message. Both languages put the words of every message in the same order. */
export const lexicon = {
  /** Ends a message, and so stands before the first word of the next one. */
  end: [word('(send)', '（发送）')],
  hello: [word('hello', '您好')],
  your: [word('your', '您的')],
  our: [word('our', '我们的')],
  we: [word('we', '我们')],
  please: [word('please', '请')],
  thanks: [word('thanks for', '感谢')],
  excuse: [word('excuse', '原谅')],
  the: [word('the', '这次的')],
  have: [word('have', '已经')],
  will: [word('will', '会')],
  state: [word('has been', '已'), word('will be', '即将')],
  thing: [
    word('order', '订单'),
    word('parcel', '包裹'),
    word('refund', '退款'),
    word('invoice', '发票'),
    word('contract', '合同'),
    word('appointment', '预约'),
    word('voucher', '优惠券'),
    word('request', '申请'),
    word('payment', '付款'),
  ],
  kindness: [word('patience', '耐心'), word('message', '来信'), word('feedback', '反馈')],
  done: [
    word('processed', '处理'),
    word('stopped', '暂停'),
    word('cancelled', '取消'),
    word('delayed', '延迟'),
    word('approved', '批准'),
    word('completed', '完成'),
  ],
  reported: [
    word('received', '收到'),
    word('checked', '核实'),
    word('sent', '寄出'),
    word('changed', '更改'),
    word('found', '找到'),
  ],
  action: [
    word('check', '核对'),
    word('collect', '领取'),
    word('confirm', '确认'),
    word('keep', '保留'),
    word('correct', '更正'),
    word('resend', '重发'),
  ],
  trouble: [word('delay', '延误'), word('mistake', '差错')],
  colleague: [
    word('courier', '快递员'),
    word('warehouse', '仓库'),
    word('store', '门店'),
    word('colleague', '同事'),
  ],
} as const satisfies Readonly<Record<string, readonly Localized[]>>

export type Role = keyof typeof lexicon

/** Every word, in the order of the lexicon. Tokens are places in a shuffled copy of this list. */
export const allWords: readonly Localized[] = Object.values(lexicon).flat()
export const vocabulary = allWords.length

function word(en: string, chinese: string): Localized {
  return { en, 'zh-CN': chinese }
}

export function wordCalled(english: string): Localized {
  const found = allWords.find(({ en }) => en === english)
  if (!found) throw new Error(`No word is called ${english}`)
  return found
}
