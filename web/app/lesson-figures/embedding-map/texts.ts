import { inBothLanguages } from '../kit'

/** In the order of `places.json`, which `worker/exercises/lesson-figures/encoder-texts.ts` decides. */
export const messages = [
  'my parcel has not arrived',
  'the courier never came',
  'where is my package',
  'the delivery is late',
  'i want to return the lamp',
  'i do not want to return the lamp',
  'can i send the kettle back',
  'please cancel my subscription',
  'i do not want to cancel',
  'stop my membership',
  'i was charged twice',
  'the invoice is wrong',
  'you billed me two times',
  'i cannot sign in',
  'my password does not work',
  'i forgot my passcode',
  'i moved , please change my address',
  'ship it to my new house',
  'is the red jacket in stock',
  'when will the blue coat be available',
  'the app shows a blank screen',
  'the screen of my laptop is cracked',
  'the dashboard does not load',
  'the parcel was damaged',
]

const inChinese = [
  '我的包裹还没到',
  '快递员一直没来',
  '我的包裹在哪里',
  '送货晚了',
  '我要退台灯',
  '我不要退台灯',
  '水壶能寄回去吗',
  '请取消我的订阅',
  '我不想取消',
  '停掉我的会员',
  '扣了我两次钱',
  '发票不对',
  '你们收了两回费',
  '我登不进去',
  '我的密码没用',
  '我忘了口令',
  '我搬家了，请改地址',
  '送到我的新家',
  '红夹克有货吗',
  '蓝大衣什么时候有',
  '应用白屏了',
  '笔记本屏幕裂了',
  '仪表盘打不开',
  '包裹破损了',
]

export const words =
  'parcel package shipment consignment order courier postman driver carrier password passcode pin login credentials debit credit charge fee invoice bank menu dashboard software website app monday tuesday thursday friday sunday anna james felix emma two three four eight lamp kettle jacket sofa cancel stop return'.split(
    ' ',
  )

const wordsInChinese =
  '包裹 包裹 货物 货件 订单 快递员 邮递员 司机 承运商 密码 口令 PIN码 登录 凭据 借记 信用 收费 费用 发票 银行 菜单 仪表盘 软件 网站 应用 周一 周二 周四 周五 周日 安娜 詹姆斯 费利克斯 艾玛 二 三 四 八 台灯 水壶 夹克 沙发 取消 停止 退回'.split(
    ' ',
  )

export interface Seen {
  chosen: string
  nearest: string
  nearness: string
  byMeaning: boolean
}

export const texts = inBothLanguages({
  en: {
    title: 'Places of short texts, and who lives next door',
    map: 'The two directions in which these places differ most, of 192',
    kind: 'Places of',
    kinds: { messages: 'Messages', words: 'Single words' },
    measure: 'Near by',
    measures: { meaning: 'Place', words: 'Common words' },
    choose: 'Chosen',
    neighbours: 'Nearest',
    cosine: 'cosine',
    shared: 'share of words in common',
    x: 'first direction',
    y: 'second direction',
    others: 'others',
    near: 'nearest',
    chosen: 'chosen',
    meanings: { messages: messages, words: words } as Record<'messages' | 'words', readonly string[]>,
    show: (english: string, _meaning: string) => english,
    note: 'Places by the sentence encoder of our exercises, 1.06 million parameters, which has read 28,800 made-up messages of a shop, in English. Distances in a picture of two directions are not the ones of 192.',
    sees: ({ chosen, nearest, nearness, byMeaning }: Seen) =>
      byMeaning
        ? `Nearest to “${chosen}” is “${nearest}”, at a cosine of ${nearness}.`
        : `Most words in common with “${chosen}” has “${nearest}”: ${nearness} of all that either has.`,
  },
  'zh-CN': {
    title: '短文本的位置，以及谁是邻居',
    map: '192 个方向里，这些位置差别最大的两个方向',
    kind: '谁的位置',
    kinds: { messages: '消息', words: '单个词' },
    measure: '按什么算近',
    measures: { meaning: '位置', words: '共同的词' },
    choose: '选中的',
    neighbours: '最近的几个',
    cosine: '余弦',
    shared: '共同的词所占份额',
    x: '第一个方向',
    y: '第二个方向',
    others: '其他',
    near: '最近的',
    chosen: '选中的',
    meanings: { messages: inChinese, words: wordsInChinese },
    show: (english, meaning) => `${english}（${meaning}）`,
    note: '位置来自我们练习里的句子编码器，106 万个参数，读过一个虚构网店的 28,800 条英文消息。画面上两个方向的远近，并不就是 192 个方向的远近。',
    sees: ({ chosen, nearest, nearness, byMeaning }) =>
      byMeaning
        ? `离“${chosen}”最近的是“${nearest}”，余弦 ${nearness}。`
        : `和“${chosen}”共同的词最多的是“${nearest}”：占两句全部用词的 ${nearness}。`,
  },
})
