import { inBothLanguages } from '../kit'

export interface Seen {
  word: string
  before: string
  model: string
  chance: string
  first: string
  firstChance: string
}

export const texts = inBothLanguages({
  en: {
    title: 'Four models guess a text word by word',
    text: 'Text',
    names: ['A fault', 'A letter', 'A move'],
    meanings: ['', '', ''],
    model: 'Who guesses',
    models: { none: 'No context', one: 'One word', two: 'Two words', network: 'Network' },
    long: {
      none: 'counting without context',
      one: 'counting after one word',
      two: 'counting after two words',
      network: 'the network',
    },
    words: 'Choose the word to be guessed; the darker, the likelier this model held it',
    best: 'First choices at this place',
    chance: 'chance',
    came: (word: string) => `${word} (this came)`,
    surprise: 'Surprise at each word',
    place: 'place in the text',
    nats: 'surprise −ln p',
    chosen: 'this model',
    compared: 'the network',
    perplexity: 'Perplexity of the whole text',
    end: '(end)',
    start: '(start)',
    note: 'The network is the small language model of our exercises, 1.18 million parameters. It and the counting models read the same 38,400 made-up texts, in English, and none of these three.',
    sees: ({ word, before, model, chance, first, firstChance }: Seen) =>
      `After “${before}” came “${word}”: ${model} gave it ${chance}. Its first choice was “${first}” with ${firstChance}.`,
  },
  'zh-CN': {
    title: '四个模型逐词猜一段文字',
    text: '文字',
    names: ['故障报告', '客户信', '人事变动'],
    meanings: [
      '周三，模板连续 60 分钟丢失消息。警报发给了利奥，他马上发现磁盘满了。没有人丢数据，但 1000 人不得不等。中午，利奥修好了模板。本周，利奥会为磁盘写满的情况写一个测试。',
      '亲爱的汤姆：三个月前您在我们这里买了帐篷。我们的小贴士：怎样在山里的户外度过一个周末。周四，亨利在网站上回答您的问题。不想再收到我们的信？请点这里，汤姆。',
      '各位同事：九月，平台团队要搬到内罗毕。她在平台团队工作了七年。从九月起，由哈娜带领平台团队。请带上耳机和好点子。尼娜，祝你在内罗毕一切顺利。',
    ],
    model: '谁来猜',
    models: { none: '不看上文', one: '看一个词', two: '看两个词', network: '神经网络' },
    long: {
      none: '不看上文的计数',
      one: '看一个词的计数',
      two: '看两个词的计数',
      network: '神经网络',
    },
    words: '选一个要猜的词；颜色越深，这个模型当时越看好它',
    best: '在这个位置上最看好的词',
    chance: '概率',
    came: (word) => `${word}（实际出现的）`,
    surprise: '每个词带来的惊讶',
    place: '文中第几个词',
    nats: '惊讶 −ln p',
    chosen: '这个模型',
    compared: '神经网络',
    perplexity: '整段文字的困惑度',
    end: '（完）',
    start: '（开头）',
    note: '神经网络就是我们练习里的小语言模型，118 万个参数。它和几个计数模型读的是同样 38,400 篇编写的英文文字，这三篇谁也没读过。',
    sees: ({ word, before, model, chance, first, firstChance }) =>
      `在“${before}”之后出现的是“${word}”：${model}给了它 ${chance}，最看好的则是“${first}”，${firstChance}。`,
  },
})
