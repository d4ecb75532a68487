import { inBothLanguages } from '../kit'

export interface Seen {
  heard: number
  error: string
  ndcg: string
  bestRated: string
  list: string
}

export const texts = inBothLanguages({
  en: {
    title: 'One listener’s taste, and what a few ratings tell of it',
    map: 'Shows by their traits, and two arrows of taste',
    factorOne: 'first factor',
    factorTwo: 'second factor',
    heard: 'heard and rated',
    unheard: 'not heard',
    listed: 'recommended',
    trueTaste: 'true taste',
    learnedTaste: 'learned taste',
    handle: 'True taste of the listener',
    at: (first: string, second: string) => `${first} and ${second}`,
    list: 'The list, in its order',
    show: (number: string) => `Show ${number}`,
    showAxis: 'show',
    stars: 'stars',
    expected: 'expected',
    wouldGive: 'would give',
    ratings: 'Ratings known',
    pull: 'Pull towards 0',
    none: 'none',
    error: 'Error, in stars',
    ndcg: 'NDCG of the list',
    bestRated: 'of the best-rated shows',
    all: 'All shows',
    worth: 'worth',
    sees: ({ heard, error, ndcg, bestRated, list }: Seen) =>
      `From ${heard} ${heard === 1 ? 'rating' : 'ratings'} it learns an arrow and recommends ${list}. Over all shows not heard it errs by ${error} stars; the list has an NDCG of ${ndcg}, the best-rated shows ${bestRated}.`,
  },
  'zh-CN': {
    title: '一位听众的口味，以及几条评分能说出多少',
    map: '节目按特质摆放，两支口味的箭头',
    factorOne: '因子一',
    factorTwo: '因子二',
    heard: '听过并打过分',
    unheard: '没听过',
    listed: '推荐',
    trueTaste: '真实口味',
    learnedTaste: '学到的口味',
    handle: '听众的真实口味',
    at: (first, second) => `${first} 和 ${second}`,
    list: '推荐列表，按次序',
    show: (number) => `节目 ${number}`,
    showAxis: '节目',
    stars: '星数',
    expected: '预计',
    wouldGive: '会给',
    ratings: '已知评分',
    pull: '往 0 拉的力',
    none: '无',
    error: '误差（星）',
    ndcg: '列表的 NDCG',
    bestRated: '口碑榜的 NDCG',
    all: '全部节目',
    worth: '口碑',
    sees: ({ heard, error, ndcg, bestRated, list }) =>
      `从 ${heard} 条评分学出一支箭头，推荐${list}。在没听过的节目上平均差 ${error} 星；列表的 NDCG 是 ${ndcg}，口碑榜是 ${bestRated}。`,
  },
})
