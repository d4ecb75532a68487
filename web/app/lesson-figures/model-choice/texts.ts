import { inBothLanguages } from '../kit'
import type { Way } from './options'

export interface Seen {
  documents: string
  best: Way
  euros: string
  /** From how many documents a year on fine-tuning is cheaper than buying; nothing where it never is. */
  meeting: string | undefined
}

export const texts = inBothLanguages({
  en: {
    title: 'Buy, fine-tune or build: who is cheapest, errors included',
    buy: 'Buy',
    tune: 'Fine-tune',
    build: 'Build',
    eachAxis: 'What one invoice costs, all in all',
    euros: 'euros an invoice',
    documentsAxis: 'invoices a year',
    documents: 'Invoices a year',
    documentsOf: (count: string) => `${count} a year`,
    error: 'One error costs',
    price: 'Price of one call, bought',
    right: 'Fine-tuned model is right in',
    money: (amount: string) => `€${amount}`,
    many: (count: number, write: (count: number) => string) => `${write(count / 1e6)} million`,
    note: (each: string, right: string) => `€${each} each, ${right} right`,
    sees: ({ documents, best, euros, meeting }: Seen) => {
      const name = { buy: 'buying', tune: 'fine-tuning', build: 'building' }[best]
      const border = meeting
        ? `Fine-tuning is cheaper than buying from ${meeting} a year on.`
        : 'Fine-tuning is never cheaper than buying.'
      return `At ${documents} invoices a year ${name} is cheapest: ${euros}, errors included. ${border}`
    },
  },
  'zh-CN': {
    title: '采购、微调还是自建：连错误一起算，谁最便宜',
    buy: '采购',
    tune: '微调',
    build: '自建',
    eachAxis: '一张发票总共要花多少',
    euros: '元／张',
    documentsAxis: '每年的发票张数',
    documents: '每年的发票张数',
    documentsOf: (count) => `每年 ${count} 张`,
    error: '错一张的代价',
    price: '采购：每次调用的价格',
    right: '微调模型的正确率',
    money: (amount) => `${amount} 元`,
    many: (count, write) => `${write(count / 1e4)} 万`,
    note: (each, right) => `每张 ${each} 元，正确率 ${right}`,
    sees: ({ documents, best, euros, meeting }) => {
      const name = { buy: '采购', tune: '微调', build: '自建' }[best]
      const border = meeting ? `每年超过 ${meeting}张，微调就比采购便宜。` : '微调永远不会比采购便宜。'
      return `每年 ${documents} 张发票时，${name}最便宜：连错误在内 ${euros}。${border}`
    },
  },
})
