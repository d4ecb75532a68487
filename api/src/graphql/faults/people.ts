import type { Localized } from '../../locale.js'

/** Who belongs to a company, and how they get there. */
export const peopleFaults = {
  INVITATION_NOT_FOUND: {
    en: 'This invitation link is not valid. Open the newest link you were sent, or ask for a new invitation.',
    'zh-CN': '邀请链接无效。请使用你收到的最新链接，或请对方重新邀请。',
  },
  INVITATION_EXPIRED: {
    en: 'This invitation has expired. Ask the person who invited you to send a new one.',
    'zh-CN': '邀请已过期。请邀请人重新发送邀请。',
  },
  INVITATION_USED: {
    en: 'This invitation has already been accepted. Sign in with your e-mail and password.',
    'zh-CN': '邀请已被接受。请使用邮箱和密码登录。',
  },
  INVITATION_REVOKED: {
    en: 'This invitation has been withdrawn. Ask the person who invited you if that was meant.',
    'zh-CN': '邀请已被撤回。请向邀请人确认。',
  },
  INVITATION_FOR_ANOTHER: {
    en: 'This invitation is for {email}, but you are signed in with another e-mail. Sign out and open the link again.',
    'zh-CN': '此邀请发送给 {email}，但你使用其他邮箱登录。请退出登录后重新打开链接。',
  },
  LINK_ENDED: {
    en: 'This link has ended. Ask whoever gave it to you for a new one, or for an invitation.',
    'zh-CN': '此链接已失效。请向发给你的人索取新链接，或请对方发送邀请。',
  },
  LINK_USED_UP: {
    en: 'As many people as this link was meant for have used it. Ask whoever gave it to you.',
    'zh-CN': '此链接的使用人数已达上限。请联系发给你的人。',
  },
  DOMAIN_NOT_ALLOWED: {
    en: 'This link is for addresses that end in @{domain}. Use your address at work.',
    'zh-CN': '此链接仅限以 @{domain} 结尾的邮箱。请使用工作邮箱。',
  },
  DOMAIN_INVALID: {
    en: 'This is no domain. Write it like example.com, or leave it empty.',
    'zh-CN': '域名无效。请按 example.com 的形式填写，或留空。',
  },
  ALREADY_MEMBER: {
    en: 'This person is already a member of the company.',
    'zh-CN': '此人已是公司成员。',
  },
  MEMBER_SUSPENDED: {
    en: 'This person is a member already, but suspended. Reactivate them among the members.',
    'zh-CN': '此人已是成员，但处于停用状态。请在成员列表中重新启用。',
  },
  SUSPEND_SELF: {
    en: 'You cannot suspend yourself. Ask another admin, or leave the company in your settings.',
    'zh-CN': '无法停用自己。请联系其他管理员，或在设置中退出公司。',
  },
  TEAM_PROVISIONED: {
    en: 'Who is in {name} is decided by your identity provider. Change the group there; here you choose only who manages it.',
    'zh-CN': '{name} 的成员由身份提供商决定。请在那里更改群组；这里只能选择由谁管理。',
  },
  SEATS_TAKEN: {
    en: 'All {seats} seats of your company are taken. Withdraw an invitation or ask for more seats.',
    'zh-CN': '公司的 {seats} 个席位已用完。请撤回邀请或申请更多席位。',
  },
  ROLE_NOT_ALLOWED: {
    en: 'You cannot give this role. Ask an owner of your company.',
    'zh-CN': '你无法授予该角色。请联系公司的所有者。',
  },
  LAST_OWNER: {
    en: 'A company needs an owner. Make somebody else an owner first.',
    'zh-CN': '公司必须有一位所有者。请先将其他人设为所有者。',
  },
  ALREADY_INVITED: {
    en: 'This person is invited already, with this role and team.',
    'zh-CN': '此人已收到邀请，角色和团队相同。',
  },
  REPEATED_LINE: {
    en: 'The same e-mail stands in line {line}.',
    'zh-CN': '与第 {line} 行的邮箱重复。',
  },
  PATH_UNKNOWN: {
    en: '“{path}” is no learning path. Write its title as the courses page shows it, or leave it empty.',
    'zh-CN': '没有名为“{path}”的学习路径。请按课程页面上的标题填写，或者留空。',
  },
  ROLE_UNKNOWN: {
    en: '“{role}” is no role. Write owner, admin, author, manager or learner, or leave it empty.',
    'zh-CN': '“{role}”不是角色。请填写所有者、管理员、作者、经理或学员，或者留空。',
  },
  IMPORT_EMPTY: {
    en: 'There is nobody in this file. It needs a line of headings and a line for each person.',
    'zh-CN': '文件中没有人员。第一行应为表头，之后每行一人。',
  },
  IMPORT_TOO_LARGE: {
    en: 'This file is larger than 2 MB. Keep the columns e-mail, name, team and role, and leave out the rest.',
    'zh-CN': '文件超过 2 MB。请只保留邮箱、姓名、团队和角色列。',
  },
  IMPORT_TOO_MANY: {
    en: 'This file has {found} people; {maximum} are taken at once. Divide it and upload one part after the other.',
    'zh-CN': '文件中有 {found} 人，一次最多 {maximum} 人。请拆分后依次上传。',
  },
  IMPORT_UNREADABLE: {
    en: 'This file can’t be read. Save it as CSV or as .xlsx in your spreadsheet and upload that.',
    'zh-CN': '无法读取此文件。请在表格软件中另存为 CSV 或 .xlsx 后再上传。',
  },
  IMPORT_WITHOUT_EMAIL: {
    en: 'No column is called “e-mail”. The first line must name the columns: e-mail, name, team, role.',
    'zh-CN': '没有名为“邮箱”的列。第一行应为列名：邮箱、姓名、团队、角色。',
  },
  IMPORT_RUNNING: {
    en: 'Another file is being worked on. Wait until it is done, then upload this one.',
    'zh-CN': '另一个文件正在处理中。请等它完成后再上传。',
  },
  TEAM_NAME_TAKEN: {
    en: 'There is already a team with this name. Choose another name.',
    'zh-CN': '已存在同名团队。请换一个名称。',
  },
} as const satisfies Record<string, Localized>
