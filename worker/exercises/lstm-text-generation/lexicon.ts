import type { Localized } from '../src/contract/index.js'

/** What a word does in a letter. Both languages put the words of every letter in the same order. */
export const lexicon = {
  /** Ends a letter, and so stands before the first word of the next one. */
  end: [word('(end)', '（完）')],
  greeting: [
    word('honoured neighbour', '尊敬的邻居'),
    word('dear friend', '亲爱的朋友'),
    word('hello you', '嗨'),
    word('old pal', '老伙计'),
    word('my treasure', '宝贝'),
  ],
  thing: [
    word('the goat', '山羊'),
    word('the boat', '小船'),
    word('the clock', '时钟'),
    word('the well', '水井'),
    word('the roof', '屋顶'),
    word('the piano', '钢琴'),
    word('the mill', '磨坊'),
    word('the bridge', '小桥'),
  ],
  trouble: [
    word('makes noise', '响个不停'),
    word('leans over', '歪了'),
    word('is frozen', '冻住了'),
    word('looks sad', '没精打采'),
    word('needs paint', '掉漆了'),
  ],
  day: [
    word('on Monday', '周一'),
    word('yesterday', '昨天'),
    word('at noon', '中午'),
    word('last night', '昨晚'),
  ],
  person: [
    word('Anna', '安娜'),
    word('Bruno', '布鲁诺'),
    word('the baker', '面包师'),
    word('my aunt', '姨妈'),
    word('the mayor', '村长'),
  ],
  deed: [
    word('found', '找到了'),
    word('sold', '卖掉了'),
    word('painted', '画了'),
    word('borrowed', '借走了'),
    word('lost', '弄丢了'),
  ],
  object: [
    word('a hat', '一顶帽子'),
    word('a lamp', '一盏灯'),
    word('two chairs', '两把椅子'),
    word('a map', '一张地图'),
    word('a basket', '一个篮子'),
    word('three cups', '三只杯子'),
  ],
  please: [word('please', '请')],
  remedy: [word('look after', '照看'), word('pat', '拍一拍'), word('cheer up', '哄哄'), word('wash', '洗洗')],
  farewell: [
    word('respectfully', '此致敬礼'),
    word('all the best', '祝好'),
    word('see you', '回见'),
    word('kisses', '么么哒'),
    word('so long', '后会有期'),
  ],
} as const satisfies Readonly<Record<string, readonly Localized[]>>

export type Role = keyof typeof lexicon

/** Every word, in the order of the lexicon. Tokens are places in a shuffled copy of this list. */
export const allWords: readonly Localized[] = Object.values(lexicon).flat()
export const vocabulary = allWords.length

function word(en: string, chinese: string): Localized {
  return { en, 'zh-CN': chinese }
}
