import { inBothLanguages } from '../kit'

export interface Seen {
  flagged: string
  found: string
  wronged: string
  missed: string
  meaning: string
}

export const texts = inBothLanguages({
  en: {
    title: 'A thousand essays, and what a flag means',
    base: 'Written by a machine',
    detection: 'of these, flagged',
    falseAlarm: 'Honest ones, flagged',
    twice: 'A second, independent detector must agree',
    found: 'machine-written, flagged',
    missed: 'machine-written, missed',
    wronged: 'honest, flagged',
    quiet: 'honest, left alone',
    flags: 'Flags',
    deserved: 'deserved',
    undeserved: 'undeserved',
    meaning: 'Right when it flags',
    letters: 'Letters',
    table: 'The essays in a table',
    writer: 'written by',
    flag: 'detector',
    machine: 'a machine',
    human: 'the pupil',
    flagged: 'flagged',
    notFlagged: 'not flagged',
    dots: 'Each dot is an essay',
    sees: ({ flagged, found, wronged, missed, meaning }: Seen) =>
      `${flagged} essays are flagged: ${found} written by a machine and ${wronged} honest ones. So a flag is right in ${meaning} of cases. ${missed} machine-written essays pass unseen.`,
    nobody: 'Nothing is flagged, so a flag means nothing.',
  },
  'zh-CN': {
    title: '一千篇文章，以及“被标出”意味着什么',
    base: '机器写的比例',
    detection: '其中被标出的',
    falseAlarm: '诚实文章被标出的',
    twice: '还要第二个互不相关的检测器同意',
    found: '机器写，被标出',
    missed: '机器写，漏掉',
    wronged: '诚实，被标出',
    quiet: '诚实，未标出',
    flags: '标出',
    deserved: '该标',
    undeserved: '不该标',
    meaning: '标出时说对的概率',
    letters: '要发的信',
    table: '用表格看这些文章',
    writer: '谁写的',
    flag: '检测器',
    machine: '机器',
    human: '学生自己',
    flagged: '标出',
    notFlagged: '未标出',
    dots: '每个点是一篇文章',
    sees: ({ flagged, found, wronged, missed, meaning }) =>
      `标出 ${flagged} 篇：${found} 篇是机器写的，${wronged} 篇是诚实的。所以被标出时，说对的概率是 ${meaning}。另有 ${missed} 篇机器文章没被发现。`,
    nobody: '什么都没标出，“被标出”也就没有意义。',
  },
})
