import { inBothLanguages } from '../kit'

export interface Seen {
  labels: number
  places: number
  words: number
  all: number
}

export const texts = inBothLanguages({
  en: {
    title: 'The same small head, on words and on the places of an encoder',
    right: 'New messages sorted rightly',
    loss: 'Loss on the labelled messages',
    round: 'round',
    share: 'right',
    crossEntropy: 'loss',
    places: 'places of the encoder',
    words: 'words alone',
    perIntent: 'Labels for each intent',
    rate: 'Learning rate',
    readPlaces: 'By places',
    readWords: 'By words',
    readLabels: 'Labelled messages',
    readGuess: 'By guessing',
    of: (right: string, all: string) => `${right} of ${all}`,
    wrong: 'New messages that words alone sort wrongly, and where they go',
    wrongWay: (label: string, chosen: string) => `is ${label}, taken for ${chosen}`,
    intents: ['where is it', 'return', 'address', 'stock', 'cancel', 'billing', 'sign-in', 'fault'],
    note: 'Places by the sentence encoder of our exercises, which stays as it is: only the head learns, here and now. The messages are made up and in English; the encoder has read others of the same shop.',
    sees: ({ labels, places, words, all }: Seen) =>
      `With ${labels} labelled messages, the head on the encoder's places sorts ${places} of ${all} new messages rightly, the head on words ${words}.`,
  },
  'zh-CN': {
    title: '同一个小小的头：只看词，或者看编码器给的位置',
    right: '分对的新消息',
    loss: '在已标注消息上的损失',
    round: '轮数',
    share: '分对的份额',
    crossEntropy: '损失',
    places: '编码器给的位置',
    words: '只看词',
    perIntent: '每种意图的标注数',
    rate: '学习率',
    readPlaces: '看位置',
    readWords: '只看词',
    readLabels: '标注的消息',
    readGuess: '瞎猜',
    of: (right, all) => `${all} 条中 ${right} 条`,
    wrong: '只看词时分错的新消息，以及错到了哪里',
    wrongWay: (label, chosen) => `应为“${label}”，错当成“${chosen}”`,
    intents: ['查物流', '退换货', '改地址', '问库存', '取消订阅', '账单扣款', '登录', '软件故障'],
    note: '位置来自我们练习里的句子编码器，它保持不动，只有头在学，就在此时此地。消息是编写的，都是英文；编码器读过同一家网店的另外一些。',
    sees: ({ labels, places, words, all }) =>
      `用 ${labels} 条标注：看编码器位置的头，${all} 条新消息分对 ${places} 条；只看词的头分对 ${words} 条。`,
  },
})
