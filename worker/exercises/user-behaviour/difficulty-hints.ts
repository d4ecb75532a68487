import type { StagedHint } from '../src/contract/index.js'

/** Help for difficulties that do not follow from the chances. */
export const hintsOnDifficulty = {
  easiness: {
    nudge: {
      en: 'The team would rewrite your three easiest topics. What should a large number stand for?',
      'zh-CN': '照你的结果，团队会去重写最容易的三个知识点。数越大，应该表示什么？',
    },
    explanation: {
      en: 'Your order is right and runs backwards. A difficulty is large where a topic is hard: it is what is taken off the ability. The share of right answers, or a number that is added to the ability, measures the opposite.',
      'zh-CN':
        '顺序是对的，只是倒了过来。知识点越难，难度就越大：它是从能力里减去的那个数。答对的比例，或者加到能力上的数，量的是相反的东西。',
    },
    nearSolution: {
      en: 'Answer with `difficulty[which]` as it stands in the chance, `exp(difficulty[topic] - ability[learner])`, without another minus.',
      'zh-CN':
        '用 `difficulty[which]` 回答，和概率里的写法一致：`exp(difficulty[topic] - ability[learner])`，不要再加负号。',
    },
  },
  'share-of-wrong': {
    nudge: {
      en: 'Your order is that of the dashboard. You have trained a model that knows better: did you ask it?',
      'zh-CN': '你排出来的就是看板上的顺序。你训练的模型知道得更多，你问它了吗？',
    },
    explanation: {
      en: 'A share of wrong answers is high where a topic is hard, and also where beginners come to answer it. Taking a logarithm of it changes the scale and not the order. The difficulty was learned beside the abilities, with the audience taken out.',
      'zh-CN':
        '答错比例高，可能因为知识点难，也可能因为来答的多是新手。对它取对数，只是换了刻度，顺序不变。难度则是和能力一起学出来的，已经把“来的是谁”分了出去。',
    },
    nearSolution: {
      en: 'Answer with what was learned: `Array.from(topic.values, (which) => difficulty[which])`.',
      'zh-CN': '用学到的难度来回答：`Array.from(topic.values, (which) => difficulty[which])`。',
    },
  },
  'other-difficulty': {
    nudge: {
      en: 'Your chances know how hard the topics are; your difficulties say something else. What do they measure?',
      'zh-CN': '你的概率知道知识点有多难，你交出的难度说的却是另一回事。它量的是什么？',
    },
    explanation: {
      en: 'How good the people are who choose a topic tells how advanced it is, not how well it is taught: an advanced topic can be easy for those who get there. How many answers it has tells how popular it is. The difficulty is the number that the chance subtracts.',
      'zh-CN':
        '选一个知识点的人有多强，说明它有多靠后，不说明它讲得好不好：靠后的内容，对学到那里的人也可以很容易。答案有多少，只说明它有多热门。难度，就是概率里减去的那个数。',
    },
    nearSolution: {
      en: 'Answer with `difficulty[which]` for each `which` of `topic.values`, in that order.',
      'zh-CN': '对 `topic.values` 里的每个 `which`，按顺序用 `difficulty[which]` 回答。',
    },
  },
  'other-scale': {
    nudge: {
      en: 'The order of your topics is right, their numbers are not. At which number is an average learner right half the time?',
      'zh-CN': '知识点的顺序排对了，数却不对。普通学员对错各半，应该对应哪个数？',
    },
    explanation: {
      en: 'Difficulties share the scale of abilities, where an average learner is 0: chance and difficulty belong together by the sigmoid. A topic of difficulty 0 is right half the time then, one of 1 in 27% of cases. Ranks, shares or chances put in place of them keep the order and lose that meaning.',
      'zh-CN':
        '难度和能力用同一把尺子，普通学员是 0，两者经过 sigmoid 就是概率：难度为 0 的知识点，普通学员对错各半；难度为 1 的，答对 27%。换成名次、比例或概率，顺序还在，这层意思就没了。',
    },
    nearSolution: {
      en: 'Return `difficulty[which]` without turning it into a chance or a rank and without shifting it, and keep the pull on abilities, which holds the average learner at 0.',
      'zh-CN':
        '直接返回 `difficulty[which]`，不要换成概率或名次，也不要平移；能力上的拉力要保留，是它让普通学员停在 0。',
    },
  },
} satisfies Record<string, StagedHint>
