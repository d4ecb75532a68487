/** Of what the team pages show, as files and by letter. */
export const reportFaults = {
  NO_GOAL: {
    en: 'There is no goal to hold people against. Choose one, or set what everybody aims for under Company settings.',
    'zh-CN': '没有可对照的目标岗位。请选择一个，或在「公司设置」中设定全公司的目标。',
  },
  REPORT_TOO_LONG: {
    en: 'This has more than {maximum} lines. Choose a team or filter it, or take it as CSV, which has no end.',
    'zh-CN': '内容超过 {maximum} 行。请选择团队或缩小筛选范围，或改用没有行数限制的 CSV。',
  },
  REPORT_FOR_NOBODY: {
    en: 'Nobody would get this report. Choose at least one person.',
    'zh-CN': '没有人会收到这份报告。请至少选择一个人。',
  },
  REPORT_FOR_TOO_MANY: {
    en: 'A report goes to at most {maximum} people. Choose fewer, or set up a second one.',
    'zh-CN': '一份报告最多发给 {maximum} 人。请减少人数，或另设一份。',
  },
  REPORT_NOT_FOR_THEM: {
    en: '{name} may not see that team. Choose people who manage it, or owners and admins.',
    'zh-CN': '{name} 无权查看该团队。请选择管理该团队的人，或公司的所有者、管理员。',
  },
  VIEWS_ENOUGH: {
    en: 'You have saved {maximum} views already. Delete one that you no longer use, under Saved views.',
    'zh-CN': '你已保存 {maximum} 个视图。请先在「已存视图」中删除不再使用的视图。',
  },
  REPORTS_ENOUGH: {
    en: 'You have {maximum} reports set up already. Delete one that nobody reads any more.',
    'zh-CN': '你已设置 {maximum} 份报告。请先删除不再有人看的报告。',
  },
  REPORT_FILES_ENOUGH: {
    en: 'You have made {maximum} files today. Take one of those, or make another tomorrow.',
    'zh-CN': '你今天已生成 {maximum} 个文件。请使用其中一个，或明天再试。',
  },
} as const
