import type { Locale, Localized } from '../../../locale.js'
import type { Sight } from '../sight.js'
import type { CompanyFile } from './company-tables.js'

interface ReadmeFacts {
  name: string
  at: Date
  written: readonly CompanyFile[]
  sight: Sight
}

/** What is in the zip, in the owner's language. */
export function companyReadme(locale: Locale, { name, at, written, sight }: ReadmeFacts): string {
  const { title, intro, files, others, results } = words[locale]
  const lines = written.map((file) => `- \`${file}.csv\`: ${about[file][locale]}`)
  const text = [`# ${title(name)}`, '', intro(at.toISOString()), '', `## ${files}`, '', ...lines, ...others]
  return [...text, '', results[sight.scores ? 'everything' : sight.results ? 'results' : 'levels'], ''].join(
    '\n',
  )
}

const words: Record<
  Locale,
  {
    title(name: string): string
    intro(at: string): string
    files: string
    others: readonly string[]
    results: Record<'levels' | 'results' | 'everything', string>
  }
> = {
  en: {
    title: (name) => `The data of ${name}`,
    intro: (at) =>
      `Made at ${at}. Times are in UTC. \`person\` is the id of a person; whoever has left, or was erased, has no e-mail any more.`,
    files: 'The files',
    others: [
      '- `exercises/`: the files of your own exercises',
      '- `courses/`: what is written of your own courses, and `pictures/` what its lessons show',
      '- `company.json`: the company and its settings',
    ],
    results: {
      levels:
        'Your company shows those who manage people levels, not results. So the table of courses has no passed exercises, the table of submissions neither verdicts nor points, and there is no code.',
      results:
        'Your company shows those who manage people which exercises were passed, but no points and no code. So do these files.',
      everything: '`code/` holds the code of each submission, by its id.',
    },
  },
  'zh-CN': {
    title: (name) => `${name}的数据`,
    intro: (at) => `生成于 ${at}。时间均为 UTC。\`person\` 是人员编号；已离开或已被删除的人不再有邮箱。`,
    files: '文件说明',
    others: [
      '- `exercises/`：贵公司自建练习的文件',
      '- `courses/`：贵公司自建课程的编写内容；`pictures/` 是课中的图片',
      '- `company.json`：公司及其设置',
    ],
    results: {
      levels:
        '贵公司只向管理者展示技能等级，不展示成绩，因此课程表中没有通过的练习，提交表中没有结论和分数，也不含代码。',
      results: '贵公司向管理者展示练习是否通过，但不展示分数和代码，这些文件也是如此。',
      everything: '`code/` 中按编号存放每次提交的代码。',
    },
  },
}

const about: Record<CompanyFile, Localized> = {
  people: { en: 'members with role and teams', 'zh-CN': '成员及其角色、团队' },
  teams: { en: 'teams', 'zh-CN': '团队' },
  invitations: { en: 'invitations that are kept still', 'zh-CN': '仍保留的邀请' },
  levels: { en: 'levels of skills, with how sure they are', 'zh-CN': '技能等级及其可信度' },
  courses: { en: 'lessons and exercises completed', 'zh-CN': '完成的课和练习' },
  enrollments: { en: 'who is on which course or path', 'zh-CN': '课程与路径的参加情况' },
  submissions: { en: 'what was submitted', 'zh-CN': '提交记录' },
  reports: { en: 'reports that go out by letter, and to whom', 'zh-CN': '定期报告及其收件人' },
  activity: { en: 'who did what, when and from where', 'zh-CN': '操作记录' },
}
