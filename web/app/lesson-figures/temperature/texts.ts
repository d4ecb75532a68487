import { inBothLanguages } from '../kit'

export interface Seen {
  temperature: string
  word: string
  chance: string
  kept: string
  outside: string
}

export const texts = inBothLanguages({
  en: {
    title: 'From scores to one word',
    beginning: 'After',
    beginnings: [
      'the nova is a music player for …',
      'recipe of the week by olga: …',
      'dear olga, thank you for your message. we are sorry that the …',
    ],
    short: ['music player', 'recipe', 'letter'],
    temperature: 'Temperature T',
    topK: 'Top-k',
    topP: 'Top-p',
    all: 'all',
    words: (count: string) => `${count} words`,
    best: 'Chances after the cut, the eight likeliest',
    chance: 'chance',
    rest: (count: string) => `${count} other words`,
    readKept: 'Words that can come',
    readOutside: 'Outside the 40 best',
    readNeeded: 'Words for 90 %',
    before: 'before any cut',
    draw: 'Draw twenty words',
    drawAgain: 'Draw again',
    drawn: (count: string) => `Twenty draws, ${count} different words`,
    written: (temperature: string) => `Written by the same model at T = ${temperature}, from all words`,
    sample: (at: string) => `text ${at}`,
    note: 'Scores of the small language model of our exercises for all of its 1,544 words, in English.',
    sees: ({ temperature, word, chance, kept, outside }: Seen) =>
      `At T = ${temperature} “${word}” is likeliest with ${chance}, and ${kept} ${kept === '1' ? 'word' : 'words'} can come. Before any cut, ${outside} of the chance lies outside the 40 best.`,
  },
  'zh-CN': {
    title: '从分数到一个词',
    beginning: '开头',
    beginnings: [
      'the nova is a music player for …（nova 是一款音乐播放器，适合……）',
      'recipe of the week by olga: …（奥尔加的本周菜谱：……）',
      'dear olga, thank you for your message. we are sorry that the …（亲爱的奥尔加，感谢来信。很抱歉，……）',
    ],
    short: ['播放器', '菜谱', '来信'],
    temperature: '温度 T',
    topK: 'Top-k',
    topP: 'Top-p',
    all: '全部',
    words: (count) => `${count} 个词`,
    best: '剪过之后的概率，最可能的八个',
    chance: '概率',
    rest: (count) => `其他 ${count} 个词`,
    readKept: '可能出现的词',
    readOutside: '落在最好的 40 个之外',
    readNeeded: '凑够 90% 要几个词',
    before: '没剪之前',
    draw: '抽二十个词',
    drawAgain: '再抽一次',
    drawn: (count) => `抽二十次，${count} 个不同的词`,
    written: (temperature) => `同一个模型在 T = ${temperature} 时写的，从所有的词里抽`,
    sample: (at) => `第 ${at} 段`,
    note: '分数来自我们练习里的小语言模型，它的 1,544 个词全在内，都是英文。',
    sees: ({ temperature, word, chance, kept, outside }) =>
      `T = ${temperature} 时，最可能的是“${word}”，${chance}；可能出现的词有 ${kept} 个。没剪之前，有 ${outside} 的概率落在最好的 40 个词之外。`,
  },
})
