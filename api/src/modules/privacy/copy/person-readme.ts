import type { Concept } from '@skillgrad/db'
import type { Locale, Localized } from '../../../locale.js'

interface ReadmeFacts {
  name: string
  at: Date
  /** Paths of the files. */
  written: readonly string[]
}

/** What is in the zip, in the person's language. */
export function personReadme(locale: Locale, { name, at, written }: ReadmeFacts): string {
  const { title, intro, files, code, leftOut } = words[locale]
  const lines = written.map((path) => `- \`${path}\`: ${about[conceptOf(path)][locale]}`)
  return [
    `# ${title(name)}`,
    '',
    intro(at.toISOString()),
    '',
    `## ${files}`,
    '',
    ...lines,
    '',
    code,
    '',
    leftOut,
    '',
  ].join('\n')
}

function conceptOf(path: string): Concept {
  return path.split('/').at(-1)!.replace('.json', '') as Concept
}

const words = {
  en: {
    title: (name: string) => `What Skillgrad holds about ${name}`,
    intro: (at: string) =>
      `Made at ${at}. Times are in UTC. A file that is not here would have been empty. Each company you are or were in has a folder of its own under \`companies\`.`,
    files: 'The files',
    code: 'Your code stands in files of its own: `submissions/<exercise>-<attempt>.ts` is what you handed in, `drafts/<exercise>.ts` what you were writing.',
    leftOut:
      'Left out: what would let somebody sign in as you (passwords, codes, links), names and ids of other people, and the hidden data that exercises are graded with.',
  },
  'zh-CN': {
    title: (name: string) => `Skillgrad 保存的关于${name}的数据`,
    intro: (at: string) =>
      `生成于 ${at}。时间均为 UTC。没有出现的文件表示内容为空。你现在或曾经所在的每家公司，在 \`companies\` 下各有一个文件夹。`,
    files: '文件说明',
    code: '你的代码单独存放：`submissions/<练习>-<次数>.ts` 是你提交的代码，`drafts/<练习>.ts` 是你正在编写的草稿。',
    leftOut:
      '未包含：可用于冒充你登录的内容（密码、验证码、链接）、其他人的姓名和编号，以及评分所用的隐藏数据。',
  },
} satisfies Record<Locale, unknown>

const about: Record<Concept, Localized> = {
  profile: { en: 'your account', 'zh-CN': '你的账号' },
  'sign-in': { en: 'the ways you sign in, without their secrets', 'zh-CN': '你的登录方式（不含密钥）' },
  browsers: { en: 'where you are signed in', 'zh-CN': '你已登录的浏览器' },
  links: { en: 'links for signing in that you asked for', 'zh-CN': '你申请过的登录链接' },
  companies: { en: 'the companies you are in, with your role', 'zh-CN': '你所在的公司及角色' },
  invitations: { en: 'invitations to your address', 'zh-CN': '发到你邮箱的邀请' },
  letters: { en: 'letters to you, without their links', 'zh-CN': '发给你的邮件（不含其中的链接）' },
  requests: { en: 'copies and deletions you asked for', 'zh-CN': '你申请过的副本和删除' },
  teams: { en: 'your teams', 'zh-CN': '你的团队' },
  goals: { en: 'the role you work towards', 'zh-CN': '你的目标岗位' },
  enrollments: { en: 'courses and paths you are on', 'zh-CN': '你参加的课程和路径' },
  completions: { en: 'what you finished', 'zh-CN': '你完成的内容' },
  notes: { en: 'passages you highlighted, your notes and bookmarks', 'zh-CN': '你的划线、笔记与收藏' },
  questions: {
    en: 'what you asked and answered about lessons, and what you reported',
    'zh-CN': '你在课程中的提问、回答与举报',
  },
  review: { en: 'your answers in review', 'zh-CN': '你在复习中的作答' },
  certificates: { en: 'your certificates', 'zh-CN': '你的证书' },
  assessments: { en: 'assessments you sat', 'zh-CN': '你参加的测评' },
  answers: { en: 'your answers in them', 'zh-CN': '你在测评中的回答' },
  drafts: { en: 'code you were writing', 'zh-CN': '你正在编写的代码' },
  submissions: { en: 'code you handed in', 'zh-CN': '你提交的代码' },
  runs: { en: 'when each submission waited and ran', 'zh-CN': '每次提交的排队与运行时间' },
  curves: { en: 'the training curves of your runs', 'zh-CN': '你的训练曲线' },
  gradings: { en: 'how your submissions were graded, with reasons', 'zh-CN': '评分结果及理由' },
  skills: { en: 'the estimates of your skills', 'zh-CN': '对你技能的估计' },
  evidence: { en: 'what those estimates rest on', 'zh-CN': '这些估计的依据' },
  recommendations: { en: 'what was recommended to you', 'zh-CN': '给你的推荐' },
  notifications: { en: 'notices shown to you', 'zh-CN': '给你的通知' },
  lists: { en: 'lines about you in lists the company uploaded', 'zh-CN': '公司上传名单中关于你的行' },
  activity: { en: 'what you did, and what was done about you', 'zh-CN': '你的操作，以及与你有关的操作' },
}
