import type { Locale, Localized } from '../../../locale.js'

/** What stood in rows that a receipt counts; several kinds of rows may be one thing to a person. */
const words: Record<string, Localized> = {
  user: { en: 'account', 'zh-CN': '账号' },
  session: { en: 'signed-in browsers', 'zh-CN': '登录状态' },
  account: { en: 'ways to sign in', 'zh-CN': '登录方式' },
  totp: { en: 'ways to sign in', 'zh-CN': '登录方式' },
  recovery_code: { en: 'ways to sign in', 'zh-CN': '登录方式' },
  passkey: { en: 'ways to sign in', 'zh-CN': '登录方式' },
  api_token: { en: 'ways to sign in', 'zh-CN': '登录方式' },
  'api_token made': { en: 'programs of the company that you let in', 'zh-CN': '你为公司接入的程序' },
  scim_user: { en: 'entries of directories', 'zh-CN': '目录中的条目' },
  passkey_challenge: { en: 'unfinished sign-ins', 'zh-CN': '未完成的登录' },
  sign_in_step: { en: 'unfinished sign-ins', 'zh-CN': '未完成的登录' },
  sign_in_link: { en: 'unfinished sign-ins', 'zh-CN': '未完成的登录' },
  verification: { en: 'unfinished sign-ins', 'zh-CN': '未完成的登录' },
  company_sign_in_attempt: { en: 'unfinished sign-ins', 'zh-CN': '未完成的登录' },
  removed_member: { en: 'memberships in companies and teams', 'zh-CN': '公司与团队成员身份' },
  kept_out: {
    en: 'decisions of companies that you stay out, without name or address',
    'zh-CN': '公司作出的禁止加入决定（不含姓名与地址）',
  },
  'identity_provider tried': {
    en: 'trials of a company’s sign-in, without what was said of you',
    'zh-CN': '公司登录的测试（已去除与你有关的内容）',
  },
  operator: { en: 'rights of an operator', 'zh-CN': '运维权限' },
  member: { en: 'memberships in companies and teams', 'zh-CN': '公司与团队成员身份' },
  team_member: { en: 'memberships in companies and teams', 'zh-CN': '公司与团队成员身份' },
  invitation: { en: 'invitations', 'zh-CN': '邀请' },
  'invitation made': {
    en: 'invitations to others, without your name',
    'zh-CN': '你发出的邀请（已去除姓名）',
  },
  'invite_link made': { en: 'links you made for others', 'zh-CN': '你创建的链接' },
  member_import_row: { en: 'lines of uploaded lists', 'zh-CN': '上传名单中的行' },
  'member_import made': { en: 'lists you uploaded', 'zh-CN': '你上传的名单' },
  mail_outbox: { en: 'letters', 'zh-CN': '邮件' },
  'mail_outbox of identity': { en: 'letters', 'zh-CN': '邮件' },
  'mail_outbox naming them': { en: 'letters to others that named you', 'zh-CN': '提到你的发给他人的邮件' },
  'mail_outbox waiting': {
    en: 'letters to others, without your name',
    'zh-CN': '发给他人的邮件（已去除姓名）',
  },
  'mail_outbox of identity waiting': {
    en: 'letters to others, without your name',
    'zh-CN': '发给他人的邮件（已去除姓名）',
  },
  data_export: { en: 'copies of data and requests', 'zh-CN': '数据副本与申请' },
  account_deletion: { en: 'copies of data and requests', 'zh-CN': '数据副本与申请' },
  'company_deletion asked': { en: 'companies you closed', 'zh-CN': '你关闭的公司' },
  job: { en: 'waiting work about you', 'zh-CN': '与你有关的待处理任务' },
  role_assignment: { en: 'goals', 'zh-CN': '目标岗位' },
  draft: { en: 'drafts of code', 'zh-CN': '代码草稿' },
  recommendation: { en: 'recommendations and notices', 'zh-CN': '推荐与通知' },
  notification: { en: 'recommendations and notices', 'zh-CN': '推荐与通知' },
  skill_estimate: { en: 'estimates of skills', 'zh-CN': '技能估计' },
  run_progress: { en: 'points of training curves', 'zh-CN': '训练曲线数据点' },
  grading: { en: 'gradings, without their words and pictures', 'zh-CN': '评分（已去除文字与图像）' },
  run: { en: 'times of runs', 'zh-CN': '运行时间' },
  skill_evidence: { en: 'evidence of skills', 'zh-CN': '技能依据' },
  completion: { en: 'completed lessons and exercises', 'zh-CN': '完成记录' },
  question_response: { en: 'answers to the questions of lessons', 'zh-CN': '课程题目的作答记录' },
  highlight: { en: 'highlights, notes and bookmarks', 'zh-CN': '划线、笔记与收藏' },
  kept_lesson: { en: 'highlights, notes and bookmarks', 'zh-CN': '划线、笔记与收藏' },
  asked_question: { en: 'questions about lessons, and answers to others', 'zh-CN': '课程提问与回答' },
  asked_answer: { en: 'questions about lessons, and answers to others', 'zh-CN': '课程提问与回答' },
  'asked_question answered': {
    en: 'questions that others had answered, without what you wrote',
    'zh-CN': '他人已回答的提问（已去除你写的内容）',
  },
  asked_vote: { en: 'votes and reports on questions', 'zh-CN': '对提问的附议与举报' },
  asked_report: { en: 'votes and reports on questions', 'zh-CN': '对提问的附议与举报' },
  review_answer: { en: 'answers in review', 'zh-CN': '复习中的作答' },
  submission: { en: 'submissions, without their code', 'zh-CN': '提交记录（已去除代码）' },
  response: { en: 'answers in assessments, without what was answered', 'zh-CN': '测评回答（已去除内容）' },
  attempt: { en: 'assessments', 'zh-CN': '测评' },
  appeal: { en: 'objections to reports', 'zh-CN': '对报告的申诉' },
  attempt_rescore: { en: 'earlier reports of assessments', 'zh-CN': '测评的早期报告' },
  certificate: { en: 'certificates', 'zh-CN': '证书' },
  enrollment: { en: 'enrollments', 'zh-CN': '课程参加记录' },
  'enrollment assigned': { en: 'enrollments you assigned', 'zh-CN': '你分配的课程' },
  'team_assignment made': { en: 'courses and paths you gave to teams', 'zh-CN': '你布置给团队的课程与路径' },
  audit_event: {
    en: 'events of the activity, without address and browser',
    'zh-CN': '操作记录（已去除地址与浏览器）',
  },
  'audit_event about them': { en: 'events of others about you', 'zh-CN': '他人与你有关的操作记录' },
  webhook_delivery: {
    en: 'events told to the company’s systems that named you',
    'zh-CN': '发给公司系统的、提到你的事件',
  },
  'webhook_delivery answered': {
    en: 'answers of the company’s systems that named you',
    'zh-CN': '公司系统的、提到你的回复',
  },
  report_recipient: { en: 'reports that were sent to you', 'zh-CN': '发给你的报告' },
  report_file: { en: 'files that were made for you', 'zh-CN': '为你生成的文件' },
  saved_view: { en: 'views of team pages that you saved', 'zh-CN': '你保存的团队视图' },
  saved_view_default: { en: 'views of team pages that you saved', 'zh-CN': '你保存的团队视图' },
  'saved_view naming them': {
    en: 'saved views that looked for you, without your name',
    'zh-CN': '查找过你的已存视图（已去除姓名）',
  },
  'report_file about them': { en: 'reports about you', 'zh-CN': '关于你的报告' },
  'report_file naming them': {
    en: 'reports that looked for you, without your name',
    'zh-CN': '查找过你的报告（已去除姓名）',
  },
  'report naming them': {
    en: 'reports that looked for you, without your name',
    'zh-CN': '查找过你的报告（已去除姓名）',
  },
  'report made': { en: 'reports you set up', 'zh-CN': '你设置的报告' },
  'webhook made': { en: 'webhooks you set up', 'zh-CN': '你添加的 Webhook' },
  due_reminder: { en: 'reminders', 'zh-CN': '学习提醒' },
  renewal_reminder: { en: 'reminders', 'zh-CN': '学习提醒' },
  team_assignment: { en: 'what you gave teams to learn', 'zh-CN': '你为团队安排的学习' },
  learning_reminder: { en: 'reminders', 'zh-CN': '学习提醒' },
  'manuscript made': { en: 'exercises and courses you worked on', 'zh-CN': '你参与编写的练习与课程' },
  'course_manuscript made': { en: 'exercises and courses you worked on', 'zh-CN': '你参与编写的练习与课程' },
  'lesson_manuscript made': { en: 'exercises and courses you worked on', 'zh-CN': '你参与编写的练习与课程' },
  'picture made': { en: 'exercises and courses you worked on', 'zh-CN': '你参与编写的练习与课程' },
  'course_review made': { en: 'reviews of courses you asked for', 'zh-CN': '你请求的课程审阅' },
  'course_review decided': { en: 'reviews of courses you decided', 'zh-CN': '你处理的课程审阅' },
  'course made': { en: 'exercises and courses you worked on', 'zh-CN': '你参与编写的练习与课程' },
  'item made': { en: 'exercises and courses you worked on', 'zh-CN': '你参与编写的练习与课程' },
}

export interface Counted {
  what: string
  count: number
}

/** Most first. What has no word of its own, as a company's tables, keeps its name. */
export function countsOf(stored: unknown, locale: Locale): Counted[] {
  const counts = new Map<string, number>()
  for (const [key, count] of Object.entries((stored ?? {}) as Record<string, number>)) {
    const what = words[key]?.[locale] ?? key
    counts.set(what, (counts.get(what) ?? 0) + count)
  }
  return [...counts]
    .map(([what, count]) => ({ what, count }))
    .toSorted((one, other) => other.count - one.count)
}

export function hasWords(key: string): boolean {
  return key in words
}
