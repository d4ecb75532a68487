import { inBothLanguages } from '../kit'

export interface Seen {
  price: string
  serving: string
  free: string
  left: string
  /** Nothing where winning a customer never pays. */
  payback: number | undefined
}

export const texts = inBothLanguages({
  en: {
    title: 'Where the price of a month goes, and whether a customer pays back',
    left: 'Left of a month',
    lifetime: 'Until they leave',
    byGroup: 'Left of each group, before the free users',
    groups: { light: 'light: 60 requests', middle: 'middle: 400', heavy: 'heavy: 4,000' },
    parts: 'Costs of an average paying customer',
    serving: 'own requests',
    free: 'requests of free users',
    other: 'payment, hosting, support',
    sum: 'all together',
    euros: 'euros',
    cash: 'Cash per customer won, who cost €120',
    month: 'months',
    paidBack: 'paid back',
    oneCustomer: 'one customer, on average',
    price: 'Price of a month',
    small: 'Requests to the small model',
    freeUsers: 'Free users for each who pays',
    churn: 'Leave each month',
    capped: 'At most 1,000 requests for the price',
    money: (amount: string, below: boolean) => `${below ? '−' : ''}€${amount}`,
    sees: ({ price, serving, free, left, payback }: Seen) => {
      const end =
        payback === undefined
          ? 'The €120 for winning the customer never come back.'
          : `The €120 for winning the customer are back after ${payback} months.`
      return `Of ${price} a month, ${serving} go into the customer’s own requests and ${free} into those of free users; ${left} are left. ${end}`
    },
  },
  'zh-CN': {
    title: '一个月的价钱花到哪里去了，一个客户回不回得了本',
    left: '每月剩下',
    lifetime: '直到离开，共剩下',
    byGroup: '各组剩下多少（未扣免费用户）',
    groups: { light: '轻度：60 次', middle: '中度：400 次', heavy: '重度：4,000 次' },
    parts: '一个普通付费客户的成本',
    serving: '自己的请求',
    free: '免费用户的请求',
    other: '支付、托管、客服',
    sum: '合计',
    euros: '元',
    cash: '每个客户的累计现金（获客花了 120 元）',
    month: '月',
    paidBack: '回本',
    oneCustomer: '一个客户，平均',
    price: '月费',
    small: '交给小模型的请求',
    freeUsers: '每个付费客户对应的免费用户',
    churn: '每月流失',
    capped: '月费最多包 1,000 次请求',
    money: (amount, below) => `${below ? '−' : ''}${amount} 元`,
    sees: ({ price, serving, free, left, payback }) => {
      const end =
        payback === undefined ? '获客花的 120 元永远收不回来。' : `获客花的 120 元，${payback} 个月后收回。`
      return `月费 ${price}里，${serving}花在客户自己的请求上，${free}花在免费用户上，剩下 ${left}。${end}`
    },
  },
})
