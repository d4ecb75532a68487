import type { StagedHint } from '../src/contract/index.js'

/** Help for lists that do not follow from the estimates. */
export const hintsOnLists = {
  'already-heard': {
    nudge: {
      en: 'You recommend shows that the listener has rated already. Would you thank an app for that?',
      'zh-CN': '你推荐的节目，听众早就打过分了。换了你，会谢谢这样的应用吗？',
    },
    explanation: {
      en: 'A model is surest about what it was trained on, so the shows that somebody loves come out on top, all of them known. A list needs what is new: leave out all that the listener has rated, and then take the five best, each once.',
      'zh-CN':
        '模型最有把握的，正是训练时见过的，所以排在最前面的全是听众已经爱上的节目。榜单要的是新东西：先去掉这位听众打过分的，再取最好的五个，一个不重复。',
    },
    nearSolution: {
      en: 'Filter first: `all.filter((show) => !heard[who].has(show))`, then `.sort(…)`, then `.slice(0, 5)`.',
      'zh-CN': '先过滤：`all.filter((show) => !heard[who].has(show))`，再 `.sort(…)`，最后 `.slice(0, 5)`。',
    },
  },
  places: {
    nudge: {
      en: 'Your lists hold places, not shows. The third of the shows that are left: which number does it have?',
      'zh-CN': '你的榜单里是位置，不是节目。剩下的节目里排第三的那个，编号是多少？',
    },
    explanation: {
      en: 'Once heard shows are taken out, the list of the others is shorter, and a place in it is no longer the number of a show. So carry the numbers along: sort the numbers themselves by what they are expected to get, instead of sorting stars and asking where they stood.',
      'zh-CN':
        '去掉听过的节目之后，剩下的列表变短了，里面的位置不再等于节目编号。所以要带着编号走：直接按预计星数给编号排序，而不是先给星数排序，再去问它原来在第几个。',
    },
    nearSolution: {
      en: 'Begin with the numbers, `const all = Array.from({ length: shows }, (_, show) => show)`, and sort them: `.sort((one, other) => expected(who, other) - expected(who, one))`.',
      'zh-CN':
        '从编号开始：`const all = Array.from({ length: shows }, (_, show) => show)`，再给编号排序：`.sort((one, other) => expected(who, other) - expected(who, one))`。',
    },
  },
  'upside-down': {
    nudge: {
      en: 'Your lists begin with what a listener would like least. Which of two shows comes first when `sort` sees a negative number?',
      'zh-CN': '你的榜单把听众最不爱听的排在最前面。`sort` 看到负数时，两档节目谁排在前？',
    },
    explanation: {
      en: '`sort` puts `one` before `other` when the function gives a negative number. `expected(one) − expected(other)` is negative when `one` has fewer stars, so the worst come first. Turned round, the best do.',
      'zh-CN':
        '函数返回负数时，`sort` 把 `one` 排在 `other` 前面。`expected(one) − expected(other)` 为负，说明 `one` 的星数更少，于是最差的排到了前面。反过来减，最好的就在前面。',
    },
    nearSolution: {
      en: 'Write `.sort((one, other) => expected(who, other) - expected(who, one)).slice(0, 5)`.',
      'zh-CN': '写 `.sort((one, other) => expected(who, other) - expected(who, one)).slice(0, 5)`。',
    },
  },
  'one-list': {
    nudge: {
      en: 'Everybody gets nearly the same shows. By what are they sorted, and where does the listener come in?',
      'zh-CN': '所有人拿到的几乎是同一批节目。它们是按什么排的？听众在哪里起了作用？',
    },
    explanation: {
      en: 'How well known a show is, or how well rated, is the same for all, and so is the order in which shows are numbered. A list becomes personal when it is sorted by the stars expected of this listener. Mind that `sort` wants a number: without a function it compares texts, and a function that answers true or false leaves everything where it was.',
      'zh-CN':
        '名气、口碑对所有人都一样，节目编号的先后也一样。按“这位听众预计会打几星”来排，榜单才因人而异。还要注意，`sort` 要的是一个数：不给函数，它就按文字比较；函数只回答 true 或 false，什么都不会移动。',
    },
    nearSolution: {
      en: 'Sort by `expected(who, …)`: `.sort((one, other) => expected(who, other) - expected(who, one))`.',
      'zh-CN':
        '按 `expected(who, …)` 排：`.sort((one, other) => expected(who, other) - expected(who, one))`。',
    },
  },
  'other-order': {
    nudge: {
      en: 'Your lists are new to people, but they are not those that your own stars put first. Who chose them?',
      'zh-CN': '你的榜单都是新节目，却不是你自己估计的星数最高的那些。是谁选出来的？',
    },
    explanation: {
      en: 'The five best are those with the most expected stars for this listener, in that order: the first place counts most. Picking by chance, or sorting by something else, throws away what the model knows.',
      'zh-CN':
        '最好的五个，就是为这位听众预计星数最高的五个，并按这个顺序排，第一位最要紧。随机挑，或者按别的东西排，等于把模型知道的都扔掉了。',
    },
    nearSolution: {
      en: 'From the shows not heard: `.sort((one, other) => expected(who, other) - expected(who, one)).slice(0, 5)`.',
      'zh-CN':
        '在没听过的节目里：`.sort((one, other) => expected(who, other) - expected(who, one)).slice(0, 5)`。',
    },
  },
} satisfies Record<string, StagedHint>
