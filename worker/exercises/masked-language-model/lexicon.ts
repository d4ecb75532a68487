import type { Localized } from '../src/contract/index.js'

/** Tokens that are no words; they come first and have the same numbers in every kitchen. */
export const padding = 0
export const start = 1
export const end = 2
export const masked = 3
export const specialTokens: readonly Localized[] = [
  { en: '[PAD]', 'zh-CN': '[PAD]' },
  { en: '[START]', 'zh-CN': '[START]' },
  { en: '[END]', 'zh-CN': '[END]' },
  { en: '[MASK]', 'zh-CN': '[MASK]' },
]
export const firstWord = specialTokens.length

/** What a word does on a card. Both languages put the words of every card in the same order. */
export const lexicon = {
  method: [word('steamed', '清蒸'), word('roasted', '烤'), word('braised', '炖'), word('fried', '煎')],
  ingredient: [
    word('cod', '鳕鱼'),
    word('beef', '牛肉'),
    word('tofu', '豆腐'),
    word('rice', '米饭'),
    word('potatoes', '土豆'),
    word('mushrooms', '蘑菇'),
    word('noodles', '面条'),
    word('pumpkin', '南瓜'),
  ],
  spice: [
    word('dill', '莳萝'),
    word('ginger', '姜'),
    word('garlic', '蒜'),
    word('pepper', '胡椒'),
    word('mint', '薄荷'),
    word('thyme', '百里香'),
    word('cumin', '孜然'),
    word('lemon', '柠檬'),
  ],
  /** Dishes are named after places in town. */
  dish: [
    word('Harbour', '港湾'),
    word('Meadow', '草甸'),
    word('Lantern', '灯笼'),
    word('Station', '车站'),
    word('Garden', '花园'),
    word('Mill', '磨坊'),
    word('Lighthouse', '灯塔'),
    word('Orchard', '果园'),
    word('Square', '广场'),
    word('Alley', '小巷'),
    word('Valley', '溪谷'),
    word('Attic', '阁楼'),
    word('Ferry', '渡口'),
    word('Pass', '山口'),
    word('Belfry', '钟楼'),
    word('Market', '集市'),
  ],
  link: [word('then', '接着')],
} as const satisfies Readonly<Record<string, readonly Localized[]>>

export type Role = keyof typeof lexicon
/** Those that say something of a dish. */
export const roles = ['method', 'ingredient', 'spice', 'dish'] as const

/** Every word, in the order of the lexicon. Tokens are places in a shuffled copy of this list, behind the special ones. */
export const allWords: readonly Localized[] = Object.values(lexicon).flat()
export const vocabulary = firstWord + allWords.length

function word(en: string, chinese: string): Localized {
  return { en, 'zh-CN': chinese }
}
