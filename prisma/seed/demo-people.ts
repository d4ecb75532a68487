import type { Role } from '../factories/identity.js'

export interface DemoPerson {
  name: string
  email: string
  role: Role
  locale?: string
  timezone?: string
  /** Slug of the team the person learns in or manages. */
  team?: string
}

export interface DemoCompany {
  name: string
  slug: string
  timezone: string
  /** Slug of the role that everybody without one of their own aims for. */
  aimsFor?: string
  teams: readonly { slug: string; name: string }[]
  people: readonly DemoPerson[]
}

/** The company whose journeys the README tells. */
const northwind: DemoCompany = {
  name: 'Northwind',
  slug: 'northwind',
  timezone: 'Europe/Berlin',
  aimsFor: 'ai-product-manager',
  teams: [
    { slug: 'growth', name: 'Growth' },
    { slug: 'service', name: 'Service' },
  ],
  people: [
    { name: 'Elena Vargas', email: 'elena.vargas@example.com', role: 'owner' },
    { name: 'Tom Becker', email: 'tom.becker@example.com', role: 'admin' },
    { name: 'Daniel Osei', email: 'daniel.osei@example.com', role: 'author' },
    { name: 'Grace Kim', email: 'grace.kim@example.com', role: 'manager', team: 'growth' },
    { name: 'Marcus Hale', email: 'marcus.hale@example.com', role: 'manager', team: 'service' },
    { name: 'Ada Nowak', email: 'ada.nowak@example.com', role: 'learner', team: 'growth' },
    { name: 'Ben Carter', email: 'ben.carter@example.com', role: 'learner', team: 'growth' },
    { name: 'Yuki Tanaka', email: 'yuki.tanaka@example.com', role: 'learner', team: 'growth' },
    { name: 'Omar Haddad', email: 'omar.haddad@example.com', role: 'learner', team: 'growth' },
    {
      name: '林晓雨',
      email: 'xiaoyu.lin@example.com',
      role: 'learner',
      locale: 'zh-CN',
      timezone: 'Asia/Shanghai',
      team: 'service',
    },
    { name: 'Clara Rossi', email: 'clara.rossi@example.com', role: 'learner', team: 'service' },
    { name: 'Samuel Adeyemi', email: 'samuel.adeyemi@example.com', role: 'learner', team: 'service' },
  ],
}

/** A second company on the same installation: whoever signs in here sees nothing of the first. */
const lighthouseBooks: DemoCompany = {
  name: 'Lighthouse Books',
  slug: 'lighthouse-books',
  timezone: 'Europe/Dublin',
  teams: [],
  people: [{ name: 'Nora Quinn', email: 'nora.quinn@example.com', role: 'owner' }],
}

export const demoCompanies = [northwind, lighthouseBooks]

/** Runs the demo installation and belongs to none of its companies. */
export const demoOperator = { name: 'Robin Reyes', email: 'robin.reyes@example.com' }
