import { inBothLanguages } from '../kit'

export interface Seen {
  left: string
  plain: string
  written: string
  open: boolean
}

export const texts = inBothLanguages({
  en: {
    title: 'One note on its way through 40 words',
    course: 'What is left of the note',
    word: 'words read since',
    share: 'of the note',
    lstm: 'LSTM: what is left',
    cell: 'LSTM: what the cell holds',
    plain: 'plain network, at most',
    forget: 'Forget gate f at later words',
    input: 'Input gate i at later words',
    factor: 'Factor W of the plain network',
    shut: 'shut: they write nothing',
    readLeft: 'LSTM after 40 words',
    readPlain: 'Plain after 40 words',
    readHalf: 'Half is left after',
    readHalfPlain: 'Plain: half after',
    words: (count: string) => `${count} words`,
    never: 'it stays',
    sees: ({ left, plain, written, open }: Seen) =>
      `After 40 words the LSTM has ${left} of the note left, the plain network at most ${plain}.${
        open ? ` What later words wrote amounts to ${written} by then: note and noise lie in one cell.` : ''
      }`,
  },
  'zh-CN': {
    title: '一条笔记穿过 40 个词',
    course: '笔记还剩多少',
    word: '之后读过的词数',
    share: '剩下的份额',
    lstm: 'LSTM：还剩多少',
    cell: 'LSTM：格子里装着什么',
    plain: '普通网络，最多',
    forget: '后面的词的遗忘门 f',
    input: '后面的词的输入门 i',
    factor: '普通网络的倍数 W',
    shut: '关着：什么也不写',
    readLeft: 'LSTM，40 个词之后',
    readPlain: '普通网络，40 个词之后',
    readHalf: '剩一半要经过',
    readHalfPlain: '普通网络剩一半',
    words: (count) => `${count} 个词`,
    never: '一直不变',
    sees: ({ left, plain, written, open }) =>
      `40 个词之后，LSTM 还剩笔记的 ${left}，普通网络最多剩 ${plain}。${
        open ? `到这时，后面的词写进去的合计为 ${written}：笔记和杂音装在同一格里。` : ''
      }`,
  },
})
