import { inBothLanguages } from '../kit'

export interface Seen {
  question: string
  let: number
  found: 'right' | 'missed' | 'own'
  total: string
  way: string
}

export const texts = inBothLanguages({
  en: {
    title: 'A handbook of ten passages, and what a search finds in it',
    passages: [
      'delivery can take three working days, ten for a large item',
      'you can return an unused item for thirty days, it is free',
      'change the address on your profile page before the package is shipped',
      'cancel your subscription in the settings before it renews',
      'a refund shows on your bank statement after five working days',
      'reset your password with the link on the login page',
      'you will find every invoice in your account',
      'send us a picture of a damaged item and we will replace it',
      'a voucher is valid for twelve weeks',
      'the warranty: we repair a broken product for free',
    ],
    questions: [
      'the courier never came',
      'how do i change the address',
      'can i send the kettle back',
      'can i cancel the subscription',
      'when will the refund show on my card',
      'i forgot my passcode',
      'where do i find my invoice',
      'the mirror arrived cracked',
      'is my voucher still valid',
      'the toaster stopped working',
    ],
    question: 'Question',
    own: 'Or ask in your own words (words only)',
    way: 'Search by',
    ways: { words: 'Words', places: 'Places' },
    let: 'Passages let through',
    ranking: 'What the search finds, best first',
    stopped: 'not let through',
    nothing: 'Nothing: no passage has a word in common with the question.',
    answer: 'this one answers it',
    rank: (at: string, score: string) => `${at}. score ${score}`,
    measured: 'Right passage among those let through, of ten questions',
    count: 'questions',
    readWords: 'Words',
    readPlaces: 'Places',
    readLet: 'Passages to read',
    of: (found: string) => `${found} of 10`,
    note: 'Words: BM25. Places: by the sentence encoder of our exercises, computed beforehand for the ten questions. Handbook and questions are made up; half of the questions use its words.',
    sees: ({ question, let: count, found, total, way }: Seen) =>
      `“${question}”, ${count === 1 ? 'one passage' : `${count} passages`} by ${way}: ${
        found === 'right'
          ? 'the right one is among them.'
          : found === 'missed'
            ? 'the right one is missing, and no model can read it.'
            : 'whether one of them answers it, you have to judge.'
      } Over the ten prepared questions it is there for ${total}.`,
  },
  'zh-CN': {
    title: '一本十段文字的手册，以及搜索能找到什么',
    passages: [
      '配送：普通商品三个工作日，大件十天',
      '没用过的商品三十天内可以退回，不收费',
      '包裹寄出之前，可以在个人资料页修改地址',
      '在续费之前，到设置里取消订阅',
      '退款会在五个工作日后出现在银行账单上',
      '用登录页上的链接重设密码',
      '每一张发票都能在账户里找到',
      '商品损坏，请发来照片，我们会更换',
      '优惠券十二周内有效',
      '保修：商品坏了，我们免费修理',
    ],
    questions: [
      '快递员一直没来',
      '怎么修改地址',
      '水壶能寄回去吗',
      '可以取消订阅吗',
      '退款什么时候到我的卡上',
      '我的口令忘了',
      '发票在哪里能找到',
      '镜子到的时候裂了',
      '我的优惠券还有效吗',
      '烤面包机不转了',
    ],
    question: '问题',
    own: '或者自己提问（只能按词搜）',
    way: '按什么搜',
    ways: { words: '词', places: '位置' },
    let: '放几段过去',
    ranking: '搜索找到的，最好的在前',
    stopped: '没放过去',
    nothing: '什么也没有：没有一段和问题有共同的词。',
    answer: '答案在这一段',
    rank: (at, score) => `第 ${at}，得分 ${score}`,
    measured: '放过去的里面有对的那一段，十个问题里有几个',
    count: '问题数',
    readWords: '按词',
    readPlaces: '按位置',
    readLet: '要读的段数',
    of: (found) => `10 个中 ${found} 个`,
    note: '按词：BM25。按位置：由我们练习里的句子编码器事先算好；它只懂英文，所以位置是用这些句子的英文原文算的。手册和问题都是编写的，一半问题用的是手册里的词。',
    sees: ({ question, let: count, found, total, way }) =>
      `“${question}”，按${way}放 ${count} 段过去：${
        found === 'right'
          ? '对的那一段在里面。'
          : found === 'missed'
            ? '对的那一段不在里面，再好的模型也读不到。'
            : '里面有没有答案，要由你来判断。'
      }十个准备好的问题里，有 ${total} 个找到了。`,
  },
})
